package yangguang.documents;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Person;

/** Decisions of reviewers, and how bodies divide the review. */
@Component
class ReviewRecords {
    private static final String DECIDE =
            """
            insert into documents.review
                (document_id, edition, step, passed, person_id, person_name, at, reason, fingerprint)
            values (:id, :edition, :step, :passed, :person, :name, :at, :reason, :fingerprint)
            """;
    private static final String OF_DOCUMENT =
            """
            select edition, step, passed, person_id, person_name, at, reason, fingerprint
              from documents.review
             where document_id = :id
             order by id
            """;
    private static final String HAND_OVER =
            """
            insert into documents.handover
                (document_id, edition, version, to_id, to_name, by_name, at)
            values (:id, :edition, :version, :to, :toName, :byName, :at)
            on conflict (document_id, edition) do update
               set version = excluded.version, to_id = excluded.to_id, to_name = excluded.to_name,
                   by_name = excluded.by_name, at = excluded.at
            """;
    private static final String HANDOVER =
            """
            select to_id, to_name as "to", by_name as by from documents.handover
             where document_id = :id and edition = :edition and version = :version
            """;
    private static final String CHAIN =
            "select stations from documents.chain where body_id = :body";
    private static final String SET_CHAIN =
            """
            insert into documents.chain (body_id, stations) values (:body, :stations)
            on conflict (body_id) do update set stations = excluded.stations
            """;

    private final JdbcClient jdbc;

    ReviewRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void decide(Document document, Step step, boolean passed, Hand by, @Nullable String reason) {
        jdbc.sql(DECIDE)
                .param("id", document.id())
                .param("edition", document.edition().number())
                .param("step", step.name())
                .param("passed", passed)
                .param("person", by.personId())
                .param("name", by.name())
                .param("at", DocumentRecords.stamp(by.at()))
                .param("reason", reason)
                .param("fingerprint", document.edition().fingerprint())
                .update();
    }

    List<Review> of(long document) {
        return jdbc.sql(OF_DOCUMENT).param("id", document).query(DocumentRows::review).list();
    }

    void handOver(Document document, Person to, Hand by) {
        jdbc.sql(HAND_OVER)
                .param("id", document.id())
                .param("edition", document.edition().number())
                .param("version", document.edition().version())
                .param("to", to.id())
                .param("toName", to.name())
                .param("byName", by.name())
                .param("at", DocumentRecords.stamp(by.at()))
                .update();
    }

    /** Whose decision it is, as long as nothing happened since. */
    Optional<Handover> handover(Document document) {
        return jdbc.sql(HANDOVER)
                .param("id", document.id())
                .param("edition", document.edition().number())
                .param("version", document.edition().version())
                .query(Handover.class)
                .optional();
    }

    Optional<Chain> chain(long body) {
        return jdbc.sql(CHAIN).param("body", body).query(String.class).optional().map(Chain::parse);
    }

    void setChain(long body, Chain chain) {
        jdbc.sql(SET_CHAIN).param("body", body).param("stations", chain.toString()).update();
    }
}
