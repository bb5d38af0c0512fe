package yangguang.law.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        var days = new ArrayList<Day>();
        for (var festival : file.entries("festivals")) {
            festival.only("name", "off", "worked");
            add(days, festival, "off", DayKind.HOLIDAY);
            add(days, festival, "worked", DayKind.MAKE_UP);
        }
        for (var day : days) {
            if (day.date().getYear() != year) {
                throw file.problem("festivals", day.date() + " is not a day of " + year);
            }
        }
        if (days.stream().map(Day::date).distinct().count() < days.size()) {
            throw file.problem("festivals", "a day stands twice");
        }
        return new CalendarYear(
                year, file.citation("notice"), file.maybeDate("announced"), file.certainty(), days);
    }

    private static void add(List<Day> days, Entry festival, String key, DayKind kind) {
        for (var span : festival.texts(key)) {
            span(festival, key, span)
                    .forEach(date -> days.add(new Day(date, kind, festival.text("name"))));
        }
    }

    private static List<LocalDate> span(Entry festival, String key, String span) {
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
