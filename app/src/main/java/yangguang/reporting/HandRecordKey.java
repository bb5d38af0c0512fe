package yangguang.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The place of a record in a list, newest first. */
record HandRecordKey(LocalDate day, long id) {
    private static final HandRecordKey NEWEST = new HandRecordKey(LocalDate.of(9999, 1, 1), 0);

    static HandRecordKey of(HandRecord record) {
        return new HandRecordKey(record.day(), record.id());
    }

    /** What {@link #toString} wrote; anything else is the beginning. */
    static HandRecordKey read(String text) {
        try {
            var dot = text.indexOf('.');
            return dot < 0
                    ? NEWEST
                    : new HandRecordKey(
                            LocalDate.parse(text.substring(0, dot)),
                            Long.parseLong(text.substring(dot + 1)));
        } catch (DateTimeException | NumberFormatException mangled) {
            return NEWEST;
        }
    }

    @Override
    public String toString() {
        return day + "." + id;
    }
}
