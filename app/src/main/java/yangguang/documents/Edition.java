package yangguang.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a document as its office sees it.
 *
 * @param number from 1
 * @param version grows with each change; whoever saves must have seen the latest
 * @param recorded who began it
 * @param edited who last changed what it says
 * @param chain the review as it was when the edition was submitted; null before
 * @param passed how many stations of it were passed
 * @param publishAt the hour set for publication
 */
public record Edition(
        int number,
        Stage stage,
        long version,
        Content content,
        Marks marks,
        Hand recorded,
        Hand edited,
        @Nullable Chain chain,
        int passed,
        @Nullable Instant submittedAt,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        String fingerprint) {

    /** Where it waits, while it is in review. */
    public Chain.@Nullable Station station() {
        return stage == Stage.IN_REVIEW && chain != null ? chain.at(passed) : null;
    }

    Edition with(Content other) {
        return new Edition(
                number,
                stage,
                version,
                other,
                marks,
                recorded,
                edited,
                chain,
                passed,
                submittedAt,
                publishAt,
                publishedAt,
                fingerprint);
    }

    /** Whoever recorded it or wrote in it last cannot be the one who approves it. */
    boolean isWorkOf(long person) {
        return recorded.is(person) || edited.is(person);
    }
}
