package yangguang.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts to sign in. An attempt is charged before the password is looked at, so that many
 * at once gain nothing; while somebody waits nothing is charged, so that trying makes no wait
 * longer. Accounts that do not exist are counted like those that do.
 */
@Component
class Attempts {
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final AccessRecords records;
    private final Clock clock;

    Attempts(AccessRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Charges the attempt to all its sources, or tells how long to wait and charges none. */
    @Transactional
    Duration charge(String account, List<Source> sources) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        records.forgetFailures(now.minus(REMEMBERED));
        List<Failures> before =
                sources.stream().map(s -> records.failures(account, s.name(), now)).toList();
        Duration wait =
                before.stream()
                        .map(failures -> Duration.between(now, failures.freeAt()))
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
        if (wait.isPositive()) return wait;
        for (int i = 0; i < sources.size(); i++) {
            int count = before.get(i).failures() + 1;
            Instant free = now.plus(sources.get(i).patience().after(count));
            records.keepFailures(account, sources.get(i).name(), new Failures(count, free), now);
        }
        return Duration.ZERO;
    }

    /** The attempt succeeded: its sources are as new. */
    @Transactional
    void clear(String account, List<Source> sources) {
        sources.forEach(source -> records.clearFailures(account, source.name()));
    }
}
