package yangguang.documents;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.journal.RecordRef;

/** From which records of other rooms a document came into the register. */
@Component
class OriginRecords {
    private static final String OF =
            """
            select kind, record_id from documents.origin
             where document_id = :document
             order by kind, record_id
            """;
    private static final String ADD =
            """
            insert into documents.origin (document_id, kind, record_id)
            values (:document, :kind, :record)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    OriginRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RecordRef> of(long document) {
        return jdbc.sql(OF)
                .param("document", document)
                .query((row, _) -> new RecordRef(row.getString("kind"), row.getLong("record_id")))
                .list();
    }

    void add(long document, RecordRef origin) {
        jdbc.sql(ADD)
                .param("document", document)
                .param("kind", origin.kind())
                .param("record", origin.id())
                .update();
    }
}
