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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.journal.Actor;

/** Accounts, what is to be done in them, and what they gave for it. */
@Component
class AccountRecords {
    private static final String ACCOUNT =
            """
            select id, body_id, channel, automatic, entered_name as entered_by, entered_at
              from channels.account
             where removed_at is null
            """;
    private static final String OF_BODY = ACCOUNT + " and body_id = :body order by channel";

    /** Also one that was removed meanwhile. */
    private static final String ANY =
            """
            select id, body_id, channel, automatic, entered_name as entered_by, entered_at
              from channels.account
             where id = :id
            """;

    private static final String ENTER =
            """
            insert into channels.account
                   (body_id, channel, automatic, entered_by, entered_name, entered_at)
            values (:body, :channel, :automatic, :by, :name, :at)
            on conflict (body_id, channel) where removed_at is null do update
               set automatic = excluded.automatic, entered_by = excluded.entered_by,
                   entered_name = excluded.entered_name, entered_at = excluded.entered_at
            returning id
            """;
    private static final String SEAL =
            "update channels.account set credentials = :sealed where id = :id";
    private static final String SEALED = "select credentials from channels.account where id = :id";

    /** What let us in is gone with it. */
    private static final String REMOVE =
            """
            update channels.account set removed_at = :at, credentials = null
             where id = :id and body_id = :body and removed_at is null
            """;

    private static final String ADD =
            """
            insert into channels.errand
                   (account_id, body_id, work, document_id, copy_id, by_id, by_name, at)
            values (:account, :body, :work, :document, :copy, :by, :name, :at)
            on conflict do nothing
            returning id
            """;
    private static final String ERRAND =
            """
            select id, account_id, body_id, work, document_id, copy_id, by_id, by_name, progress
              from channels.errand
            """;
    private static final String FIND = ERRAND + " where id = :id";
    private static final String OPEN =
            ERRAND + " where document_id = :document and not over order by id";
    private static final String PUBLISHING =
            ERRAND
                    + """
                     where body_id = :body and work = 'PUBLISH' and not over
                     order by id
                     limit 50
                    """;
    private static final String KEEP = "update channels.errand set progress = :step where id = :id";
    private static final String OVER =
            "update channels.errand set over = true where id = any(:ids)";

    private static final String RECEIVED =
            """
            insert into channels.receipt (copy_id, account_id, receipt, at)
            values (:copy, :account, :receipt, :at)
            """;
    private static final String DOWN =
            "update channels.receipt set down_receipt = :receipt, down_at = :at where copy_id = :copy";
    private static final String RECEIPTS =
            """
            select copy_id, account_id, receipt, at, down_receipt, down_at from channels.receipt
             where copy_id = any(:copies)
            """;

    private final JdbcClient jdbc;

    AccountRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> of(long body) {
        return jdbc.sql(OF_BODY).param("body", body).query(AccountRecords::account).list();
    }

    Account account(long id) {
        return jdbc.sql(ANY).param("id", id).query(AccountRecords::account).single();
    }

    long enter(Viewer viewer, Channel channel, boolean automatic, Instant at) {
        return jdbc.sql(ENTER)
                .param("body", viewer.bodyId())
                .param("channel", channel.name())
                .param("automatic", automatic)
                .param("by", viewer.personId())
                .param("name", viewer.name())
                .param("at", stamp(at))
                .query(Long.class)
                .single();
    }

    void seal(long account, byte[] sealed) {
        jdbc.sql(SEAL).param("id", account).param("sealed", sealed).update();
    }

    byte[] sealed(long account) {
        return jdbc.sql(SEALED).param("id", account).query(byte[].class).single();
    }

    boolean remove(long body, long account, Instant at) {
        return jdbc.sql(REMOVE)
                        .param("id", account)
                        .param("body", body)
                        .param("at", stamp(at))
                        .update()
                > 0;
    }

    /** Its number; empty where the same is to be done already. */
    Optional<Long> add(
            Account account,
            Errand.Work work,
            @Nullable Long document,
            @Nullable Long copy,
            Actor by,
            Instant at) {
        return jdbc.sql(ADD)
                .param("account", account.id())
                .param("body", account.bodyId())
                .param("work", work.name())
                .param("document", document)
                .param("copy", copy)
                .param("by", by instanceof Actor.Person(long id, var _) ? id : null)
                .param("name", by.name())
                .param("at", stamp(at))
                .query(Long.class)
                .optional();
    }

    Errand errand(long id) {
        return jdbc.sql(FIND).param("id", id).query(AccountRecords::errand).single();
    }

    /** What is to be done with a document. */
    List<Errand> open(long document) {
        return jdbc.sql(OPEN).param("document", document).query(AccountRecords::errand).list();
    }

    /** What the body is publishing, the longest waiting first. */
    List<Errand> publishing(long body) {
        return jdbc.sql(PUBLISHING).param("body", body).query(AccountRecords::errand).list();
    }

    void keep(long errand, String step) {
        jdbc.sql(KEEP).param("id", errand).param("step", step).update();
    }

    void over(Collection<Long> errands) {
        jdbc.sql(OVER).param("ids", errands.toArray(Long[]::new)).update();
    }

    void received(long copy, long account, Receipt receipt, Instant at) {
        jdbc.sql(RECEIVED)
                .param("copy", copy)
                .param("account", account)
                .param("receipt", receipt.written())
                .param("at", stamp(at))
                .update();
    }

    void down(long copy, String receipt, Instant at) {
        jdbc.sql(DOWN)
                .param("copy", copy)
                .param("receipt", receipt)
                .param("at", stamp(at))
                .update();
    }

    Map<Long, Received> receipts(Collection<Long> copies) {
        var receipts = new HashMap<Long, Received>();
        if (copies.isEmpty()) return receipts;
        jdbc.sql(RECEIPTS)
                .param("copies", copies.toArray(Long[]::new))
                .query(
                        (RowCallbackHandler)
                                row -> receipts.put(row.getLong("copy_id"), received(row)));
        return receipts;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getLong("body_id"),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("automatic"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    private static Received received(ResultSet row) throws SQLException {
        var down = row.getObject("down_at", OffsetDateTime.class);
        return new Received(
                row.getLong("account_id"),
                Receipt.read(row.getString("receipt")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("down_receipt"),
                down == null ? null : down.toInstant());
    }

    private static Errand errand(ResultSet row, int number) throws SQLException {
        return new Errand(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getLong("body_id"),
                Errand.Work.valueOf(row.getString("work")),
                row.getObject("document_id", Long.class),
                row.getObject("copy_id", Long.class),
                Actor.kept(row.getObject("by_id", Long.class), row.getString("by_name")),
                row.getString("progress"));
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
