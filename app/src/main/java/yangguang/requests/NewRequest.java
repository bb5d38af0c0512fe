package yangguang.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Channel;

/**
 * A request about to be entered in the register.
 *
 * @param codeTrace keyed hash of the applicant's query code; null for a part of another request
 * @param applicantTrace keyed hash by which the same applicant is known
 * @param likeness sketch of what is asked for
 * @param crowd the first of the crowd that it belongs to
 */
record NewRequest(
        long bodyId,
        Channel channel,
        boolean spoken,
        LocalDate submittedOn,
        Asked asked,
        byte @Nullable [] codeTrace,
        byte[] applicantTrace,
        byte[] likeness,
        @Nullable Long crowd,
        @Nullable Long splitFrom) {}
