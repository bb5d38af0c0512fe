package yangguang.law.registers;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.FixedDates;
import yangguang.law.clocks.Periods;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Forms;
import yangguang.law.registers.Field.Kind;
import yangguang.law.registers.Stage.Due;
import yangguang.law.rules.Entry;

/** Reads a register from its file; whatever it names must be there. */
final class DefinitionFile {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final String TEN_THOUSAND = "万元";

    private final Forms forms;
    private final Periods periods;
    private final FixedDates dates;
    private final Set<String> registers;

    /**
     * @param registers the ids that may be referred to
     */
    DefinitionFile(Forms forms, Periods periods, FixedDates dates, Set<String> registers) {
        this.forms = forms;
        this.periods = periods;
        this.dates = dates;
        this.registers = registers;
    }

    Definition read(Entry file) {
        file.only(
                "id",
                "label",
                "english",
                "chapter",
                "basis",
                "who",
                "day",
                "title",
                "shown",
                "fields",
                "stages",
                "counts",
                "checks",
                "phrases",
                "indicators",
                "note");
        var fields = new Fields();
        var first = file.entries("fields").stream().map(fields::read).toList();
        if (first.isEmpty()) throw file.problem("fields", "a register has at least one field");
        var stages = file.entries("stages").stream().map(fields::stage).toList();
        var own = file.entries("indicators").stream().map(DefinitionFile::indicator).toList();
        var counts = new Counts(fields, fields.neededDay(file, first), own);
        return new Definition(
                id(file),
                Label.of(file),
                file.read("chapter", Chapter::named),
                bases(file),
                who(file),
                counts.day(),
                fields.known(file, "title"),
                fields.shown(file),
                first,
                stages,
                file.entries("counts").stream().map(counts::read).toList(),
                file.entries("checks").stream().map(fields::check).toList(),
                file.texts("phrases"),
                own);
    }

    private static String id(Entry entry) {
        var id = entry.text("id");
        if (ID.matcher(id).matches()) return id;
        throw entry.problem("id", "an id has small letters, digits and -, not " + id);
    }

    private static List<Basis> bases(Entry file) {
        var bases = file.entries("basis").stream().map(DefinitionFile::basis).toList();
        if (bases.isEmpty()) throw file.problem("basis", "basis is missing");
        for (int i = 1; i < bases.size(); i++) {
            if (!bases.get(i).from().isAfter(bases.get(i - 1).from()))
                throw file.problem("basis", "the articles go from old to new");
        }
        return bases;
    }

    private static Basis basis(Entry entry) {
        entry.only("from", "law", "source", "certainty");
        return new Basis(
                entry.date("from"), entry.citation("law"), entry.text("source"), entry.certainty());
    }

    private static Set<Recorder> who(Entry file) {
        var who = file.texts("who").stream().map(name -> recorder(file, name)).collect(toSet());
        if (who.isEmpty()) throw file.problem("who", "who is missing");
        return who;
    }

    private static Recorder recorder(Entry file, String name) {
        try {
            return Recorder.named(name);
        } catch (IllegalArgumentException unknown) {
            throw file.problem("who", "nobody is called " + name);
        }
    }

    private static Definition.Indicator indicator(Entry entry) {
        entry.only("id", "label", "english", "unit", "unit-english");
        return new Definition.Indicator(entry.text("id"), Label.of(entry), label(entry, "unit"));
    }

    /** A text and, under the same key with -english, the same in English. */
    private static Label label(Entry entry, String key) {
        return new Label(entry.text(key), entry.text(key + "-english"));
    }

    private static @Nullable Label maybeLabel(Entry entry, String key) {
        return entry.has(key) ? label(entry, key) : null;
    }

    /** The fields that were read so far. */
    private final class Fields {
        private final Map<String, Field> known = new LinkedHashMap<>();

        Field read(Entry entry) {
            var field =
                    new Field(
                            id(entry),
                            Label.of(entry),
                            maybeLabel(entry, "hint"),
                            entry.has("needed") && entry.flag("needed"),
                            entry.has("public") && entry.flag("public"),
                            kind(entry));
            if (known.put(field.id(), field) != null)
                throw entry.problem("id", "the field " + field.id() + " stands twice");
            if (field.open() && isClosed(field.kind()))
                throw entry.problem("public", field.id() + " cannot be public");
            return field;
        }

