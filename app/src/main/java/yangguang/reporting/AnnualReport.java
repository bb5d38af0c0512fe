package yangguang.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.documents.Chain;
import yangguang.journal.RecordRef;

/**
 * 年度报告 of one body on one year.
 *
 * @param edition from 1; a correction of what was published is the next
 * @param chain how the review was divided when it was submitted; null before
 * @param passed how many stations of it were passed
 * @param submission number of the last one, 0 before the first
 * @param comment why it was returned, or empty
 * @param number 文号, or empty
 * @param chapters the set of chapters that was chosen, or empty for the usual one
 * @param notice the notice from above that asks for the report, or empty
 * @param correction what this edition changes, empty for the first
 * @param documentId what was published of it, or null
 * @param publishedOn when its newest edition was published, or null
 */
public record AnnualReport(
        long id,
        long bodyId,
        int year,
        int edition,
        ReportState state,
        @Nullable Chain chain,
        int passed,
        int submission,
        String comment,
        String number,
        String chapters,
        String notice,
        String correction,
        @Nullable Long documentId,
        @Nullable LocalDate publishedOn) {
    /** As records of this kind are named in the journal and in other rooms. */
    public static final String KIND = "annual-report";

    /** Where it waits, while it is in review. */
    public Chain.@Nullable Station station() {
        return state.isInReview() && chain != null ? chain.at(passed) : null;
    }

    public RecordRef ref() {
        return new RecordRef(KIND, id);
    }

    public String address() {
        return address(year);
    }

    public static String address(int year) {
        return "/desk/report/" + year;
    }
}
