package yangguang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.tally.Register;
import yangguang.tally.TallyEntry;

/** Goes through the whole register: for a recount of the figures, and for a new index. */
@Component
class RegisterReplay implements Register {
    private static final String FIRST_PUBLICATIONS =
            """
            select e.document_id, e.body_id, e.normative, e.published_at
              from documents.edition e join documents.document d on d.id = e.document_id
             where e.number = 1 and e.published_at is not null and not d.undone
            """;
    private static final String NORMATIVE_MADE =
            """
            select id, body_id, normative_made_on, ended_on, withdrawn_at from documents.document
             where normative_made_on is not null and not undone
            """;
    private static final String PUBLIC =
            "select document_id from documents.edition where stage = 'PUBLISHED'";
    private static final int A_PART = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterReplay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> indicators() {
        return Figures.ALL;
    }

    @Override
    @Transactional(readOnly = true)
    public void replay(Consumer<TallyEntry> each) {
        jdbc.sql(FIRST_PUBLICATIONS)
                .withFetchSize(A_PART)
                .query((RowCallbackHandler) row -> published(row).forEach(each));
        jdbc.sql(NORMATIVE_MADE)
                .withFetchSize(A_PART)
                .query((RowCallbackHandler) row -> made(row).forEach(each));
    }

    private List<TallyEntry> published(ResultSet row) throws SQLException {
        var at = Objects.requireNonNull(DocumentRows.instant(row, "published_at"));
        return Figures.published(
                row.getLong("body_id"),
                LocalDate.ofInstant(at, clock.getZone()),
                row.getBoolean("normative"),
                Traces.ref(row.getLong("document_id")));
    }

    private List<TallyEntry> made(ResultSet row) throws SQLException {
        long body = row.getLong("body_id");
        var ref = Traces.ref(row.getLong("id"));
        var madeOn = Objects.requireNonNull(DocumentRows.day(row, "normative_made_on"));
        var entries = new ArrayList<>(Figures.made(body, madeOn, ref));
        var endedOn = DocumentRows.day(row, "ended_on");
        if (endedOn != null) entries.addAll(Figures.ended(body, endedOn, ref));
        var withdrawnAt = DocumentRows.instant(row, "withdrawn_at");
        if (withdrawnAt != null) {
            var on = LocalDate.ofInstant(withdrawnAt, clock.getZone());
            entries.add(Figures.withdrawn(body, on, ref));
        }
        return entries;
    }

    @Transactional(readOnly = true)
    public void eachPublic(LongConsumer each) {
        jdbc.sql(PUBLIC)
                .withFetchSize(A_PART)
                .query((RowCallbackHandler) row -> each.accept(row.getLong("document_id")));
    }
}
