package yangguang.reporting;

import java.time.Instant;
import yangguang.documents.Step;

/**
 * 审核、保密审查、签发, or return.
 *
 * @param submission of which
 * @param reason why it was returned, or empty
 */
public record Decision(
        int submission, Step step, boolean passed, String reason, String byName, Instant at) {}
