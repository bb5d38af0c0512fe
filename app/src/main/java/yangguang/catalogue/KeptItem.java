package yangguang.catalogue;

import java.util.List;

/**
 * A row of a standard catalogue in one body.
 *
 * @param absent 未涉及: why nothing will stand here; empty where something should
 * @param documents what stands here, by number
 */
public record KeptItem(
        long id, long bodyId, CatalogueItem item, String absent, List<Long> documents) {
    public KeptItem {
        documents = List.copyOf(documents);
    }

    /** Neither filled nor explained. */
    public boolean isOpen() {
        return documents.isEmpty() && absent.isEmpty();
    }
}
