package yangguang.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.pages.Choice;
import yangguang.reporting.HandRecord;

/**
 * The records by hand of a year.
 *
 * @param rows of which there can be records, to choose from
 * @param indicator the one that is chosen, or empty
 */
public record HandRecordsPage(
        Extent extent,
        int year,
        List<Choice> rows,
        String indicator,
        List<Listed> records,
        @Nullable String next,
        boolean mayRecord) {
    /**
     * @param label of its row
     */
    public record Listed(HandRecord record, String label, String unit) {}
}
