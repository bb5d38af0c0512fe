package yangguang.law.calendar;

import java.time.LocalDate;

/** Asked for a day before the first year of the calendar. */
public final class NoCalendar extends RuntimeException {
    private final LocalDate day;

    NoCalendar(LocalDate day) {
        super("the working calendar does not reach back to " + day);
        this.day = day;
    }

    public LocalDate day() {
        return day;
    }
}
