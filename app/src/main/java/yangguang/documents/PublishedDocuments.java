package yangguang.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yangguang.pages.Slice;

/** What the public may read. Nothing unpublished, withheld or withdrawn is ever answered here. */
public interface PublishedDocuments {
    Lookup byIndexNumber(String indexNumber);

    /** An earlier edition that was public once and still may be read; empty after withdrawal. */
    Optional<PublishedDocument> edition(String indexNumber, int edition);

    /** Those of these documents that are public, by number. */
    Map<Long, PublishedLine> byIds(Set<Long> ids);

    /** Title and text of those of these documents that are public, by number. */
    Map<Long, String> words(Set<Long> ids);

    /** The document that bears this 文号, if exactly one does. */
    Optional<PublishedLine> byNumber(String number);

    /**
     * Newest first.
     *
     * @param bodies whose documents; empty means all
     * @param category one statutory category, or null for all
     * @param from the key of a {@link Slice#next}, or null for the beginning
     */
    Slice<PublishedLine> newest(
            Set<Long> bodies, @Nullable String category, @Nullable String from, int limit);

    /** What was withdrawn, the latest first. */
    List<Lookup.Withdrawn> withdrawn(Set<Long> bodies, int limit);

    /** How many each category holds, for these bodies; empty means all. */
    Map<String, Long> countByCategory(Set<Long> bodies);

    /**
     * What each category holds of a body's own documents, and when the newest came, by body; one
     * that has none is not there.
     */
    Map<Long, Map<String, Stock>> stocks(Set<Long> bodies);

    /**
     * What stands in a category.
     *
     * @param newest when its newest edition was published
     */
    record Stock(long documents, Instant newest) {}

    /** Annual reports of these bodies (empty means all), newest year first. */
    List<PublishedLine> annualReports(Set<Long> bodies);
}
