package yangguang.calendar;

import java.time.Instant;
import yangguang.law.calendar.CalendarYear;

/**
 * A schedule that somebody entered.
 *
 * @param id the later one of a year counts
 */
public record Schedule(long id, CalendarYear year, String byName, Instant at) {}
