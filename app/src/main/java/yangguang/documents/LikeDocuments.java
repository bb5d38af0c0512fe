package yangguang.documents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a body made public of certain days, to compare with what comes in. */
@Component
public class LikeDocuments {
    private static final String OF_DAYS =
            """
            select d.index_number, e.title, e.made_on, e.text
              from documents.edition e join documents.document d on d.id = e.document_id
             where e.stage = 'PUBLISHED' and e.body_id = :body and e.made_on = any(cast(:days as date[]))
            """;

    private final JdbcClient jdbc;

    LikeDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document with its words. */
    public record Known(String indexNumber, String title, LocalDate madeOn, String text) {}

    public List<Known> ofDays(long body, Collection<LocalDate> days) {
        return jdbc.sql(OF_DAYS)
                .param("body", body)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(
                        (row, _) ->
                                new Known(
                                        row.getString("index_number"),
                                        row.getString("title"),
                                        row.getDate("made_on").toLocalDate(),
                                        row.getString("text")))
                .list();
    }
}
