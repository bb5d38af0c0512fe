package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 时限: one running or finished clock of a request. Several run at once.
 *
 * @param subject whom it concerns where there may be several, such as the third party; else empty
 * @param doneOn the day on which what it asks for was done
 */
public record Clock(
        Purpose purpose, Deadline deadline, String subject, Optional<LocalDate> doneOn) {

    /** Where a clock stands. */
    public enum State {
        RUNNING,
        OVERDUE,
        DONE_IN_TIME,
        DONE_LATE
    }

    public State state(LocalDate today) {
        if (doneOn.isEmpty()) {
            return today.isAfter(deadline.due()) ? State.OVERDUE : State.RUNNING;
        }
        return doneOn.get().isAfter(deadline.due()) ? State.DONE_LATE : State.DONE_IN_TIME;
    }
}
