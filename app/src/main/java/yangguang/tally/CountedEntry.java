package yangguang.tally;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * An entry that was written.
 *
 * @param id in the order of writing
 */
public record CountedEntry(long id, TallyEntry entry) {

    /** Its place in a list, newest first. */
    record Key(LocalDate day, long id) {
        private static final Key NEWEST = new Key(LocalDate.of(9999, 1, 1), 0);

        /** What {@link #toString} wrote; anything else is the beginning. */
        static Key read(String text) {
            try {
                var dot = text.indexOf('.');
                return dot < 0
                        ? NEWEST
                        : new Key(
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

    Key key() {
        return new Key(entry.day(), id);
    }
}
