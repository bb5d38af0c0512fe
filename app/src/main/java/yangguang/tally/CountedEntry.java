package yangguang.tally;

import yangguang.pages.DayKey;

/**
 * An entry that was written.
 *
 * @param id in the order of writing
 */
public record CountedEntry(long id, TallyEntry entry) {
    /** Its place in a list, newest first. */
    DayKey key() {
        return new DayKey(entry.day(), id);
    }
}
