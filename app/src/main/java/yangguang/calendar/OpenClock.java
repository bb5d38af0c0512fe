package yangguang.calendar;

import java.time.LocalDate;

/**
 * A clock that runs and that a changed calendar moves.
 *
 * @param kind key of what the clock is for
 * @param title of the record
 * @param address of the record's page
 * @param bodyId whose it is
 * @param before the due day as it was
 * @param after the due day as it will be; the same where the first was promised to somebody
 * @param counted what the calendar alone would say
 */
public record OpenClock(
        String kind,
        String title,
        String address,
        long bodyId,
        LocalDate before,
        LocalDate after,
        LocalDate counted) {

    /** A clock that moves with the calendar. */
    public static OpenClock moving(
            String kind,
            String title,
            String address,
            long bodyId,
            LocalDate before,
            LocalDate after) {
        return new OpenClock(kind, title, address, bodyId, before, after, after);
    }

    /** A clock whose day was promised and is kept, whatever the calendar would say now. */
    public static OpenClock kept(
            String kind,
            String title,
            String address,
            long bodyId,
            LocalDate promised,
            LocalDate counted) {
        return new OpenClock(kind, title, address, bodyId, promised, promised, counted);
    }

    public boolean isKept() {
        return before.equals(after);
    }
}
