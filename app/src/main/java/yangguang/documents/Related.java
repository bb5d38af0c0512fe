package yangguang.documents;

import org.jspecify.annotations.Nullable;

/**
 * A document beside another, as the office sees it.
 *
 * @param id of the relation
 * @param outgoing whether the document of the page does it; else the other does it to that
 * @param number 文号 of the other
 * @param indexNumber of the other; null while it was never public
 */
public record Related(
        long id,
        Relation kind,
        boolean outgoing,
        long otherId,
        String title,
        @Nullable String number,
        @Nullable String indexNumber) {}
