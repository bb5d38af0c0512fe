package yangguang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yangguang.journal.RecordRef;

/** The index in its folder: one writer, any number of readers. */
final class Index implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Index.class);
    private static final double MEMORY_MB = 32;
    private static final String MADE_FROM = "made from";

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile @Nullable Facets facets;

    /**
     * What is counted by in one state of the index.
     *
     * @param names of bodies, by code, as far as they were asked for
     */
    record Facets(
            IndexReader reader, SortedSetDocValuesReaderState counts, Map<String, String> names) {}

    /** An open searcher, for as long as the reading lasts. */
    interface Reading<T> {
        T read(Index index, IndexSearcher searcher) throws IOException;
    }

    private Index(FSDirectory directory) throws IOException {
        this.directory = directory;
        var config = new IndexWriterConfig(Segmentation.PAIRS);
        config.setRAMBufferSizeMB(MEMORY_MB);
        config.setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
        if (!DirectoryReader.indexExists(directory)) writer.commit();
        this.searchers = new SearcherManager(writer, null);
    }

    /** What is there, or an empty index where nothing usable is there. */
    static Index open(IndexFolder folder) throws IOException {
        try {
            return on(folder);
        } catch (IOException | IllegalArgumentException e) {
            if (!IndexFolder.isDamage(e)) throw e;
            log.warn("the search index cannot be read and is made again: {}", e.toString());
            folder.clear();
            return on(folder);
        }
    }

    private static Index on(IndexFolder folder) throws IOException {
        var directory = FSDirectory.open(folder.path());
        try {
            return new Index(directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Whether all records of that database, in the present form, have been on their way here. */
    boolean isMadeFrom(String database) {
        var data = writer.getLiveCommitData();
        if (data == null) return false;
        for (var entry : data) {
            if (entry.getKey().equals(MADE_FROM)) return entry.getValue().equals(name(database));
        }
        return false;
    }

    void madeFrom(String database) throws IOException {
        writer.setLiveCommitData(Map.of(MADE_FROM, name(database)).entrySet());
        writer.commit();
    }

    private static String name(String database) {
        return database + ", form " + Entry.FORM;
    }

    void put(SearchDocument record) {
        try {
            writer.updateDocument(Entry.key(record.ref()), Entry.FACETS.build(Entry.of(record)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(RecordRef ref) {
        try {
            writer.deleteDocuments(Entry.key(ref));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets readers see what was put, before it is safe on disk. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** After this a crash loses nothing that was put. */
    void commit() throws IOException {
        writer.commit();
    }

    void clear() throws IOException {
        writer.deleteAll();
        commit();
        show();
    }

    boolean isBroken() {
        return !writer.isOpen();
    }

    <T> T read(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.read(this, searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made once for each state of the index. */
    Facets facets(IndexReader reader) throws IOException {
        var known = facets;
        if (known != null && known.reader() == reader) return known;
        var counts = new DefaultSortedSetDocValuesReaderState(reader, Entry.FACETS);
        var made = new Facets(reader, counts, new ConcurrentHashMap<>());
        facets = made;
        return made;
    }

    /** The records that this finds. */
    void each(Query query, Consumer<RecordRef> each) {
        read(
                (_, searcher) -> {
                    var fields = searcher.storedFields();
                    var all =
                            searcher.search(query, Math.max(1, searcher.getIndexReader().maxDoc()));
                    for (var found : all.scoreDocs)
                        each.accept(Entry.ref(fields.document(found.doc)));
                    return all;
                });
    }

    long size() {
        return read((_, searcher) -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            writer.commit();
            writer.close();
        }
    }
}
