package yangguang.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the report of a body stands, for lists of many.
 *
 * @param submission number of the last one, 0 before the first
 * @param submittedAt when it was submitted last, or null
 * @param comment why it was returned, or empty
 * @param documentId what was published of it, or null
 */
public record ReportStanding(
        long reportId,
        long bodyId,
        int edition,
        ReportState state,
        int submission,
        @Nullable Instant submittedAt,
        String comment,
        @Nullable Long documentId,
        @Nullable LocalDate publishedOn) {}
