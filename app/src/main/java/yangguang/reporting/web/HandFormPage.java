package yangguang.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.pages.Choice;
import yangguang.pages.Problems;
import yangguang.reporting.HandRecord;

/**
 * The form to record by hand, or to correct a record.
 *
 * @param old the record that is corrected, or null
 * @param oldLabel the label of its row, empty without one
 */
public record HandFormPage(
        Extent extent,
        int year,
        List<Choice> rows,
        HandForm typed,
        Problems problems,
        @Nullable HandRecord old,
        String oldLabel) {}
