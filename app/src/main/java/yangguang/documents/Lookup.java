package yangguang.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands at an address that was once given out. */
public sealed interface Lookup {
    /** The newest edition, and all editions from new to old. */
    record Published(PublishedDocument document, List<Edition> editions) implements Lookup {}

    /**
     * The address stays, says when and why.
     *
     * @param reason in words for the public
     * @param successor index number of what replaces it, if anything does
     */
    record Withdrawn(
            long bodyId,
            String indexNumber,
            String title,
            Instant at,
            String reason,
            @Nullable String successor)
            implements Lookup {}

    /** Never given out, or not public. */
    record Unknown() implements Lookup {}

    /**
     * An edition in the list of editions.
     *
     * @param until when the next one replaced it; null for the newest
     */
    record Edition(
            int number,
            Instant publishedAt,
            @Nullable Instant until,
            @Nullable String correction) {}
}
