package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yangguang.law.calendar.Day;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.clocks.CountedDay.Why;
import yangguang.law.rules.Citation;

/**
 * Counts a period and writes down each calendar day on the way. The day of the event is day zero.
 */
final class DayCount {
    private final WorkingCalendar calendar;

    DayCount(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Deadline count(LocalDate start, int period, Unit unit, List<Citation> law) {
        return switch (unit) {
            case WORKING_DAY -> workingDays(start, period, List.of(), law);
            case DAY -> calendarDays(start, start.plusDays(period), period, unit, law);
            case MONTH -> calendarDays(start, start.plusMonths(period), period, unit, law);
        };
    }

    Deadline workingDays(
            LocalDate start, int period, List<Exclusion> exclusions, List<Citation> law) {
        var proof = new ArrayList<CountedDay>(period * 2);
        proof.add(new CountedDay(start, Why.START, 0, ""));
        var date = start;
        for (int counted = 0; counted < period; ) {
            date = date.plusDays(1);
            var line = line(calendar.day(date), counted + 1, exclusions);
            if (line.counted()) counted++;
            proof.add(line);
        }
        return deadline(new Counting(start, date, period, Unit.WORKING_DAY, law, proof));
    }

    /** Counts the working days up to a last day that somebody set. */
    Deadline until(LocalDate start, LocalDate last, Stream<Citation> law) {
        var proof = new ArrayList<CountedDay>();
        proof.add(new CountedDay(start, Why.START, 0, ""));
        int counted = 0;
        for (var date = start.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            var line = line(calendar.day(date), counted + 1, List.of());
            if (line.counted()) counted++;
            proof.add(line);
        }
        return deadline(new Counting(start, last, counted, Unit.WORKING_DAY, law.toList(), proof));
    }

    /** Every day counts, but a last day that is not worked moves to the next that is (顺延). */
    private Deadline calendarDays(
            LocalDate start, LocalDate last, int period, Unit unit, List<Citation> law) {
        var due = calendar.workingDayFrom(last);
        var proof = new ArrayList<CountedDay>();
        proof.add(new CountedDay(start, Why.START, 0, ""));
        int counted = 0;
        for (var date = start.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            counted++;
            proof.add(new CountedDay(date, Why.COUNTED, counted, calendar.day(date).festival()));
        }
        for (var date = last.plusDays(1); !date.isAfter(due); date = date.plusDays(1)) {
            proof.add(new CountedDay(date, Why.CARRIED_ON, 0, calendar.day(date).festival()));
        }
        return deadline(new Counting(start, due, period, unit, law, proof));
    }

    private Deadline deadline(Counting counting) {
        return calendar.isAnnounced(counting.due())
                ? new Deadline.Settled(counting)
                : new Deadline.Provisional(counting, calendar.lastAnnouncedDay());
    }

    private static CountedDay line(Day day, int number, List<Exclusion> exclusions) {
        var date = day.date();
        return switch (day.kind()) {
            case WEEKEND -> new CountedDay(date, Why.WEEKEND, 0, "");
            case HOLIDAY -> new CountedDay(date, Why.HOLIDAY, 0, day.festival());
            case WORKING -> counted(date, Why.COUNTED, number, "", exclusions);
            case MAKE_UP -> counted(date, Why.MAKE_UP, number, day.festival(), exclusions);
        };
    }

    private static CountedDay counted(
            LocalDate date, Why why, int number, String note, List<Exclusion> exclusions) {
        for (var exclusion : exclusions) {
            if (exclusion.covers(date)) {
                return new CountedDay(date, Why.EXCLUDED, 0, exclusion.cause());
            }
        }
        return new CountedDay(date, why, number, note);
    }
}
