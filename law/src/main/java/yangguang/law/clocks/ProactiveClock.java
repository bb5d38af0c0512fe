package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.Optional;
import yangguang.law.calendar.WorkingCalendar;

/**
 * 主动公开期限: until when a document that must be public has to be published, from the day it was made
 * or changed.
 */
public final class ProactiveClock {
    private final Period period;
    private final WorkingCalendar calendar;

    public ProactiveClock(WorkingCalendar calendar) {
        this.period = new Period("proactive-period", calendar);
        this.calendar = calendar;
    }

    /** The due day; empty for a document made when no regulation obliged anybody. */
    public Optional<Deadline> deadline(LocalDate made) {
        return period.from(made);
    }

    /** Working days left after today; 0 on the due day, negative once it has passed. */
    public int workingDaysLeft(LocalDate today, Deadline deadline) {
        return calendar.workingDaysUntil(today, deadline.due());
    }
}
