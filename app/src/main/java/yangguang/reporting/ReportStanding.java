package yangguang.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the report of a body stands, for lists of many.
 *
 * @param submission number of the last one, 0 before the first
 * @param signed number of the submission that the leader signed last, 0 for none: what it handed in
 * @param signedFrom when that one was submitted, or null
 * @param unsettled how many findings kept it from being submitted when they were counted last, or
 *     null
 * @param comment why it was returned, or empty
 * @param documentId what was published of it, or null
 */
public record ReportStanding(
        long reportId,
        long bodyId,
        int edition,
        ReportState state,
        int submission,
        int signed,
        @Nullable Instant signedFrom,
        @Nullable Integer unsettled,
        String comment,
        @Nullable Long documentId,
        @Nullable LocalDate publishedOn) {}
