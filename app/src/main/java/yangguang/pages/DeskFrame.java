package yangguang.pages;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands around an officer's page.
 *
 * @param unit the short name of the body in which they act
 * @param unitAddress its public page
 * @param person their name
 * @param groups the navigation, in groups of what belongs together
 * @param today the day that a printed page bears
 */
public record DeskFrame(
        String unit, String unitAddress, String person, List<Group> groups, LocalDate today) {
    /**
     * Entries that belong together.
     *
     * @param key of what they are called together
     */
    public record Group(String key, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One entry of the navigation.
     *
     * @param key of its word
     * @param address where it leads
     * @param waiting how many things wait there; 0 shows nothing
     * @param also the beginning of other addresses that belong to it, or empty
     */
    public record Entry(String key, String address, long waiting, String also) {
        public Entry(String key, String address, long waiting) {
            this(key, address, waiting, "");
        }

        /** Whether the reader is there. */
        public boolean isHere(View view) {
            return address.equals("/desk")
                    ? view.isExactly(address)
                    : view.isAt(address) || (!also.isEmpty() && view.isAt(also));
        }
    }
}
