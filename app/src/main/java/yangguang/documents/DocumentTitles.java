package yangguang.documents;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
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
    public String address(long id) {
        return "/desk/documents/" + id;
    }
}
