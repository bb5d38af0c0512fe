package yangguang.law.registers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.FixedDates;
import yangguang.law.clocks.Periods;
import yangguang.law.registers.Field.Kind;
import yangguang.law.registers.Stage.Due;
import yangguang.law.rules.Entry;

/** The fields of a register that were read from its file so far, and what rests on them. */
final class DefinedFields {
    private final Map<String, Field> known = new LinkedHashMap<>();
    private final Periods periods;
    private final FixedDates dates;
    private final Set<String> registers;
    private final List<Consumer<Map<String, Definition>>> later = new ArrayList<>();

    /**
     * @param registers the ids that may be referred to
     */
    DefinedFields(Periods periods, FixedDates dates, Set<String> registers) {
        this.periods = periods;
        this.dates = dates;
        this.registers = registers;
    }

    /** What can only be seen once all registers are read. */
    List<Consumer<Map<String, Definition>>> later() {
        return later;
    }

    Field read(Entry entry) {
        var field =
                new Field(
                        DefinitionFile.id(entry),
                        Label.of(entry),
                        DefinitionFile.maybeLabel(entry, "hint"),
                        entry.has("needed") && entry.flag("needed"),
                        entry.has("public") && entry.flag("public"),
                        kind(entry),
                        filling(entry));
        if (known.put(field.id(), field) != null)
            throw entry.problem("id", "the field " + field.id() + " stands twice");
        if (field.open() && isClosed(field.kind()))
            throw entry.problem("public", field.id() + " cannot be public");
        return field;
    }

    private @Nullable Filling filling(Entry entry) {
        if (!entry.has("filled")) return null;
        var filled = entry.entry("filled");
        filled.only("rule", "from", "entry", "field", "authority-on");
        if (filled.has("authority-on"))
            return new Filling.ByAuthority(
                    day(filled, "authority-on", named(filled, "authority-on")).id());
        return filled.has("rule") ? byRule(filled) : byEntry(filled);
    }

    private Filling byRule(Entry filled) {
        var from =
                filled.oneOrMore("from").stream()
                        .map(id -> day(filled, "from", find(filled, "from", id)).id())
                        .toList();
        return new Filling.ByRule(period(filled), from);
    }

    private Filling byEntry(Entry filled) {
        var entry = named(filled, "entry");
        if (!(entry.kind() instanceof Kind.EntryOf(var register)))
            throw filled.problem("entry", entry.id() + " is not an entry");
        var field = filled.text("field");
        later.add(all -> of(all, register, field, filled, "field"));
        return new Filling.ByEntry(entry.id(), field);
    }

    /** A field of another register, which can be seen once all are read. */
    private static Field of(
            Map<String, Definition> all, String register, String field, Entry where, String key) {
        return Optional.ofNullable(all.get(register))
                .flatMap(of -> of.field(field))
                .orElseThrow(() -> where.problem(key, register + " has no field " + field));
    }

    private String period(Entry entry) {
        var rule = entry.text("rule");
        if (periods.named(rule).isPresent()) return rule;
        throw entry.problem("rule", "no period is called " + rule);
    }

    /**
     * Requests and mails are of those who wrote; files are published as documents; who has which
     * task is the affair of the office.
     */
    private static boolean isClosed(Kind kind) {
        return switch (kind) {
            case Kind.Request _, Kind.Mail _, Kind.Colleague _, Kind.Files _ -> true;
            case Kind.Words _,
                    Kind.Moment _,
                    Kind.Amount _,
                    Kind.Pick _,
                    Kind.Body _,
                    Kind.Document _,
                    Kind.EntryOf _,
                    Kind.Figure _ ->
                    false;
        };
    }

    private Kind kind(Entry entry) {
        return switch (entry.text("kind")) {
            case "line" -> plain(entry, new Kind.Line());
            case "text" -> plain(entry, new Kind.Lines());
            case "day" -> plain(entry, new Kind.Day());
            case "time" -> plain(entry, new Kind.Time());
            case "money" -> plain(entry, new Kind.Money());
            case "person" -> plain(entry, new Kind.Person());
            case "body" -> plain(entry, new Kind.Body());
            case "document" -> plain(entry, new Kind.Document());
            case "request" -> plain(entry, new Kind.Request());
            case "mail" -> plain(entry, new Kind.Mail());
            case "colleague" -> plain(entry, new Kind.Colleague());
            case "figure" -> plain(entry, new Kind.Figure());
            case "files" -> plain(entry, new Kind.Files());
            case "number" -> {
                only(entry, "unit", "unit-english", "least", "scale");
                yield new Kind.Number(
                        DefinitionFile.maybeLabel(entry, "unit"),
                        least(entry),
                        entry.number("scale", 0));
            }
            case "choice" -> new Kind.Choice(options(entry));
            case "choices" -> new Kind.Choices(options(entry));
            case "yes-no" -> {
                only(entry, "phrases");
                yield new Kind.YesNo(entry.texts("phrases"));
            }
            case "entry" -> {
                only(entry, "of");
                yield new Kind.EntryOf(register(entry));
            }
            default -> throw entry.problem("kind", "unknown kind " + entry.text("kind"));
        };
    }

