package yangguang.registers;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.law.registers.Count;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.law.registers.Label;
import yangguang.law.registers.Values;
import yangguang.pages.Both;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;

/** Reads what was typed, as the definition of a register wants it, and tells all that is wrong. */
@Component
public class ReadFields {
    private static final int LINE = 200;
    private static final int LINES = 5_000;
    private static final int NAME = 50;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.(?<places>\\d{1,6}))?");
    private static final Pattern MONEY =
            Pattern.compile("(?<number>\\d{1,12}(?:\\.\\d{1,6})?)(?<ten>万)?元?");
    private static final int TO_THE_FEN = 2;
    private static final int TEN_THOUSAND = 4;
    private static final Pattern TIME =
            Pattern.compile("(?<hour>[01]?\\d|2[0-3])(?:[:点时](?<minute>[0-5]\\d)?分?)");

    private final References references;
    private final Assignees assignees;
    private final OtherFigures others;
    private final FillIn fillIn;
    private final Clock clock;

    ReadFields(
            References references,
            Assignees assignees,
            OtherFigures others,
            FillIn fillIn,
            Clock clock) {
        this.references = references;
        this.assignees = assignees;
        this.others = others;
        this.fillIn = fillIn;
        this.clock = clock;
    }

    /** The name of a field in a form, so that none is taken for something else of the page. */
    public static String name(Field field) {
        return name(field.id());
    }

    public static String name(String field) {
        return "f-" + field;
    }

    /** The field that has that name in a form. */
    static String field(String name) {
        return name.substring("f-".length());
    }

    /**
     * What stands in these fields. Only values that are sound are in it.
     *
     * @param others what stands in the other fields of the entry
     */
    public Values read(
            Viewer viewer,
            Definition register,
            List<Field> fields,
            TypedFields typed,
            Values others,
            Problems problems) {
        var reading = new Reading(viewer, register, problems);
        var read = new LinkedHashMap<String, List<String>>();
        fields.forEach(field -> read.put(field.id(), reading.read(field, typed.of(field.id()))));
        var values = fillIn.values(viewer.bodyId(), fields, others.with(read));
        fields.stream()
                .filter(field -> field.filling() != null)
                .forEach(field -> reading.checkFilled(field, values));
        register.named().forEach(count -> reading.check(count, values));
        fields.stream()
                .filter(field -> field.id().equals(register.told()))
                .forEach(field -> reading.checkTold(field, values));
        register.broken(values, field -> fillIn.isEarlier(register, field, values)).stream()
                .filter(check -> fields.stream().anyMatch(f -> f.id().equals(check.field())))
                .filter(check -> !problems.has(name(check.field())))
                .forEach(
                        check ->
                                problems.add(
                                        name(check.field()),
                                        "registers.problem.check",
                                        both(check.message())));
        return values;
    }

    private static Both both(Label label) {
        return new Both(label.chinese(), label.english());
    }

    /** One reading of a form. */
    private final class Reading {
        private final Viewer viewer;
        private final Definition register;
        private final Problems problems;

        Reading(Viewer viewer, Definition register, Problems problems) {
            this.viewer = viewer;
            this.register = register;
            this.problems = problems;
        }

        List<String> read(Field field, List<String> typed) {
            if (typed.isEmpty()) {
                if (field.needed() && field.filling() == null) tell(field, "needed");
                return List.of();
            }
            return switch (field.kind()) {
                case Kind.Choices _ -> several(typed, one -> chosen(field, one));
                case Kind.Files _ -> several(typed, one -> attachment(field, one));
                case Kind.Line _ -> one(line(field, typed.getFirst(), LINE));
                case Kind.Person _ -> one(line(field, typed.getFirst(), NAME));
                case Kind.Lines _ -> one(lines(field, typed.getFirst()));
                case Kind.Day _ -> one(day(field, typed.getFirst()));
                case Kind.Time _ -> one(time(field, typed.getFirst()));
                case Kind.Number number -> one(number(field, number, typed.getFirst()));
                case Kind.Money _ -> one(money(field, typed.getFirst()));
                case Kind.Choice _ -> one(chosen(field, typed.getFirst()));
                case Kind.YesNo _ -> one(yesOrNo(field, typed.getFirst()));
                case Kind.Colleague _ -> one(colleague(field, typed.getFirst()));
                case Kind.Reference kind -> one(reference(field, kind, typed.getFirst()));
            };
        }

        void checkFilled(Field field, Values values) {
            if (field.needed() && !values.has(field.id()) && !problems.has(name(field)))
                tell(field, "needed");
        }

        /** Only a body below can be told to do something. */
        void checkTold(Field field, Values values) {
            values.text(field.id())
                    .filter(body -> !references.isBelow(viewer.bodyId(), body))
                    .ifPresent(_ -> tell(field, "told"));
        }

        /** A figure from elsewhere must be one of its year, and its number one that it may be. */
        void check(Count.Named count, Values values) {
            var figure = values.text(count.figure());
            var day = values.day(count.on());
            var number = count.amount().in(values);
            if (figure.isEmpty() || day.isEmpty() || number.isEmpty()) return;
            var wrong = others.problem(viewer.bodyId(), figure.get(), day.get(), number.get());
            if (wrong == null) return;
            var beside = wrong.equals("figure.year") ? count.figure() : count.amount().field();
            problems.add(
                    name(String.valueOf(beside)),
                    "registers.problem." + wrong,
                    day.get().getYear());
        }

        private static List<String> one(Optional<String> value) {
            return value.stream().toList();
        }

        private static List<String> several(
                List<String> typed, Function<String, Optional<String>> read) {
            return typed.stream().flatMap(one -> read.apply(one).stream()).distinct().toList();
        }

        private Optional<String> tell(Field field, String key, Object... more) {
            var arguments =
                    Stream.concat(Stream.of(both(field.label())), Stream.of(more)).toArray();
            problems.add(name(field), "registers.problem." + key, arguments);
            return Optional.empty();
        }

        private Optional<String> line(Field field, String typed, int longest) {
            var line = typed.strip().replaceAll("\\s+", " ");
            return line.length() > longest ? tell(field, "long", longest) : Optional.of(line);
        }

        private Optional<String> lines(Field field, String typed) {
            var text = typed.replace("\r\n", "\n").strip();
            return text.length() > LINES ? tell(field, "long", LINES) : Optional.of(text);
        }

        private Optional<String> day(Field field, String typed) {
            var day = TypedDay.parse(typed);
            if (day.isEmpty()) return tell(field, "day");
            if (field.id().equals(register.day())) {
                var today = LocalDate.now(clock);
                if (day.get().isAfter(today)) return tell(field, "day.future", today);
                if (day.get().isBefore(register.since()))
                    return tell(field, "day.before-law", register.since());
            }
            return day.map(LocalDate::toString);
        }

        private Optional<String> time(Field field, String typed) {
            var parts = TIME.matcher(bare(typed));
            if (!parts.matches()) return tell(field, "time");
            var minute = parts.group("minute");
            return Optional.of(
                    "%02d:%s"
                            .formatted(
                                    Integer.parseInt(parts.group("hour")),
                                    minute == null ? "00" : minute));
        }

        private Optional<String> number(Field field, Kind.Number kind, String typed) {
            var unit = kind.unit() == null ? "" : kind.unit().chinese();
            var digits = bare(typed);
            if (!unit.isEmpty() && digits.endsWith(unit))
                digits = digits.substring(0, digits.length() - unit.length());
            var parts = NUMBER.matcher(digits);
            if (!parts.matches()) return tell(field, kind.scale() == 0 ? "whole" : "number");
            var places = parts.group("places");
            if (places != null && places.length() > kind.scale())
                return kind.scale() == 0
                        ? tell(field, "whole")
                        : tell(field, "places", kind.scale());
            var number = new BigDecimal(digits);
            if (number.compareTo(BigDecimal.valueOf(kind.least())) < 0)
                return tell(field, "least", kind.least());
            return Optional.of(number.toPlainString());
        }

        private Optional<String> money(Field field, String typed) {
            var parts = MONEY.matcher(bare(typed));
            if (!parts.matches()) return tell(field, "money");
            var number = new BigDecimal(parts.group("number"));
            if (parts.group("ten") != null) number = number.movePointRight(TEN_THOUSAND);
            if (number.stripTrailingZeros().scale() > TO_THE_FEN) return tell(field, "money");
            return Optional.of(number.setScale(TO_THE_FEN).toPlainString());
        }

        /** An option by its id, or by what it is called. */
        private Optional<String> chosen(Field field, String typed) {
            var word = typed.strip();
            var found =
                    field.options().stream()
                            .filter(
                                    option ->
                                            option.id().equals(word)
                                                    || option.label().chinese().equals(word)
                                                    || option.label()
                                                            .english()
                                                            .equalsIgnoreCase(word))
                            .findFirst();
            return found.isEmpty() ? tell(field, "choice") : found.map(option -> option.id());
        }

        private Optional<String> yesOrNo(Field field, String typed) {
            return switch (typed.strip().toLowerCase(Locale.ROOT)) {
                case Values.YES, "y", "是", "有" -> Optional.of(Values.YES);
                case Values.NO, "n", "否", "没有", "无" -> Optional.of(Values.NO);
                default -> tell(field, "yes-no");
            };
        }

        private Optional<String> attachment(Field field, String id) {
            return references.attachment(viewer.bodyId(), id).or(() -> tell(field, "file"));
        }

        private Optional<String> colleague(Field field, String typed) {
            return assignees
                    .find(register, viewer.bodyId(), typed.strip())
                    .or(() -> tell(field, "colleague"));
        }

        private Optional<String> reference(Field field, Kind.Reference kind, String typed) {
            return references
                    .find(viewer.bodyId(), kind, typed.strip())
                    .or(() -> tell(field, key(kind)));
        }

        private static String key(Kind.Reference kind) {
            return switch (kind) {
                case Kind.Body _ -> "body";
                case Kind.Document _ -> "document";
                case Kind.Request _ -> "request";
                case Kind.Mail _ -> "mail";
                case Kind.EntryOf _ -> "entry";
                case Kind.Colleague _ -> "colleague";
                case Kind.Figure _ -> "figure";
            };
        }

        /** In half width, without blanks and marks between thousands. */
        private static String bare(String typed) {
            return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                    .replaceAll("[\\s,]", "")
                    .replace('\u2212', '-');
        }
    }
}
