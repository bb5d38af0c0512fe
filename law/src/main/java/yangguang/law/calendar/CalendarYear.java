package yangguang.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.law.rules.Certainty;
import yangguang.law.rules.Citation;
import yangguang.law.rules.Entry;

/**
 * 年度放假安排: the days of one year that differ from the ordinary week.
 *
 * @param notice the notice that announced them
 * @param announced the day of that notice, where known
 * @param days holidays and make-up days; days not listed follow the week
 */
public record CalendarYear(
        int year,
        Citation notice,
        Optional<LocalDate> announced,
        Certainty certainty,
        List<Day> days) {
    public CalendarYear {
        days = List.copyOf(days);
    }

    /** Reads a schedule; {@code name} stands in the message when it is wrong. */
    public static CalendarYear read(String name, String yaml) {
        return read(Entry.ofText(name, yaml));
    }

    static CalendarYear read(Entry file) {
        file.only("year", "notice", "announced", "source", "certainty", "note", "festivals");
        var year = file.number("year");
        var days = new LinkedHashMap<LocalDate, Day>();
        for (var festival : file.entries("festivals")) {
            festival.only("name", "off", "worked");
            add(days, year, festival, "off", DayKind.HOLIDAY);
            add(days, year, festival, "worked", DayKind.MAKE_UP);
        }
        return new CalendarYear(
                year,
                file.citation("notice"),
                file.maybeDate("announced"),
                file.certainty(),
                List.copyOf(days.values()));
    }

    private static void add(
            Map<LocalDate, Day> days, int year, Entry festival, String key, DayKind kind) {
        for (var span : festival.texts(key)) {
            for (var date : span(festival, key, span, year)) {
                if (kind == DayKind.MAKE_UP && !isWeekend(date)) {
                    throw festival.problem(key, date + " is no Saturday and no Sunday");
                }
                if (days.put(date, new Day(date, kind, festival.text("name"))) != null) {
                    throw festival.problem(key, date + " stands twice");
                }
            }
        }
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<LocalDate> span(Entry festival, String key, String span, int year) {
        var days = days(festival, key, span);
        for (var end : List.of(days.getFirst(), days.getLast())) {
            if (end.getYear() != year)
                throw festival.problem(key, end + " is not a day of " + year);
        }
        return days;
    }

    private static List<LocalDate> days(Entry festival, String key, String span) {
        try {
            var ends = span.split("\\.\\.", 2);
            var first = LocalDate.parse(ends[0]);
            var last = LocalDate.parse(ends[ends.length - 1]);
            return first.datesUntil(last.plusDays(1)).toList();
        } catch (RuntimeException e) {
            throw festival.problem(key, "not a day or a span of days: " + span);
        }
    }
}
