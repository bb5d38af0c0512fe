package yangguang.portal.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.CountedDay;
import yangguang.law.clocks.CountedDay.Why;

/** A month of a proof as a wall calendar, from Monday to Sunday; null where it has no such day. */
public record DeadlineMonth(YearMonth month, List<List<@Nullable Cell>> weeks) {

    /**
     * @param colour class of the style sheet
     * @param number the how-manieth day it is, empty if it does not count
     * @param note key of a word below it, or empty
     * @param festival shown in place of the note where there is one
     */
    public record Cell(LocalDate date, String colour, String number, String note, String festival) {
        public String day() {
            return String.valueOf(date.getDayOfMonth());
        }
    }

    /** The weeks that a proof touches, month by month. */
    static List<DeadlineMonth> of(List<CountedDay> proof) {
        var byDate = new HashMap<LocalDate, CountedDay>();
        proof.forEach(day -> byDate.put(day.date(), day));
        var first = proof.getFirst().date();
        var last = proof.getLast().date();
        return Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                .takeWhile(month -> !month.atDay(1).isAfter(last))
                .map(month -> month(month, first, last, byDate))
                .toList();
    }

    private static DeadlineMonth month(
            YearMonth month, LocalDate first, LocalDate last, Map<LocalDate, CountedDay> proof) {
        var weeks = new ArrayList<List<@Nullable Cell>>();
        var monday = monday(latest(month.atDay(1), first));
        var end = earliest(month.atEndOfMonth(), last);
        for (; !monday.isAfter(end); monday = monday.plusWeeks(1)) {
            var week = new ArrayList<@Nullable Cell>();
            for (var day : monday.datesUntil(monday.plusWeeks(1)).toList()) {
                boolean ofMonth = YearMonth.from(day).equals(month);
                week.add(ofMonth ? cell(day, proof.get(day), last) : null);
            }
            weeks.add(week);
        }
        return new DeadlineMonth(month, weeks);
    }

    private static Cell cell(LocalDate date, @Nullable CountedDay day, LocalDate due) {
        if (day == null) return new Cell(date, "off", "", "", "");
        var number = day.counted() ? String.valueOf(day.number()) : "";
        boolean last = date.equals(due);
        var note = last ? "portal.deadline.day.due" : note(day.why());
        var festival = day.why() == Why.HOLIDAY ? day.note() : "";
        return new Cell(date, last ? "due" : colour(day.why()), number, note, festival);
    }

    private static String colour(Why why) {
        return switch (why) {
            case START -> "zero";
            case COUNTED -> "";
            case MAKE_UP -> "mk";
            case WEEKEND, HOLIDAY, CARRIED_ON -> "hol";
            case EXCLUDED -> "ex";
        };
    }

    private static String note(Why why) {
        return switch (why) {
            case COUNTED -> "";
            case START, MAKE_UP, WEEKEND, HOLIDAY, EXCLUDED, CARRIED_ON ->
                    "portal.deadline.day." + why.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
