package yangguang.journal;

import java.time.Instant;

/**
 * Which acts are asked for. Empty text and 0 mean any.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param who a part of the name of who did it
 * @param what the act, such as {@code document.published}
 * @param kind the kind of record
 * @param record the number of the record among its kind
 */
public record JournalFilter(
        Instant from, Instant until, String who, String what, String kind, long record) {

    /** Times that the database can compare, before and after all acts. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    public static JournalFilter all() {
        return new JournalFilter(FIRST, LAST, "", "", "", 0);
    }

    public JournalFilter between(Instant first, Instant end) {
        return new JournalFilter(first, end, who, what, kind, record);
    }

    public JournalFilter by(String name) {
        return new JournalFilter(from, until, name.strip(), what, kind, record);
    }

    public JournalFilter only(String act) {
        return new JournalFilter(from, until, who, act, kind, record);
    }

    public JournalFilter on(String kindOfRecord, long number) {
        return new JournalFilter(from, until, who, what, kindOfRecord, number);
    }
}
