package yangguang.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An act and the moment at which it was heard, as finely as the database keeps it. */
record Heard(Act act, Instant at) {
    static Heard now(Act act, Clock clock) {
        return new Heard(act, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
