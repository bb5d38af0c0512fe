package yangguang.requests;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Public documents that a reply gives by their address. */
@Component
class GivenRecords {
    private static final String OF =
            "select document_id from requests.pointed where request_id = :request order by 1";
    private static final String ADD =
            """
            insert into requests.pointed (request_id, document_id) values (:request, :document)
            on conflict do nothing
            """;
    private static final String DROP =
            "delete from requests.pointed where request_id = :request and document_id = :document";

    private final JdbcClient jdbc;

    GivenRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> of(long requestId) {
        return jdbc.sql(OF).param("request", requestId).query(Long.class).list();
    }

    boolean add(long requestId, long document) {
        return change(ADD, requestId, document);
    }

    boolean drop(long requestId, long document) {
        return change(DROP, requestId, document);
    }

    private boolean change(String sql, long requestId, long document) {
        return jdbc.sql(sql).param("request", requestId).param("document", document).update() == 1;
    }
}
