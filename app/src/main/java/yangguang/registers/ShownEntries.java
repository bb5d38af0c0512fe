package yangguang.registers;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.registers.Chapter;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.pages.DayKey;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Slice;
import yangguang.registers.References.Said;

/** 公开的登记: standing entries, as far as their definition marks them public. */
@Service
@Transactional(readOnly = true)
public class ShownEntries {
    private static final int NAMING = 50;

    private final ShownRecords records;
    private final RegisterBook book;
    private final References references;
    private final Bodies bodies;
    private final Clock clock;

    ShownEntries(
            ShownRecords records,
            RegisterBook book,
            References references,
            Bodies bodies,
            Clock clock) {
        this.records = records;
        this.book = book;
        this.references = references;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** A register in which something can be seen, and when the newest was shown. */
    public record Shelf(Definition register, LocalDate newest) {}

    /**
     * @param of whose entries; empty for all
     */
    public List<Shelf> shelves(Set<Long> of) {
        var open = Stream.of(Chapter.values()).flatMap(one -> book.all().of(one).stream());
        var shown = open.filter(register -> register.shown() != null).toList();
        var newest = records.newest(of, shown.stream().map(Definition::id).toList(), today());
        return shown.stream()
                .flatMap(
                        register ->
                                Stream.ofNullable(newest.get(register.id()))
                                        .map(day -> new Shelf(register, day)))
                .toList();
    }

    /**
     * Newest first.
     *
     * @param of whose entries; empty for all
     * @param after where the part before ended; anything strange begins anew
     * @throws NoSuchRecord if nothing in this register is ever public
     */
    public Slice<ShownEntry> list(Set<Long> of, String register, @Nullable String after, int most) {
        register(register);
        var key = DayKey.parse(after).orElse(DayKey.NEWEST);
        var found = records.list(of, register, key, today(), most + 1);
        var part = Slice.of(found, most, ShownRecords.Found::key);
        return new Slice<>(
                part.items().stream().flatMap(one -> shown(one.entry()).stream()).toList(),
                part.next());
    }

    /**
     * @throws NoSuchRecord if there is none that the public may see
     */
    public ShownEntry one(long bodyId, String register, long id) {
        register(register);
        return records.byIds(Set.of(id), today()).stream()
                .filter(entry -> entry.bodyId() == bodyId && entry.register().equals(register))
                .findFirst()
                .flatMap(this::shown)
                .orElseThrow(() -> new NoSuchRecord("no public entry " + id));
    }

    /** Those that name a document, newest first. */
    public List<ShownEntry> naming(long document) {
        var fields =
                book.all().all().stream()
                        .flatMap(register -> documentFields(register).map(Field::id))
                        .distinct()
                        .toList();
        return records.naming(fields, document, today(), NAMING).stream()
                .filter(
                        entry ->
                                book.all()
                                        .named(entry.register())
                                        .filter(one -> documents(one, entry).contains(document))
                                        .isPresent())
                .flatMap(entry -> shown(entry).stream())
                .toList();
    }

    /** Those that name another entry, newest first. */
    public List<ShownEntry> about(String register, long id) {
        var fields =
                book.all().all().stream()
                        .flatMap(one -> one.open().stream())
                        .filter(field -> names(field, register))
                        .map(Field::id)
                        .distinct()
                        .toList();
        if (fields.isEmpty()) return List.of();
        return records.naming(fields, id, today(), NAMING).stream()
                .filter(entry -> names(entry, register, id))
                .flatMap(entry -> shown(entry).stream())
                .toList();
    }

    private boolean names(Entry entry, String register, long id) {
        return book.all().named(entry.register()).stream()
                .flatMap(one -> one.open().stream())
                .filter(field -> names(field, register))
                .anyMatch(field -> entry.values().of(field.id()).contains(String.valueOf(id)));
    }

    private static boolean names(Field field, String register) {
        return field.kind() instanceof Kind.EntryOf(var id) && id.equals(register);
    }

    public Definition register(String id) {
        var register = book.register(id);
        if (register.shown() != null) return register;
        throw new NoSuchRecord("nothing of it is public: " + id);
    }

    /** The documents that the public fields of an entry name. */
    static List<Long> documents(Definition register, Entry entry) {
        return documentFields(register)
                .flatMap(field -> entry.values().of(field.id()).stream())
                .map(Long::valueOf)
                .toList();
    }

    private static Stream<Field> documentFields(Definition register) {
        return register.open().stream().filter(field -> field.kind() instanceof Kind.Document);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Empty if its register shows nothing of it any more. */
    private Optional<LocalDate> day(Entry entry) {
        return book.all()
                .named(entry.register())
                .flatMap(register -> register.shownFrom(entry.values()))
                .filter(day -> !day.isAfter(today()));
    }

    private Optional<ShownEntry> shown(Entry entry) {
        return day(entry)
                .flatMap(day -> bodies.byId(entry.bodyId()).map(body -> shown(entry, body, day)));
    }

    private ShownEntry shown(Entry entry, Body body, LocalDate day) {
        var register = book.register(entry.register());
        var lines =
                register.open().stream()
                        .map(field -> new FieldLine(field, say(entry, field)))
                        .filter(line -> !line.said().isEmpty())
                        .toList();
        return new ShownEntry(
                register,
                address(body, entry),
                body.shortName(),
                day,
                entry.title(),
                asked(register, entry),
                lines);
    }

    private @Nullable LocalDate asked(Definition register, Entry entry) {
        var asks = register.asks();
        if (asks == null) return null;
        var begun = entry.values().day(asks.from()).filter(day -> !day.isAfter(today()));
        return begun.flatMap(_ -> entry.values().day(asks.until()))
                .filter(day -> !day.isBefore(today()))
                .orElse(null);
    }

    private List<Said> say(Entry entry, Field field) {
        var values = entry.values().of(field.id());
        return switch (field.kind()) {
            case Kind.Document _ -> values.stream().map(id -> new Said(id, "", null)).toList();
            case Kind.EntryOf _ -> others(values);
            case Kind.Words _,
                    Kind.Moment _,
                    Kind.Amount _,
                    Kind.Pick _,
                    Kind.Body _,
                    Kind.Figure _ ->
                    references.say(entry, field);
            case Kind.Request _, Kind.Mail _, Kind.Colleague _, Kind.Files _ -> List.of();
        };
    }

    /** Other entries, where the public may see these too. */
    private List<Said> others(List<String> ids) {
        var numbers = ids.stream().map(Long::valueOf).collect(toSet());
        return records.byIds(numbers, today()).stream()
                .filter(other -> day(other).isPresent())
                .flatMap(
                        other ->
                                bodies.byId(other.bodyId()).map(body -> said(other, body)).stream())
                .toList();
    }

    private static Said said(Entry entry, Body body) {
        return new Said(String.valueOf(entry.id()), entry.title(), address(body, entry));
    }

    static String address(Body body, Entry entry) {
        return "/u/" + body.code() + "/registers/" + entry.register() + "/" + entry.id();
    }
}
