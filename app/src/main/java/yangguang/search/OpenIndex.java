package yangguang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one open index of the server. Damaged files are thrown away, since all can be read again. */
final class OpenIndex {
    private static final Logger log = LoggerFactory.getLogger(OpenIndex.class);

    private final IndexFolder folder;
    private @Nullable Index index;

    OpenIndex(IndexFolder folder) {
        this.folder = folder;
    }

    synchronized Index get() {
        try {
            if (index == null) index = Index.open(folder);
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once more if the index was replaced in the meantime. */
    <T> T read(Index.Reading<T> reading) {
        try {
            return get().read(reading);
        } catch (AlreadyClosedException replaced) {
            return get().read(reading);
        }
    }

    /** Compares every byte with its checksum; afterwards the index is sound, if perhaps empty. */
    void verify() throws IOException {
        get();
        try {
            folder.verify();
        } catch (IOException | RuntimeException e) {
            if (!IndexFolder.isDamage(e)) throw e;
            throwAway(e);
        }
    }

    /** After such a failure the index may have closed itself, or be of no use. */
    synchronized void recoverFrom(Exception failure) throws IOException {
        if (index == null || !index.isBroken()) return;
        if (IndexFolder.isDamage(failure)) throwAway(failure);
        else close();
    }

    synchronized void close() {
        try {
            if (index != null) index.close();
        } catch (IOException | RuntimeException e) {
            log.warn("the search index was not closed well: {}", e.toString());
        }
        index = null;
    }

    private synchronized void throwAway(Exception damage) throws IOException {
        log.warn("the search index is damaged and is made again: {}", damage.toString());
        close();
        folder.clear();
    }
}
