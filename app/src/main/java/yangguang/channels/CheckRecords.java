package yangguang.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found of copies on the web. */
@Component
class CheckRecords {
    private static final String WAITING =
            """
            select c.id, c.body_id, c.document_id, c.place from channels.copy c
              left join channels.copy_check k on k.copy_id = c.id
             where not c.struck and c.down_on is null and c.recalled_on is null
               and c.place ~* 'https?://' and (k.checked_at is null or k.checked_at < :before)
             order by k.checked_at nulls first, c.id
             limit :most
            """;
    private static final String OF =
            """
            select copy_id, state, since, checked_at, share, usual, nights from channels.copy_check
             where copy_id = any(:copies)
            """;
    private static final String FOUND =
            """
            select c.id, c.body_id, c.document_id, c.place, k.state, k.since, k.checked_at, k.share,
                   k.usual, k.nights
              from channels.copy c join channels.copy_check k on k.copy_id = c.id
             where c.body_id = :body and not c.struck and c.down_on is null and c.recalled_on is null
               and k.state in ('CHANGED', 'GONE', 'SILENT')
             order by k.since, c.id
             limit :most
            """;
    private static final String PUT =
            """
            insert into channels.copy_check (copy_id, state, since, checked_at, share, usual, nights)
            values (:copy, :state, :since, :at, :share, :usual, :nights)
            on conflict (copy_id) do update
               set state = excluded.state, since = excluded.since, checked_at = excluded.checked_at,
                   share = excluded.share, usual = excluded.usual, nights = excluded.nights
            """;

    private final JdbcClient jdbc;

    CheckRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A copy that stands at an address. */
    record OnTheWeb(long id, long body, long document, String place) {}

    /** Those that nobody looked at since then, those never looked at first. */
    List<OnTheWeb> waiting(Instant before, int most) {
        return jdbc.sql(WAITING)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(CheckRecords::onTheWeb)
                .list();
    }

    /** What was found of a copy. */
    record Found(OnTheWeb copy, CopyCheck check) {}

    /** Those of a body that are gone, changed or silent. */
    List<Found> found(long body, int most) {
        return jdbc.sql(FOUND)
                .param("body", body)
                .param("most", most)
                .query((row, at) -> new Found(onTheWeb(row, at), check(row)))
                .list();
    }

    Map<Long, CopyCheck> of(Collection<Long> copies) {
        var checks = new HashMap<Long, CopyCheck>();
        if (copies.isEmpty()) return checks;
        jdbc.sql(OF)
                .param("copies", copies.toArray(Long[]::new))
                .query((RowCallbackHandler) row -> checks.put(row.getLong("copy_id"), check(row)));
        return checks;
    }

    void put(long copy, CopyCheck check) {
        jdbc.sql(PUT)
                .param("copy", copy)
                .param("state", check.state().name())
                .param("since", check.since().atOffset(ZoneOffset.UTC))
                .param("at", check.checkedAt().atOffset(ZoneOffset.UTC))
                .param("share", check.share())
                .param("usual", check.usual())
                .param("nights", check.nights())
                .update();
    }

    private static OnTheWeb onTheWeb(ResultSet row, int at) throws SQLException {
        return new OnTheWeb(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getLong("document_id"),
                row.getString("place"));
    }

    private static CopyCheck check(ResultSet row) throws SQLException {
        return new CopyCheck(
                CopyCheck.State.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                row.getInt("share"),
                row.getInt("usual"),
                row.getInt("nights"));
    }
}
