package yangguang.calendar;

import java.util.List;
import java.util.Set;
import yangguang.law.Law;

/** Tells of the clocks of a room that run while the calendar changes. */
public interface OpenClocks {
    /**
     * The clocks whose day differs between the two laws, by record.
     *
     * @param bodies whose records; no other is told of
     */
    List<OpenClock> moved(Law before, Law after, Set<Long> bodies);
}