    private static long least(Entry entry) {
        return entry.has("least") ? entry.read("least", Long::parseLong) : 0;
    }

    private static Kind plain(Entry entry, Kind kind) {
        only(entry);
        return kind;
    }

    private static void only(Entry entry, String... more) {
        var common =
                Stream.of(
                        "id",
                        "kind",
                        "label",
                        "english",
                        "hint",
                        "hint-english",
                        "needed",
                        "public",
                        "filled");
        entry.only(Stream.concat(common, Stream.of(more)).toArray(String[]::new));
    }

    private static List<Option> options(Entry entry) {
        only(entry, "options");
        var options = entry.entries("options").stream().map(DefinedFields::option).toList();
        if (options.isEmpty()) throw entry.problem("options", "options is missing");
        var ids = new HashSet<String>();
        for (var option : options) {
            if (!ids.add(option.id()))
                throw entry.problem("options", "the option " + option.id() + " stands twice");
        }
        return options;
    }

    private static Option option(Entry entry) {
        entry.only("id", "label", "english", "phrases");
        return new Option(DefinitionFile.id(entry), Label.of(entry), entry.texts("phrases"));
    }

    private String register(Entry entry) {
        var of = entry.text("of");
        if (registers.contains(of)) return of;
        throw entry.problem("of", "there is no register " + of);
    }

    Stage stage(Entry entry) {
        entry.only("id", "label", "english", "by", "when", "due", "dues", "fields");
        var when = when(entry);
        var limits = limits(entry);
        var fields = entry.entries("fields").stream().map(this::read).toList();
        if (fields.stream().noneMatch(Field::needed))
            throw entry.problem("fields", "a stage is passed by a field that is needed");
        return new Stage(
                DefinitionFile.id(entry),
                Label.of(entry),
                byTold(entry, fields),
                when,
                limits,
                fields);
    }

    /** What the body that is told fills in names no record, for those are of the other body. */
    private static boolean byTold(Entry stage, List<Field> fields) {
        if (!stage.has("by")) return false;
        if (!stage.text("by").equals("told"))
            throw stage.problem("by", "a stage can be by told, or by nobody in particular");
        if (fields.stream().anyMatch(field -> field.kind() instanceof Kind.Reference))
            throw stage.problem("by", "who is told cannot name records");
        return true;
    }

    /** The body that is told is one of the fields that are filled in at once. */
    @Nullable String told(Entry file, List<Field> first, List<Stage> stages) {
        if (file.has("told")) {
            var body = named(file, "told");
            if (body.kind() instanceof Kind.Body && first.contains(body)) return body.id();
            throw file.problem("told", body.id() + " is not a body from the beginning");
        }
        if (stages.stream().noneMatch(Stage::byTold)) return null;
        throw file.problem("stages", "a stage is by told, and nobody is");
    }

    /** Whose task an entry is stands in it from the beginning. */
    @Nullable String assigned(Entry file, List<Field> first) {
        if (!file.has("assigned")) return null;
        var colleague = named(file, "assigned");
        if (colleague.kind() instanceof Kind.Colleague && first.contains(colleague))
            return colleague.id();
        throw file.problem("assigned", colleague.id() + " is not a colleague from the beginning");
    }

    /** One that always counts, or several with conditions. */
    private List<Stage.Limit> limits(Entry stage) {
        if (stage.has("due")) return List.of(new Stage.Limit(When.ALWAYS, due(stage.entry("due"))));
        return stage.entries("dues").stream()
                .map(entry -> new Stage.Limit(when(entry), due(entry)))
                .toList();
    }

    private Due due(Entry entry) {
        entry.only("when", "rule", "hours", "from", "at", "day");
        if (entry.has("hours")) return hours(entry);
        if (entry.has("day")) return new Due.ByDay(day(entry, "day"));
        return new Due.ByRule(period(entry), day(entry, "from"));
    }

    private Due hours(Entry entry) {
        var rule = entry.text("hours");
        if (!dates.hasHours(rule))
            throw entry.problem("hours", "no number of hours is called " + rule);
        var time = named(entry, "at");
        if (!(time.kind() instanceof Kind.Time))
            throw entry.problem("at", time.id() + " is not a time of day");
        return new Due.ByHours(rule, day(entry, "from"), time.id());
    }

    /** The id of a field that a key names. */
    String known(Entry entry, String key) {
        return named(entry, key).id();
    }

