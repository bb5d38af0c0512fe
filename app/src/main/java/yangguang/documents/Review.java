package yangguang.documents;

import org.jspecify.annotations.Nullable;

/**
 * A decision in the review.
 *
 * @param fingerprint of the bytes that the reviewer saw
 */
public record Review(
        int edition,
        Step step,
        boolean passed,
        Hand by,
        @Nullable String reason,
        String fingerprint) {}
