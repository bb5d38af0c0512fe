package yangguang.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import yangguang.bodies.BadRow;
import yangguang.bodies.CsvRows;
import yangguang.law.calendar.CalendarYear;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.rules.BadLawFile;
import yangguang.law.rules.Certainty;
import yangguang.law.rules.Citation;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;

/**
 * A schedule as it is typed.
 *
 * @param notice the notice that announced it, with its 文号
 * @param announced the day of that notice
 * @param days lines as {@link DayLines} reads them
 */
public record ScheduleForm(String year, String notice, String announced, String days) {
    /** What a form leaves out is empty. */
    public ScheduleForm {
        year = Objects.requireNonNullElse(year, "");
        notice = Objects.requireNonNullElse(notice, "");
        announced = Objects.requireNonNullElse(announced, "");
        days = Objects.requireNonNullElse(days, "");
    }

    public static final ScheduleForm EMPTY = new ScheduleForm("", "", "", "");

    private static final Pattern YAML = Pattern.compile("(?m)^year:.*");
    private static final Pattern NUMBER = Pattern.compile(".+（.+号）");

    public sealed interface Reading {}

    public record Sound(CalendarYear year) implements Reading {}

    /**
     * @param problems of the fields
     * @param lines of the days that are wrong
     */
    public record Wrong(Problems problems, List<BadRow> lines) implements Reading {}

    /** What a file says: in the form of law/calendars, or lines of days. */
    public sealed interface FromFile {}

    public record Filled(ScheduleForm form) implements FromFile {}

    public record Unreadable(BadRow line) implements FromFile {}

    /** As it stands now, to be changed. */
    public static ScheduleForm of(CalendarYear year) {
        return new ScheduleForm(
                String.valueOf(year.year()),
                year.notice().toString(),
                year.announced().map(LocalDate::toString).orElse(""),
                DayLines.write(year.days()));
    }

    /** This form with what a file says in place of what was typed. */
    public FromFile from(String name, byte[] file) {
        return CsvRows.decoded(file)
                .map(text -> from(name, text))
                .orElseGet(() -> new Unreadable(new BadRow(1, "bodies.csv.encoding")));
    }

    private FromFile from(String name, String text) {
        if (!YAML.matcher(text).find()) {
            return new Filled(new ScheduleForm(year, notice, announced, text));
        }
        try {
            var read = of(CalendarYear.read(name, text));
            return new Filled(
                    read.announced().isEmpty()
                            ? new ScheduleForm(read.year(), read.notice(), announced, read.days())
                            : read);
        } catch (BadLawFile bad) {
            return new Unreadable(new BadRow(bad.line(), "calendar.line.yaml", bad.what()));
        }
    }

    /**
     * @param calendar the one that it is to change
     * @param today a notice is not announced before it is written
     */
    public Reading read(WorkingCalendar calendar, LocalDate today) {
        var problems = Problems.none();
        var typedYear = year(calendar, problems);
        var typedNotice = notice(problems);
        var typedDay = announced(today, problems);
        if (days.isBlank()) problems.add("days", "calendar.days.none");
        if (typedYear.isEmpty()) return new Wrong(problems, List.of());
        return switch (DayLines.read(typedYear.get().getValue(), days)) {
            case DayLines.Bad(var lines) -> {
                problems.add("days", "calendar.days.bad", lines.size());
                yield new Wrong(problems, lines);
            }
            case DayLines.Days(var read) ->
                    problems.isEmpty()
                            ? new Sound(
                                    new CalendarYear(
                                            typedYear.get().getValue(),
                                            typedNotice.orElseThrow(),
                                            typedDay,
                                            Certainty.VERIFIED,
                                            read))
                            : new Wrong(problems, List.of());
        };
    }

    private Optional<Year> year(WorkingCalendar calendar, Problems problems) {
        int first = calendar.firstDay().getYear();
        int next = calendar.lastAnnouncedDay().getYear() + 1;
        try {
            var typed = Year.of(Integer.parseInt(year.strip()));
            if (typed.getValue() >= first && typed.getValue() <= next) return Optional.of(typed);
        } catch (NumberFormatException | java.time.DateTimeException e) {
            // told below, as any other year that cannot be
        }
        problems.add("year", "calendar.year.range", first, next);
        return Optional.empty();
    }

    private Optional<Citation> notice(Problems problems) {
        if (!NUMBER.matcher(notice.strip()).matches()) {
            problems.add("notice", "calendar.notice.number");
            return Optional.empty();
        }
        return Optional.of(Citation.of(notice.strip()));
    }

    private Optional<LocalDate> announced(LocalDate today, Problems problems) {
        var typed = TypedDay.parse(announced);
        if (typed.isEmpty()) problems.add("announced", "calendar.announced.form");
        else if (typed.get().isAfter(today)) problems.add("announced", "calendar.announced.future");
        return typed;
    }
}
