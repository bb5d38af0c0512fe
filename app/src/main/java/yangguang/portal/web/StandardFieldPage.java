package yangguang.portal.web;

import java.util.List;
import java.util.Map;
import yangguang.catalogue.KeptItem;
import yangguang.documents.PublishedLine;

/**
 * One field of a standard catalogue, row by row.
 *
 * @param documents what stands there and is public, by number
 */
public record StandardFieldPage(
        Scope scope,
        Menu menu,
        String name,
        List<KeptItem> items,
        Map<Long, PublishedLine> documents) {
    /** The public documents of a row. */
    public List<PublishedLine> of(KeptItem item) {
        return item.documents().stream()
                .filter(documents::containsKey)
                .map(documents::get)
                .toList();
    }
}
