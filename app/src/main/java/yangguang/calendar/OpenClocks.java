package yangguang.calendar;

import java.util.Set;
import java.util.stream.Stream;

/** The clocks of a room that run while the calendar changes. */
public interface OpenClocks {
    /**
     * @param bodies whose records; of no other is told
     */
    Stream<RunningClock> running(Set<Long> bodies);
}
