package yangguang.registers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.bodies.ReviewAuthorities;
import yangguang.calendar.CurrentLaw;
import yangguang.law.clocks.Deadline;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.law.registers.Filling;
import yangguang.law.registers.Values;
import yangguang.pages.TypedDay;

/** 自动填写: what a definition says of a field that is left blank. */
@Component
public class FillIn {
    private final EntryRecords records;
    private final RegisterBook book;
    private final References references;
    private final ReviewAuthorities authorities;
    private final CurrentLaw law;

    FillIn(
            EntryRecords records,
            RegisterBook book,
            References references,
            ReviewAuthorities authorities,
            CurrentLaw law) {
        this.records = records;
        this.book = book;
        this.references = references;
        this.authorities = authorities;
        this.law = law;
    }

    /** What was filled in, and what follows from it. */
    Values values(long bodyId, List<Field> fields, Values values) {
        var filled = new HashMap<String, List<String>>();
        for (var field : blank(fields, values.all())) {
            switch (requireNonNull(field.filling())) {
                case Filling.ByRule rule -> put(filled, field, last(rule, values));
                case Filling.ByEntry by ->
                        other(bodyId, by, values)
                                .ifPresent(
                                        entry ->
                                                filled.put(
                                                        field.id(), entry.values().of(by.field())));
                case Filling.ByAuthority by -> put(filled, field, authority(bodyId, by, values));
            }
        }
        return values.with(filled);
    }

    /** The same for a form, so that it is seen before it is kept. */
    public TypedFields typed(long bodyId, List<Field> fields, TypedFields typed) {
        var values = understood(fields, typed);
        var filled = new HashMap<>(typed.all());
        for (var field : blank(fields, typed.all())) {
            switch (requireNonNull(field.filling())) {
                case Filling.ByRule rule -> put(filled, field, last(rule, values));
                case Filling.ByEntry by ->
                        other(bodyId, by, values)
                                .ifPresent(entry -> filled.put(field.id(), said(entry, by)));
                case Filling.ByAuthority by -> put(filled, field, authority(bodyId, by, values));
            }
        }
        return new TypedFields(filled);
    }

    private static void put(
            Map<String, List<String>> filled, Field field, Optional<String> worked) {
        worked.ifPresent(said -> filled.put(field.id(), List.of(said)));
    }

    private static List<Field> blank(List<Field> fields, Map<String, List<String>> filled) {
        return fields.stream()
                .filter(field -> field.filling() != null)
                .filter(
                        field ->
                                filled.getOrDefault(field.id(), List.of()).stream()
                                        .allMatch(String::isBlank))
                .toList();
    }

    private Optional<String> last(Filling.ByRule filling, Values values) {
        var period = law.now().periods().named(filling.rule()).orElseThrow();
        return filling.from().stream()
                .flatMap(field -> values.day(field).stream())
                .findFirst()
                .flatMap(period::from)
                .map(Deadline::due)
                .map(LocalDate::toString);
    }

    /** Whether a field that a rule fills in names a day before the one of the rule. */
    boolean isEarlier(Definition register, String id, Values values) {
        return register.field(id)
                .map(Field::filling)
                .filter(Filling.ByRule.class::isInstance)
                .flatMap(filling -> last((Filling.ByRule) filling, values))
                .map(LocalDate::parse)
                .flatMap(lawful -> values.day(id).map(day -> day.isBefore(lawful)))
                .orElse(false);
    }

    private Optional<String> authority(long bodyId, Filling.ByAuthority by, Values values) {
        return values.day(by.day()).map(day -> authorities.of(bodyId, day));
    }

    private Optional<Entry> other(long bodyId, Filling.ByEntry filling, Values values) {
        return values.text(filling.entry())
                .flatMap(id -> records.byId(Set.of(bodyId), Long.parseLong(id)));
    }

    private List<String> said(Entry entry, Filling.ByEntry filling) {
        return book.register(entry.register())
                .field(filling.field())
                .map(field -> references.typed(entry, field))
                .orElse(List.of());
    }

    /** The days and entries among it, from which something can follow. */
    private static Values understood(List<Field> fields, TypedFields typed) {
        var understood = new HashMap<String, List<String>>();
        for (var field : fields) {
            var one = typed.first(field.id());
            var found = new ArrayList<String>();
            if (field.kind() instanceof Kind.Day)
                TypedDay.parse(one).ifPresent(day -> found.add(day.toString()));
            if (field.kind() instanceof Kind.EntryOf && one.matches("\\d{1,18}")) found.add(one);
            understood.put(field.id(), found);
        }
        return new Values(understood);
    }
}
