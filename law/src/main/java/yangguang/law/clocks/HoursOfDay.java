package yangguang.law.clocks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import yangguang.law.calendar.WorkingCalendar;

/**
 * One line of the proof of a moment: the part of a day that counts.
 *
 * @param to its end; midnight belongs to the next day
 * @param passed what has counted until then
 * @param festival shown though it does not matter; empty on ordinary days
 */
public record HoursOfDay(LocalDateTime from, LocalDateTime to, Duration passed, String festival) {

    public LocalDate date() {
        return from.toLocalDate();
    }

    public Duration counted() {
        return Duration.between(from, to);
    }

    /** Whether it counts to the end of the day. */
    public boolean isToMidnight() {
        return to.toLocalDate().isAfter(date());
    }

    static List<HoursOfDay> between(
            LocalDateTime from, LocalDateTime until, WorkingCalendar calendar) {
        var lines = new ArrayList<HoursOfDay>();
        for (var at = from; at.isBefore(until); ) {
            var midnight = at.toLocalDate().plusDays(1).atStartOfDay();
            var to = midnight.isBefore(until) ? midnight : until;
            var festival = calendar.day(at.toLocalDate()).festival();
            lines.add(new HoursOfDay(at, to, Duration.between(from, to), festival));
            at = to;
        }
        return lines;
    }
}
