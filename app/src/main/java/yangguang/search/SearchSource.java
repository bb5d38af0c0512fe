package yangguang.search;

import java.util.Optional;
import java.util.function.Consumer;
import yangguang.journal.RecordRef;

/** Where the index reads records of one kind. */
public interface SearchSource {
    /** The kind of record that it answers for. */
    String kind();

    /** What the public may find of it now; empty when it is not, or no longer, public. */
    Optional<SearchDocument> read(long id);

    /** All public records of this kind, for a new index. */
    void readAll(Consumer<RecordRef> each);
}
