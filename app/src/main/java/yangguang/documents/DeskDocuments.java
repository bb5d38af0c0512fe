package yangguang.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.journal.RecordRef;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Slice;

/** Documents as an office reads them: published or not, within what the viewer may read. */
@Component
public class DeskDocuments {
    private final DocumentRecords records;
    private final ReviewRecords reviews;
    private final DeskRecords lists;
    private final OriginRecords origins;

    DeskDocuments(
            DocumentRecords records,
            ReviewRecords reviews,
            DeskRecords lists,
            OriginRecords origins) {
        this.records = records;
        this.reviews = reviews;
        this.lists = lists;
        this.origins = origins;
    }

    /** The document with the edition that is being worked on, or else the newest. */
    public Document read(Viewer viewer, long id) {
        return records.find(id, viewer.readable())
                .orElseThrow(() -> new NoSuchRecord("document " + id));
    }

    /** The same of the viewer's own body; empty where it has none. */
    public Optional<Document> own(Viewer viewer, long id) {
        return records.find(id, Set.of(viewer.bodyId()));
    }

    /** The document with one of its editions. */
    public Document read(Viewer viewer, long id, int edition) {
        return records.find(id, edition, viewer.readable())
                .orElseThrow(() -> new NoSuchRecord("document " + id + ", edition " + edition));
    }

    /** The records of other rooms from which it came. */
    public List<RecordRef> origins(Document document) {
        return origins.of(document.id());
    }

    public List<EditionLine> editions(Document document) {
        return records.editions(document.id());
    }

    public List<Review> reviews(Document document) {
        return reviews.of(document.id());
    }

    /** To whom the decision that it waits for was handed. */
    public Optional<Handover> handover(Document document) {
        return reviews.handover(document);
    }

    /** Others of the same body that have one of its files, or its 文号. */
    public List<DeskLine> same(Document document) {
        return lists.same(document);
    }

    /** Documents of the viewer's own body by their 索引号, in no order. */
    public List<DeskLine> numbered(Viewer viewer, List<String> indexNumbers) {
        return lists.numbered(viewer.bodyId(), indexNumbers);
    }

    /**
     * Documents of the viewer's own body whose title, 文号 or 索引号 has all these words, or, while they
     * are not public, whose text has; the last edited first.
     */
    public List<DeskLine> held(Viewer viewer, String words, int limit) {
        return words.isBlank() ? List.of() : lists.held(viewer.bodyId(), words, limit);
    }

    /**
     * A list, read by key.
     *
     * @param from the key of a {@link Slice#next}, or null for the beginning
     */
    public Slice<DeskLine> list(
            Viewer viewer, ListQuestion asked, @Nullable String from, int limit) {
        ListKey after = ListKey.parse(from).orElse(null);
        return Slice.of(
                lists.list(viewer, asked, after, limit + 1),
                limit,
                line -> DeskRecords.keyOf(line, asked.byDue()));
    }
}
