package yangguang.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The place of an act among all, newest first; from here the next part of a list is read. */
record JournalKey(Instant at, long bodyId, long sequence) {
    private static final JournalKey NEWEST =
            new JournalKey(Instant.parse("9999-01-01T00:00:00Z"), 0, 0);

    static JournalKey of(Link link) {
        return new JournalKey(link.at(), link.bodyId(), link.sequence());
    }

    /** What {@link #toString} wrote; anything else, such as a mangled address, is the beginning. */
    static JournalKey read(String text) {
        try {
            var parts = text.split("-");
            return parts.length != 3
                    ? NEWEST
                    : new JournalKey(
                            Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
                            Long.parseLong(parts[1]),
                            Long.parseLong(parts[2]));
        } catch (NumberFormatException | DateTimeException | ArithmeticException mangled) {
            return NEWEST;
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + bodyId + "-" + sequence;
    }
}