    /** The field that a key names. */
    Field named(Entry entry, String key) {
        return find(entry, key, entry.text(key));
    }

    private Field find(Entry entry, String key, String id) {
        var field = known.get(id);
        if (field == null) throw entry.problem(key, "there is no field " + id);
        return field;
    }

    String day(Entry entry, String key) {
        return day(entry, key, named(entry, key)).id();
    }

    private static Field day(Entry entry, String key, Field field) {
        if (field.isDay()) return field;
        throw entry.problem(key, field.id() + " is not a day");
    }

    /** The day of an entry is there from the beginning. */
    String neededDay(Entry file, List<Field> first) {
        var day = day(file, "day", named(file, "day"));
        if (day.needed() && first.contains(day)) return day.id();
        throw file.problem("day", day.id() + " must be needed from the beginning");
    }

    /** Whoever sees a field sees what it belongs to, and from when. */
    @Nullable String shown(Entry file) {
        if (!file.has("shown") && known.values().stream().noneMatch(Field::open)) return null;
        mustBeOpen(file, "title", named(file, "title"));
        var key = file.has("shown") ? "shown" : "day";
        var day = day(file, key, named(file, key));
        mustBeOpen(file, key, day);
        return day.id();
    }

    private static void mustBeOpen(Entry file, String key, Field field) {
        if (field.open()) return;
        throw file.problem(key, field.id() + " must be public where other fields are");
    }

    /** Whoever is asked sees until when. */
    Definition.@Nullable Asking asks(Entry file) {
        if (!file.has("asks")) return null;
        var asks = file.entry("asks");
        asks.only("from", "until");
        for (var key : List.of("from", "until")) mustBeOpen(asks, key, named(asks, key));
        return new Definition.Asking(day(asks, "from"), day(asks, "until"));
    }

    Definition.@Nullable Late late(Entry file) {
        if (!file.has("late")) return null;
        var late = file.entry("late");
        late.only("day", "entry", "until", "label", "english", "message", "message-english");
        var entry = named(late, "entry");
        if (!(entry.kind() instanceof Kind.EntryOf(var register)))
            throw late.problem("entry", entry.id() + " is not an entry");
        var until = late.text("until");
        later.add(all -> day(late, "until", of(all, register, until, late, "until")));
        return new Definition.Late(
                day(late, "day"),
                entry.id(),
                until,
                Label.of(late),
                DefinitionFile.label(late, "message"));
    }

    Definition.@Nullable Feed feed(Entry file) {
        if (!file.has("feed")) return null;
        var feed = file.entry("feed");
        feed.only("time", "source");
        if (!(named(feed, "time").kind() instanceof Kind.Time))
            throw feed.problem("time", feed.text("time") + " is not a time");
        if (!(named(feed, "source").kind() instanceof Kind.Line))
            throw feed.problem("source", feed.text("source") + " is not a line");
        return new Definition.Feed(feed.text("time"), feed.text("source"));
    }

    When when(Entry entry) {
        if (!entry.has("when")) return When.ALWAYS;
        var conditions = entry.entry("when");
        var chosen = new LinkedHashMap<String, Set<String>>();
        for (var id : conditions.keys()) {
            var field = find(conditions, id, id);
            var options = Set.copyOf(conditions.oneOrMore(id));
            options.forEach(option -> mustBeOption(conditions, field, option));
            chosen.put(id, options);
        }
        return new When(chosen);
    }

    private static void mustBeOption(Entry entry, Field field, String option) {
        boolean known =
                field.isYesNo()
                        ? List.of(Values.YES, Values.NO).contains(option)
                        : field.option(option).isPresent();
        if (!known) throw entry.problem(field.id(), field.id() + " has no option " + option);
    }

    Check check(Entry entry) {
        entry.only("field", "must", "other", "when", "earlier", "message", "message-english");
        var field = named(entry, "field");
        var must = entry.read("must", Check.Must::named);
        return new Check(
                when(entry),
                field.id(),
                must,
                must.compares() ? other(entry, field) : "",
                entry.has("earlier") ? filledByRule(entry) : "",
                DefinitionFile.label(entry, "message"));
    }

    private String filledByRule(Entry entry) {
        var field = named(entry, "earlier");
        if (field.filling() instanceof Filling.ByRule) return field.id();
        throw entry.problem("earlier", field.id() + " is not filled in by a rule");
    }

    /** A day is compared with a day, an amount with an amount or a number. */
    private String other(Entry entry, Field field) {
        var other = entry.text("other");
        if (field.isAmount() && Check.isNumber(other)) return other;
        var theirs = named(entry, "other");
        boolean alike = field.isDay() && theirs.isDay() || field.isAmount() && theirs.isAmount();
        if (alike) return other;
        throw entry.problem("other", field.id() + " cannot be compared with " + other);
    }
}
