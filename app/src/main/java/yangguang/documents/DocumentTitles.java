package yangguang.documents;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.tally.CauseNames;

/** A document goes by the title of its latest edition. */
@Component
class DocumentTitles implements CauseNames {
    private static final String TITLES =
            """
            select distinct on (document_id) document_id, title
              from documents.edition
             where document_id = any(:ids)
             order by document_id, number desc
            """;

    private static final String FIND =
            """
            select distinct d.id
              from documents.document d
              join documents.edition e on e.document_id = d.id
             where d.body_id = :body
               and (d.index_number = :called or e.doc_number = :called or e.title = :called
                    or d.id = :id)
             limit 2
            """;

    private record Titled(long id, String title) {}

    private final JdbcClient jdbc;

    DocumentTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public Map<Long, String> names(Set<Long> ids) {
        return jdbc
                .sql(TITLES)
                .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .query((row, _) -> new Titled(row.getLong("document_id"), row.getString("title")))
                .list()
                .stream()
                .filter(document -> !document.title().isBlank())
                .collect(toMap(Titled::id, Titled::title));
    }

    @Override
    public OptionalLong find(long bodyId, String called) {
        var ids =
                jdbc.sql(FIND)
                        .param("body", bodyId)
                        .param("called", called)
                        .param("id", CauseNames.marked(called).orElse(0))
                        .query(Long.class)
                        .list();
        return ids.size() == 1 ? OptionalLong.of(ids.getFirst()) : OptionalLong.empty();
    }

    @Override
    public String address(long id) {
        return "/desk/documents/" + id;
    }
}
