package yangguang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits in a body. */
@Component
class WaitingRecords {
    /** More than these nobody can do in a day; the list of documents shows them all. */
    private static final int MOST = 200;

    private static final String WAITING =
            """
            select e.document_id, e.number, e.stage, e.title, e.made_on, e.attribute, e.recorded_by,
                   e.edited_by, e.edited_name, e.chain, e.station, h.to_id, h.to_name, h.by_name,
                   coalesce(r.person_name, '') as reviewer, coalesce(r.reason, '') as reason
              from documents.edition e
              join documents.document d on d.id = e.document_id and d.withdrawn_at is null
              left join documents.handover h
                on (h.document_id, h.edition, h.version) = (e.document_id, e.number, e.version)
              left join lateral (select person_name, reason from documents.review
                                  where document_id = e.document_id and edition = e.number
                                    and e.stage = 'RETURNED' and not passed
                                  order by id desc limit 1) r on true
             where e.body_id = :body
               and e.stage in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED')
               and (e.stage <> 'APPROVED' or e.attribute = 'PROACTIVE')
             order by e.made_on, e.document_id
             limit :most
            """;

    /** As {@link Waiting#runsAgainstTime()} has it, of all that has a day to count from. */
    private static final String RUNNING =
            """
            select e.document_id as id, e.body_id, e.title, e.made_on
              from documents.edition e
              join documents.document d on d.id = e.document_id and d.withdrawn_at is null
             where e.body_id = any(:bodies) and e.number = 1 and e.made_on is not null
               and e.stage in ('DRAFT', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED')
               and (e.attribute is null or e.attribute = 'PROACTIVE')
             order by e.made_on, e.document_id
            """;

    /** In force, first published by this office itself, the newest first. */
    private static final String NORMATIVE =
            """
            select e.document_id, e.title,
                   (select min(published_at) from documents.edition
                     where document_id = e.document_id) as published
              from documents.edition e
              join documents.document d on d.id = e.document_id
               and (d.ended_on is null or d.ended_on > :today)
              join documents.edition first on (first.document_id, first.number) = (d.id, 1)
               and first.recorded_by is not null
             where e.body_id = :body and e.stage = 'PUBLISHED' and e.normative
               and e.published_at >= :since
             order by e.published_at desc
             limit :most
            """;

    /** A 行政规范性文件 and when the public could read it first. */
    record Normative(long document, String title, Instant published) {}

    private final JdbcClient jdbc;

    WaitingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Waiting> in(long body) {
        return jdbc.sql(WAITING)
                .param("body", body)
                .param("most", MOST)
                .query(WaitingRecords::waiting)
                .list();
    }

    List<Normative> normative(long body, LocalDate today, Instant since) {
        return jdbc.sql(NORMATIVE)
                .param("body", body)
                .param("today", today)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(
                        (row, at) ->
                                new Normative(
                                        row.getLong("document_id"),
                                        row.getString("title"),
                                        Objects.requireNonNull(
                                                DocumentRows.instant(row, "published"))))
                .list();
    }

    List<Running> running(Set<Long> bodies) {
        return jdbc.sql(RUNNING)
                .param("bodies", bodies.toArray(Long[]::new))
                .query(
                        (row, at) ->
                                new Running(
                                        row.getLong("id"),
                                        row.getLong("body_id"),
                                        row.getString("title"),
                                        Objects.requireNonNull(DocumentRows.day(row, "made_on"))))
                .list();
    }

    private static Waiting waiting(ResultSet row, int at) throws SQLException {
        String attribute = row.getString("attribute");
        String chain = row.getString("chain");
        Stage stage = Stage.valueOf(row.getString("stage"));
        return new Waiting(
                row.getLong("document_id"),
                row.getInt("number"),
                stage,
                row.getString("title"),
                DocumentRows.day(row, "made_on"),
                attribute == null ? null : Attribute.valueOf(attribute),
                row.getObject("recorded_by", Long.class),
                row.getObject("edited_by", Long.class),
                row.getString("edited_name"),
                stage == Stage.IN_REVIEW && chain != null
                        ? Chain.parse(chain).at(row.getInt("station"))
                        : null,
                handover(row),
                row.getString("reviewer"),
                row.getString("reason"));
    }

    private static @Nullable Handover handover(ResultSet row) throws SQLException {
        Long to = row.getObject("to_id", Long.class);
        return to == null
                ? null
                : new Handover(to, row.getString("to_name"), row.getString("by_name"));
    }
}
