package yangguang.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.CountedDay;
import yangguang.law.clocks.Deadline;

/** 逐日计算: every day of a period in its weeks, so that anybody can count again. */
public record Strip(List<Week> weeks) {

    /** Monday to Sunday. */
    public record Week(List<Day> days) {
        public LocalDate first() {
            return days.getFirst().date();
        }

        public LocalDate last() {
            return days.getLast().date();
        }
    }

    /**
     * @param look its class on the page, which is also the part of the key of its words
     * @param number the how-manieth day of the period; 0 for one that does not count
     * @param note a festival or why it was left out; may be empty
     */
    public record Day(LocalDate date, String look, int number, String note) {}

    public static Strip of(Deadline deadline, LocalDate today) {
        Map<LocalDate, CountedDay> proof =
                deadline.proof().stream()
                        .collect(Collectors.toMap(CountedDay::date, Function.identity()));
        var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
        var weeks =
                deadline.start()
                        .with(monday)
                        .datesUntil(deadline.due().plusDays(1))
                        .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                        .map(first -> week(first, proof, deadline, today))
                        .toList();
        return new Strip(weeks);
    }

    private static Week week(
            LocalDate first, Map<LocalDate, CountedDay> proof, Deadline deadline, LocalDate today) {
        return new Week(
                first.datesUntil(first.plusWeeks(1))
                        .map(date -> day(date, proof.get(date), deadline, today))
                        .toList());
    }

    private static Day day(
            LocalDate date, @Nullable CountedDay counted, Deadline deadline, LocalDate today) {
        if (counted == null) return new Day(date, "off", 0, "");
        boolean due = date.equals(deadline.due());
        return new Day(date, due ? "due" : look(counted, today), counted.number(), counted.note());
    }

    private static String look(CountedDay day, LocalDate today) {
        return switch (day.why()) {
            case START -> "zero";
            case WEEKEND, HOLIDAY, CARRIED_ON -> "hol";
            case EXCLUDED -> "ex";
            case COUNTED, MAKE_UP -> {
                if (day.date().equals(today)) yield "today";
                if (day.date().isAfter(today)) yield "next";
                yield day.why() == CountedDay.Why.MAKE_UP ? "mk" : "counted";
            }
        };
    }
}
