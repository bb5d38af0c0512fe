package yangguang.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What makes a document public, and what takes it away again. */
@Component
class PublicationRecords {
    private static final String NEXT_SERIALS =
            """
            insert into documents.serial as s (body_id, year, last) values (:body, :year, :many)
            on conflict (body_id, year) do update set last = s.last + :many
            returning last
            """;
    private static final String GIVE_INDEX_NUMBER =
            """
            update documents.document set index_number = :indexNumber
             where id = :id and index_number is null
            """;
    private static final String REPLACE =
            """
            update documents.edition set stage = 'REPLACED', replaced_at = :at
             where document_id = :id and stage = 'PUBLISHED'
            returning category
            """;
    private static final String PUBLISH =
            """
            update documents.edition
               set stage = 'PUBLISHED', published_at = :at, publish_at = null, version = version + 1
             where document_id = :id and number = :number and stage in ('APPROVED', 'SCHEDULED')
            """;
    private static final String SHOW =
            "update documents.document set published = :number where id = :id";
    private static final String SHELVE =
            """
            insert into documents.shelf as s (body_id, category, holds)
            values (:body, :category, :more)
            on conflict (body_id, category) do update set holds = s.holds + :more
            """;
    private static final String HIDE =
            """
            update documents.edition set stage = 'WITHDRAWN'
             where document_id = :id and stage = 'PUBLISHED'
            returning category
            """;
    private static final String WITHDRAW =
            """
            update documents.document
               set published = null, withdrawn_at = :at, withdrawn_reason = :reason,
                   successor = :successor
             where id = :id
            """;
    private static final String END =
            "update documents.document set ended_on = :on, ended_reason = :reason where id = :id";
    private static final String DUE =
            """
            select d.id from documents.edition e join documents.document d on d.id = e.document_id
             where e.stage = 'SCHEDULED' and e.publish_at <= :now and d.withdrawn_at is null
             order by e.publish_at
             limit 1
               for update of d skip locked
            """;

    private final JdbcClient jdbc;

    PublicationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes so many serials of the year; answers the last of them. Others wait until the commit.
     */
    int takeSerials(long body, int year, int many) {
        return jdbc.sql(NEXT_SERIALS)
                .param("body", body)
                .param("year", year)
                .param("many", many)
                .query(Integer.class)
                .single();
    }

    void giveIndexNumber(long id, String indexNumber) {
        jdbc.sql(GIVE_INDEX_NUMBER).param("id", id).param("indexNumber", indexNumber).update();
    }

    /** Answers the category under which the edition before it stood, if there was one. */
    @Nullable String publish(Document document, Instant at) {
        String before =
                jdbc.sql(REPLACE)
                        .param("id", document.id())
                        .param("at", DocumentRecords.stamp(at))
                        .query(String.class)
                        .optional()
                        .orElse(null);
        int published =
                jdbc.sql(PUBLISH)
                        .param("id", document.id())
                        .param("number", document.edition().number())
                        .param("at", DocumentRecords.stamp(at))
                        .update();
        if (published != 1) throw new IllegalStateException("not published: " + document.ref());
        jdbc.sql(SHOW)
                .param("id", document.id())
                .param("number", document.edition().number())
                .update();
        return before;
    }

    void shelve(long body, String category, long more) {
        jdbc.sql(SHELVE)
                .param("body", body)
                .param("category", category)
                .param("more", more)
                .update();
    }

    /** Answers the category under which it stood. */
    String withdraw(long id, Instant at, String reason, @Nullable String successor) {
        String category = jdbc.sql(HIDE).param("id", id).query(String.class).single();
        jdbc.sql(WITHDRAW)
                .param("id", id)
                .param("at", DocumentRecords.stamp(at))
                .param("reason", reason)
                .param("successor", successor)
                .update();
        return category;
    }

    void end(long id, LocalDate on, String reason) {
        jdbc.sql(END).param("id", id).param("on", on).param("reason", reason).update();
    }

    /** One document whose hour has come and that no other node is about to publish. */
    List<Long> due(Instant now) {
        return jdbc.sql(DUE).param("now", DocumentRecords.stamp(now)).query(Long.class).list();
    }
}
