package yangguang.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import yangguang.journal.RecordRef;

/** Where the index reads records of one kind. */
public interface SearchSource {
    /** The kind of record that it answers for. */
    String kind();

    /**
     * What the public may find of these now, in any order; one that is not, or no longer, public is
     * left out.
     */
    List<SearchDocument> read(Collection<Long> ids);

    /** All public records of this kind, for a new index. */
    void readAll(Consumer<RecordRef> each);
}
