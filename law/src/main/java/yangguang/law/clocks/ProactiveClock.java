package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.rules.Rule;
import yangguang.law.rules.RuleFile;

/**
 * 主动公开期限: until when a document that must be public has to be published, from the day it was made
 * or changed.
 */
public final class ProactiveClock {
    private final Rule<Integer> period = RuleFile.number("proactive-period");
    private final WorkingCalendar calendar;
    private final WorkingDayCount count;

    public ProactiveClock(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.count = new WorkingDayCount(calendar);
    }

    /** The due day; empty for a document made when no regulation obliged anybody. */
    public Optional<Deadline> deadline(LocalDate made) {
        return period.find(made)
                .map(version -> count.count(made, version.value(), List.of(version.law())));
    }

    /** Working days left after today; 0 on the due day, negative once it has passed. */
    public int workingDaysLeft(LocalDate today, Deadline deadline) {
        return calendar.workingDaysUntil(today, deadline.due());
    }
}
