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
 * @param after the due day as it will be
 */
public record OpenClock(
        String kind,
        String title,
        String address,
        long bodyId,
        LocalDate before,
        LocalDate after) {}
