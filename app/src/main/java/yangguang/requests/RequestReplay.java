package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.RecordRef;
import yangguang.law.Law;
import yangguang.law.clocks.Channel;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.requests.RequestFigures.Countable;
import yangguang.tally.Register;
import yangguang.tally.TallyEntry;

/** Goes through all requests for a recount. Anonymised ones count as before. */
@Component
class RequestReplay implements Register {
    private static final String RECEIVED =
            """
            select id, body_id, channel, applicant, received_on, ended_on, outcome, overran
              from requests.request
             where received_on is not null
            """;
    private static final String PAID =
            """
            select e.request_id, r.body_id, e.on_day,
                   (select cast(a.facts ->> 'yuan' as int) from requests.event a
                     where a.request_id = e.request_id and a.number < e.number
                       and a.kind = 'fee-asked'
                     order by a.number desc
                     limit 1) as yuan
              from requests.event e
              join requests.request r on r.id = e.request_id
             where e.kind = 'fee-paid'
            """;
    private static final String AVOIDED = "select id, body_id, on_day from requests.avoided";
    private static final int A_PART = 1_000;

    private final JdbcClient jdbc;
    private final RequestFigures figures;
    private final Law law;

    RequestReplay(JdbcClient jdbc, RequestFigures figures, Law law) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.law = law;
    }

    @Override
    public Set<String> indicators() {
        return figures.all();
    }

    /** From 2021 on the fees that may be taken are all of requests. */
    @Override
    public Set<String> indicators(LocalDate day) {
        return law.fees().byPage(day, 1).isPresent() ? Set.of(RequestFigures.FEES) : Set.of();
    }

    @Override
    @Transactional(readOnly = true)
    public void replay(Consumer<TallyEntry> each) {
        jdbc.sql(RECEIVED)
                .withFetchSize(A_PART)
                .query((RowCallbackHandler) row -> replay(row, each));
        jdbc.sql(PAID)
                .withFetchSize(A_PART)
                .query((RowCallbackHandler) row -> each.accept(paid(row)));
        jdbc.sql(AVOIDED)
                .withFetchSize(A_PART)
                .query((RowCallbackHandler) row -> each.accept(avoided(row)));
    }

    private void replay(ResultSet row, Consumer<TallyEntry> each) throws SQLException {
        var request =
                new Countable(
                        new RecordRef(Request.KIND, row.getLong("id")),
                        row.getLong("body_id"),
                        Channel.valueOf(row.getString("channel")),
                        ApplicantKind.valueOf(row.getString("applicant")),
                        row.getObject("received_on", LocalDate.class));
        figures.received(request).forEach(each);
        var ended = row.getObject("ended_on", LocalDate.class);
        if (ended == null) return;
        var outcome = facts(request.receivedOn(), row.getString("outcome"));
        figures.ended(request, ended, outcome, row.getBoolean("overran")).forEach(each);
    }

    private Optional<OutcomeFacts> facts(LocalDate received, String code) {
        return law.outcomes().on(received).stream()
                .filter(facts -> facts.code().equals(code))
                .findFirst();
    }

    private static TallyEntry paid(ResultSet row) throws SQLException {
        return RequestFigures.paid(
                row.getLong("body_id"),
                row.getObject("on_day", LocalDate.class),
                row.getInt("yuan"),
                new RecordRef(Request.KIND, row.getLong("request_id")));
    }

    private static TallyEntry avoided(ResultSet row) throws SQLException {
        return RequestFigures.avoided(
                row.getLong("body_id"),
                row.getObject("on_day", LocalDate.class),
                new RecordRef(FoundBefore.KIND, row.getLong("id")));
    }
}
