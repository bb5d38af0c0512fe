package yangguang.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that go with public documents. */
@Component
class PublishedFileRecords {
    private static final String ATTACHED =
            """
            select f.document_id, d.index_number, f.position, f.hash, f.name, f.format, f.size
              from documents.edition e
              join documents.document d on d.id = e.document_id
              join documents.file f on f.document_id = e.document_id and f.edition = e.number
             where e.document_id = any(:ids) and e.stage = 'PUBLISHED' and f.position > 0
             order by f.document_id, f.position
            """;

    private final JdbcClient jdbc;

    PublishedFileRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file, and the address of its document. */
    record Attached(String address, EditionFile file) {}

    Map<Long, List<Attached>> of(Collection<Long> documents) {
        var files = new HashMap<Long, List<Attached>>();
        jdbc.sql(ATTACHED)
                .param("ids", DocumentRecords.array(documents))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        files.computeIfAbsent(
                                                        row.getLong("document_id"),
                                                        id -> new ArrayList<>())
                                                .add(
                                                        new Attached(
                                                                "/i/"
                                                                        + row.getString(
                                                                                "index_number"),
                                                                DocumentRows.file(row, 0))));
        return files;
    }
}
