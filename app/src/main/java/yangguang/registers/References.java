package yangguang.registers;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.Law;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Form;
import yangguang.law.forms.Forms;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.law.registers.Label;
import yangguang.tally.CauseNames;

/** Other records that an entry refers to: found by what people call them, and named again. */
@Component
public class References {
    private final Bodies bodies;
    private final List<CauseNames> rooms;
    private final EntryRecords entries;
    private final Attachments attachments;
    private final Forms forms;
    private final People people;

    References(
            Bodies bodies,
            List<CauseNames> rooms,
            EntryRecords entries,
            Attachments attachments,
            Law law,
            People people) {
        this.bodies = bodies;
        this.rooms = rooms;
        this.entries = entries;
        this.attachments = attachments;
        this.forms = law.forms();
        this.people = people;
    }

    /**
     * What a value says.
     *
     * @param address where the record stands, or null
     */
    public record Said(String value, String words, @Nullable String address) {
        Said at(String address) {
            return new Said(value, words, address);
        }

        Said unlinked() {
            return new Said(value, words, null);
        }
    }

    /** The value under which a record of the body is kept; empty if there is none. */
    Optional<String> find(long bodyId, Kind.Reference kind, String typed) {
        return switch (kind) {
            case Kind.Body _ ->
                    bodies.byName(typed)
                            .or(() -> bodies.byCode(typed))
                            .map(body -> String.valueOf(body.id()));
            case Kind.Document _ -> inRoom("document", bodyId, typed);
            case Kind.Request _ -> inRoom("request", bodyId, typed);
            case Kind.Mail _ -> inRoom("mail", bodyId, typed);
            case Kind.EntryOf(var register) ->
                    number(typed)
                            .flatMap(id -> entries.byId(Set.of(bodyId), id))
                            .filter(entry -> entry.register().equals(register))
                            .filter(Entry::standing)
                            .map(entry -> String.valueOf(entry.id()));
            case Kind.Colleague _ -> people.byAccount(typed).map(Person::account);
            case Kind.Figure _ -> figure(typed).map(Cell::indicator);
        };
    }

    /** Whether a body stands below another. */
    boolean isBelow(long above, String bodyId) {
        return number(bodyId)
                .filter(id -> id != above && bodies.subtree(above).contains(id))
                .isPresent();
    }

    Optional<String> attachment(long bodyId, String id) {
        return number(id)
                .filter(known -> attachments.file(Set.of(bodyId), known).isPresent())
                .map(String::valueOf);
    }

    private Optional<String> inRoom(String kind, long bodyId, String typed) {
        return room(kind).map(room -> room.find(bodyId, typed)).stream()
                .flatMapToLong(OptionalLong::stream)
                .mapToObj(String::valueOf)
                .findFirst();
    }

    /** The kind of record that a field names, as the room of the records calls it. */
    static Optional<String> room(Field field) {
        return switch (field.kind()) {
            case Kind.Document _ -> Optional.of("document");
            case Kind.Request _ -> Optional.of("request");
            case Kind.Mail _ -> Optional.of("mail");
            case Kind.EntryOf _ -> Optional.of(Entry.KIND);
            case Kind.Body _,
                    Kind.Colleague _,
                    Kind.Figure _,
                    Kind.Words _,
                    Kind.Moment _,
                    Kind.Amount _,
                    Kind.Pick _,
                    Kind.Files _ ->
                    Optional.empty();
        };
    }

    private Optional<CauseNames> room(String kind) {
        return rooms.stream().filter(room -> room.kind().equals(kind)).findFirst();
    }

