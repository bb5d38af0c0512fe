package yangguang.audit;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.journal.JournalEntry;

/**
 * A part of the journal.
 *
 * @param acts to choose from, by code
 * @param export address of the same acts as a file
 * @param severalBodies whether acts of more than one body can be among them
 * @param next the key of the next part, or null
 */
public record JournalPage(
        Asked asked,
        List<String> acts,
        String export,
        boolean severalBodies,
        List<Shown> entries,
        @Nullable String next) {

    /**
     * One act.
     *
     * @param at in Shanghai
     * @param unit short name of the body, empty for the installation
     * @param name of the record, or empty
     * @param address of the record, or null
     */
    public record Shown(
            JournalEntry entry,
            LocalDateTime at,
            String unit,
            String name,
            @Nullable String address) {}

    /**
     * One value that changed.
     *
     * @param name its word
     * @param before empty where there was none
     * @param after empty where there is none
     */
    public record Change(String name, String before, String after) {}
}