        /** Requests and mails are of those who wrote; files are published as documents. */
        private static boolean isClosed(Kind kind) {
            return switch (kind) {
                case Kind.Request _, Kind.Mail _, Kind.Files _ -> true;
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
                case "figure" -> plain(entry, new Kind.Figure());
                case "files" -> plain(entry, new Kind.Files());
                case "number" -> {
                    only(entry, "unit", "unit-english", "least", "scale");
                    yield new Kind.Number(
                            maybeLabel(entry, "unit"), least(entry), entry.number("scale", 0));
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
                            "public");
            entry.only(Stream.concat(common, Stream.of(more)).toArray(String[]::new));
        }

        private static List<Option> options(Entry entry) {
            only(entry, "options");
            var options = entry.entries("options").stream().map(Fields::option).toList();
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
            entry.only("id", "label", "english", "when", "due", "dues", "fields");
            var when = when(entry);
            var limits = limits(entry);
            var fields = entry.entries("fields").stream().map(this::read).toList();
            if (fields.stream().noneMatch(Field::needed))
                throw entry.problem("fields", "a stage is passed by a field that is needed");
            return new Stage(id(entry), Label.of(entry), when, limits, fields);
        }

        /** One that always counts, or several with conditions. */
        private List<Stage.Limit> limits(Entry stage) {
            if (stage.has("due"))
                return List.of(new Stage.Limit(When.ALWAYS, due(stage.entry("due"))));
            return stage.entries("dues").stream()
                    .map(entry -> new Stage.Limit(when(entry), due(entry)))
                    .toList();
        }

        private Due due(Entry entry) {
            entry.only("when", "rule", "hours", "from", "at", "day");
            if (entry.has("hours")) return hours(entry);
            if (entry.has("day")) return new Due.ByDay(day(entry, "day"));
            var rule = entry.text("rule");
            if (periods.named(rule).isEmpty())
                throw entry.problem("rule", "no period is called " + rule);
            return new Due.ByRule(rule, day(entry, "from"));
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
            entry.only("field", "must", "other", "when", "message", "message-english");
            var field = named(entry, "field");
            var must = entry.read("must", Check.Must::named);
            return new Check(
                    when(entry),
                    field.id(),
                    must,
                    must.compares() ? other(entry, field) : "",
                    label(entry, "message"));
        }

        /** A day is compared with a day, an amount with an amount or a number. */
        private String other(Entry entry, Field field) {
            var other = entry.text("other");
            if (field.isAmount() && Check.isNumber(other)) return other;
            var theirs = named(entry, "other");
            boolean alike =
                    field.isDay() && theirs.isDay() || field.isAmount() && theirs.isAmount();
            if (alike) return other;
            throw entry.problem("other", field.id() + " cannot be compared with " + other);
        }
    }

    /**
     * What is counted.
     *
     * @param day the field on whose day it counts unless another is named
     */
    private final class Counts {
        private final Fields fields;
        private final String day;
        private final List<Definition.Indicator> own;

        Counts(Fields fields, String day, List<Definition.Indicator> own) {
            this.fields = fields;
            this.day = day;
            this.own = own;
        }

        String day() {
            return day;
        }

        Count read(Entry entry) {
            entry.only("indicator", "named", "when", "on", "from", "until", "through", "amount");
            if (entry.has("named")) return named(entry);
            var indicator = entry.text("indicator");
            if (!isKnown(indicator))
                throw entry.problem("indicator", "no form counts " + indicator);
            var when = fields.when(entry);
            var amount = amount(entry, indicator);
            if (!entry.has("from")) return new Count.Flow(indicator, when, on(entry), amount);
            boolean inclusive = entry.has("through");
            var to = inclusive ? "through" : "until";
            return new Count.Stock(
                    indicator,
                    when,
                    fields.day(entry, "from"),
                    entry.has(to) ? fields.day(entry, to) : null,
                    inclusive,
                    amount);
        }

        private Count named(Entry entry) {
            var figure = fields.named(entry, "named");
            if (!(figure.kind() instanceof Kind.Figure))
                throw entry.problem("named", figure.id() + " is not a figure");
            return new Count.Named(figure.id(), on(entry), amount(entry, ""));
        }

        private String on(Entry entry) {
            return entry.has("on") ? fields.day(entry, "on") : day;
        }

        private Count.Amount amount(Entry entry, String indicator) {
            if (!entry.has("amount")) return Count.Amount.ONE;
            var field = fields.named(entry, "amount");
            if (!field.isAmount()) throw entry.problem("amount", field.id() + " is not an amount");
            boolean shifted =
                    field.kind() instanceof Kind.Money && unit(indicator).equals(TEN_THOUSAND);
            return shifted
                    ? Count.Amount.inTenThousands(field.id())
                    : new Count.Amount(field.id(), 0);
        }

        private boolean isKnown(String indicator) {
            return own.stream().anyMatch(one -> one.id().equals(indicator))
                    || cells().anyMatch(
                                    cell ->
                                            cell.indicator().equals(indicator)
                                                    || cell.counted().contains(indicator));
        }

        private String unit(String indicator) {
            return Stream.concat(
                            own.stream()
                                    .filter(one -> one.id().equals(indicator))
                                    .map(one -> one.unit().chinese()),
                            cells().filter(cell -> cell.indicator().equals(indicator))
                                    .map(Cell::unit))
                    .findFirst()
                    .orElse("");
        }

        private Stream<Cell> cells() {
            return forms.all().stream()
                    .flatMap(form -> Stream.concat(form.cells().stream(), form.beside().stream()));
        }
    }
}
