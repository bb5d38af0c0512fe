package yangguang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yangguang.bodies.BadRow;
import yangguang.law.calendar.Day;
import yangguang.law.calendar.DayKind;
import yangguang.pages.TypedDay;

/**
 * 放假安排 as lines: a day or a span of days, what it is, and the festival, parted by commas or blanks.
 * {@code 2027-02-05..2027-02-12 放假 春节}.
 */
final class DayLines {
    private static final Pattern PARTS = Pattern.compile("[\\s,，;；、\\p{Z}]+");
    private static final Pattern SPAN = Pattern.compile("\\.\\.|至|—+|~|～");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]*(#.*)?");
    private static final Pattern HEADS = Pattern.compile("(?i)\\s*(date|日期)[\\s,，].*");
    private static final Map<String, DayKind> KINDS =
            Map.of(
                    "放假", DayKind.HOLIDAY,
                    "休", DayKind.HOLIDAY,
                    "off", DayKind.HOLIDAY,
                    "holiday", DayKind.HOLIDAY,
                    "补班", DayKind.MAKE_UP,
                    "上班", DayKind.MAKE_UP,
                    "worked", DayKind.MAKE_UP,
                    "workday", DayKind.MAKE_UP);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    sealed interface Reading {}

    record Days(List<Day> days) implements Reading {}

    /** Every line that is wrong, and why. */
    record Bad(List<BadRow> lines) implements Reading {}

    private final int year;
    private final List<Day> days = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    private DayLines(int year) {
        this.year = year;
    }

    static Reading read(int year, String text) {
        var reading = new DayLines(year);
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).replace("\uFEFF", "");
            boolean silent =
                    BLANK.matcher(line).matches() || i == 0 && HEADS.matcher(line).matches();
            if (!silent) reading.line(i + 1, line.strip());
        }
        return reading.bad.isEmpty() ? new Days(reading.days) : new Bad(reading.bad);
    }

    static String write(List<Day> days) {
        return days.stream()
                .map(
                        day ->
                                "%s,%s,%s"
                                        .formatted(
                                                day.date(),
                                                day.kind() == DayKind.HOLIDAY ? "放假" : "补班",
                                                day.festival()))
                .collect(Collectors.joining("\n"));
    }

    private void line(int line, String text) {
        var parts = PARTS.split(text, 3);
        if (parts.length < 3) {
            bad.add(new BadRow(line, "calendar.line.parts", text));
            return;
        }
        var kind = KINDS.get(parts[1].toLowerCase(Locale.ROOT));
        if (kind == null) {
            bad.add(new BadRow(line, "calendar.line.kind", parts[1]));
            return;
        }
        span(parts[0])
                .ifPresentOrElse(
                        span -> span.forEach(date -> add(line, date, kind, parts[2].strip())),
                        () -> bad.add(new BadRow(line, "calendar.line.date", parts[0])));
    }

    private static Optional<List<LocalDate>> span(String typed) {
        var ends = SPAN.split(typed, 2);
        var first = TypedDay.parse(ends[0]);
        var last = TypedDay.parse(ends[ends.length - 1]);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return Optional.empty();
        }
        boolean oneYear = last.get().getYear() - first.get().getYear() <= 1;
        return oneYear
                ? Optional.of(first.get().datesUntil(last.get().plusDays(1)).toList())
                : Optional.empty();
    }

    private void add(int line, LocalDate date, DayKind kind, String festival) {
        if (date.getYear() != year) {
            bad.add(new BadRow(line, "calendar.line.year", date, year));
        } else if (kind == DayKind.MAKE_UP && !WEEKEND.contains(date.getDayOfWeek())) {
            bad.add(new BadRow(line, "calendar.line.weekday", date));
        } else if (!seen.add(date)) {
            bad.add(new BadRow(line, "calendar.line.twice", date));
        } else {
            days.add(new Day(date, kind, festival));
        }
    }
}
