package yangguang.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.catalogue.Remark;
import yangguang.law.catalogue.Category;

/**
 * A long list of documents, newest first, a part at a time.
 *
 * @param category which they belong to; null for all
 * @param next where the next part begins; null at the end
 * @param first whether this part is the first
 * @param remark why nothing stands there, where the body says so
 */
public record ListPage(
        Scope scope,
        Menu menu,
        @Nullable Category category,
        List<Line> lines,
        @Nullable String next,
        boolean first,
        @Nullable Remark remark) {

    /** The address of the list, without the part. */
    public String address() {
        return scope.at(category == null ? "/newest" : "/catalogue/" + category.code());
    }

    /** How many documents stand in the list. */
    public long documents() {
        return menu.shelves().stream()
                .filter(shelf -> category == null || shelf.category().equals(category))
                .mapToLong(Shelf::documents)
                .sum();
    }
}
