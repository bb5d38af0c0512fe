package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yangguang.law.calendar.Day;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.clocks.CountedDay.Why;
import yangguang.law.rules.Citation;

/**
 * Counts working days and writes down each calendar day on the way. The day of the event is day
 * zero.
 */
final class WorkingDayCount {
    private final WorkingCalendar calendar;

    WorkingDayCount(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Deadline count(LocalDate start, int period, List<Citation> citations) {
        var proof = new ArrayList<CountedDay>(period * 2);
        proof.add(new CountedDay(start, Why.START, 0, ""));
        var date = start;
        for (int counted = 0; counted < period; ) {
            date = date.plusDays(1);
            var day = calendar.day(date);
            if (day.kind().worked()) counted++;
            proof.add(line(day, counted));
        }
        var counting = new Counting(start, date, period, citations, proof);
        return calendar.isAnnounced(date)
                ? new Deadline.Settled(counting)
                : new Deadline.Provisional(counting, calendar.lastAnnouncedDay());
    }

    private static CountedDay line(Day day, int counted) {
        var why =
                switch (day.kind()) {
                    case WORKING -> Why.COUNTED;
                    case MAKE_UP -> Why.MAKE_UP;
                    case WEEKEND -> Why.WEEKEND;
                    case HOLIDAY -> Why.HOLIDAY;
                };
        return new CountedDay(day.date(), why, why.counted() ? counted : 0, day.festival());
    }
}
