package yangguang.law.calendar;

import java.time.LocalDate;

/**
 * A day and what it is.
 *
 * @param festival the festival that makes it a holiday or a make-up day; empty on ordinary days
 */
public record Day(LocalDate date, DayKind kind, String festival) {}
