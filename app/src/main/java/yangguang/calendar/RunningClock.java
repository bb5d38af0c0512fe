package yangguang.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import yangguang.law.Law;

/**
 * A clock that runs.
 *
 * @param kind key of what the clock is for
 * @param title of the record
 * @param address of the record's page
 * @param bodyId whose it is
 * @param due its last day by a law; empty where that law counts none
 */
public record RunningClock(
        String kind,
        String title,
        String address,
        long bodyId,
        Function<Law, Optional<LocalDate>> due) {

    /** What another law does to it; empty where the day stays. */
    public Optional<OpenClock> moved(Law before, Law after) {
        var old = due.apply(before);
        var now = due.apply(after);
        if (old.isEmpty() || now.isEmpty() || old.equals(now)) return Optional.empty();
        return Optional.of(new OpenClock(kind, title, address, bodyId, old.get(), now.get()));
    }
}