    private Optional<Cell> figure(String indicator) {
        return forms.all().stream()
                .flatMap(form -> form.cell(indicator).stream())
                .filter(cell -> !cell.isSum())
                .findFirst();
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("\\d{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    /** What stands in a field of an entry, for people to read. */
    public List<Said> say(Entry entry, Field field) {
        var values = entry.values().of(field.id());
        return switch (field.kind()) {
            case Kind.Reference reference -> say(reference, values);
            case Kind.Files _ ->
                    files(entry.bodyId(), values).stream()
                            .map(file -> file.at(entry.address() + "/files/" + file.value()))
                            .toList();
            case Kind.Words _, Kind.Moment _, Kind.Amount _, Kind.Pick _ ->
                    values.stream().map(value -> new Said(value, value, null)).toList();
        };
    }

    private List<Said> say(Kind.Reference reference, List<String> values) {
        return switch (reference) {
            case Kind.Body _ -> said(values, id -> bodies.byId(id).map(Body::shortName), _ -> null);
            case Kind.Document _ -> inRoom("document", values);
            case Kind.Request _ -> inRoom("request", values);
            case Kind.Mail _ -> inRoom("mail", values);
            case Kind.EntryOf _ -> inRoom(Entry.KIND, values);
            case Kind.Colleague _ ->
                    values.stream().map(value -> new Said(value, name(value), null)).toList();
            case Kind.Figure _ ->
                    values.stream().map(value -> new Said(value, label(value), null)).toList();
        };
    }

    /**
     * What a figure is called that an entry counts: by its register itself, or by the form of the
     * year.
     */
    public Label label(Definition register, String indicator, int year) {
        return register.own().stream()
                .filter(one -> one.id().equals(indicator))
                .map(Definition.Indicator::label)
                .findFirst()
                .orElseGet(
                        () -> {
                            var words = label(forms.tableFor(year).stream(), indicator);
                            return new Label(words, words);
                        });
    }

    private String name(String account) {
        return people.byAccount(account).map(Person::name).orElse(account);
    }

    private String label(String indicator) {
        return label(Stream.of(), indicator);
    }

    /** By the first of these forms that has it, else by a national one, the newest first. */
    private String label(Stream<Form> nearest, String indicator) {
        var national = forms.all().reversed().stream().filter(Form::isNational);
        return Stream.of(nearest, national, forms.all().stream())
                .flatMap(some -> some)
                .flatMap(form -> label(form, indicator).stream())
                .findFirst()
                .orElse(indicator);
    }

    /** A stock has no cell of its own: it goes by the cell that it fills. */
    private static Optional<String> label(Form form, String indicator) {
        return form.cells().stream()
                .filter(
                        cell ->
                                cell.indicator().equals(indicator)
                                        || cell.counted().contains(indicator))
                .map(cell -> form.label(cell.indicator()))
                .findFirst();
    }

    private List<Said> inRoom(String kind, List<String> values) {
        var room = room(kind).orElseThrow();
        var names = room.names(values.stream().map(Long::valueOf).collect(toSet()));
        return said(values, id -> Optional.ofNullable(names.get(id)), room::address);
    }

    /** The names of files by their numbers; those that are not of this body are left out. */
    public List<Said> files(long bodyId, List<String> values) {
        var ids = values.stream().flatMap(id -> number(id).stream()).collect(toSet());
        return attachments.files(Set.of(bodyId), ids).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> new Said(file.getKey().toString(), file.getValue().name(), null))
                .toList();
    }

    /** What stands in a field of an entry, as one would type it. */
    public List<String> typed(Entry entry, Field field) {
        return say(entry, field).stream()
                .map(
                        one ->
                                switch (field.kind()) {
                                    case Kind.Document _ ->
                                            CauseNames.mark(
                                                    Long.parseLong(one.value()), one.words());
                                    case Kind.Body _, Kind.Request _, Kind.Mail _ -> one.words();
                                    case Kind.EntryOf _,
                                            Kind.Colleague _,
                                            Kind.Figure _,
                                            Kind.Words _,
                                            Kind.Moment _,
                                            Kind.Amount _,
                                            Kind.Pick _,
                                            Kind.Files _ ->
                                            one.value();
                                })
                .toList();
    }

    private interface Address {
        @Nullable String of(long id);
    }

    private static List<Said> said(
            List<String> values, Function<Long, Optional<String>> name, Address address) {
        return values.stream()
                .map(
                        value -> {
                            long id = Long.parseLong(value);
                            return new Said(value, name.apply(id).orElse(value), address.of(id));
                        })
                .toList();
    }
}
