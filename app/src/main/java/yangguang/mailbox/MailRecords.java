package yangguang.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yangguang.pages.DayKey;
import yangguang.requests.RequestNumber;
import yangguang.secrets.Seal;

/** The statements of the mailbox. */
@Component
class MailRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Others wait until the commit. */
    private static final String NEXT_SERIAL =
            """
            insert into mailbox.serial (body_id, year, last) values (:body, :year, 1)
            on conflict (body_id, year) do update set last = mailbox.serial.last + 1
            returning last
            """;

    private static final String ADD =
            """
            insert into mailbox.mail
                   (body_id, year, serial, kind, code_trace, may_show, received_on, at)
            values (:body, :year, :serial, :kind, :trace, :mayShow, :on, :at)
            returning id
            """;
    private static final String SEAL_WRITTEN =
            "update mailbox.mail set written = :written where id = :id";

    private static final String COLUMNS =
            """
            id, body_id, year, serial, kind, may_show, received_on, officer, state, ended_on,
            shown_on, shown_subject, shown_question, shown_answer, written is null as gone
            """;
    private static final String SELECT = "select " + COLUMNS + " from mailbox.mail ";
    private static final String BY_ID = SELECT + "where id = :id";
    private static final String OF_BODY = SELECT + "where id = :id and body_id = :body";
    private static final String HOLD = OF_BODY + " for update";

    private static final String LIST =
            SELECT
                    + """
                    where body_id = :body and (received_on, id) < (:beforeDay, :beforeId) {narrowed}
                    order by received_on desc, id desc
                    limit :most
                    """;
    private static final String WAITING =
            SELECT
                    + """
                    where body_id = :body and ended_on is null and (officer is null or officer = :me)
                    order by received_on, id
                    limit :most
                    """;
    private static final String OPEN =
            SELECT + "where body_id = any(:bodies) and ended_on is null order by id";
    private static final String OPEN_AFTER =
            SELECT + "where ended_on is null and id > :after order by id limit :most";

    /** Numbers alone; nothing of what was written. */
    private static final String COUNTS =
            """
            select body_id, count(*) filter (where ended_on is null) as open,
                   count(*) filter (where ended_on is null and received_on <= :overdue) as overdue,
                   min(received_on) filter (where ended_on is null) as oldest,
                   count(*) filter (where ended_on >= :since) as ended,
                   count(*) filter (where ended_on >= :since and state = 'PUT_ASIDE') as put_aside,
                   round(avg(score) filter (where ended_on >= :since), 1) as score
              from mailbox.mail
             where body_id = any(:bodies)
             group by body_id
            """;

    private static final String SHOWN =
            """
            select {columns} from mailbox.mail
             where shown_on is not null and (shown_on, id) < (:beforeDay, :beforeId) {of}
             order by shown_on desc, id desc
             limit :most
            """
                    .replace("{columns}", COLUMNS);
    private static final String SHOWN_OF_ALL = SHOWN.replace("{of}", "");

    /** A page of each body, of which the newest are kept. */
    private static final String SHOWN_OF_SOME =
            """
            select page.* from unnest(:bodies) as of_body (id)
             cross join lateral ({page}) as page
             order by page.shown_on desc, page.id desc
             limit :most
            """
                    .replace("{page}", SHOWN.replace("{of}", "and body_id = of_body.id"));

    private static final String WRITTEN = "select written from mailbox.mail where id = :id";
    private static final String ANSWER = "select answer from mailbox.mail where id = :id";
    private static final String BY_CODE = "select id from mailbox.mail where code_trace = :trace";
    private static final String ASSIGN = "update mailbox.mail set officer = :to where id = :id";
    private static final String END =
            """
            update mailbox.mail set state = :state, ended_on = :on, answer = :answer,
                   officer = coalesce(officer, :me)
             where id = :id
            """;
    private static final String SHOW =
            """
            update mailbox.mail
               set shown_on = :on, shown_subject = :subject, shown_question = :question,
                   shown_answer = :answer
             where id = :id
            """;
    private static final String RATE =
            "update mailbox.mail set score = :score where id = :id and score is null";
    private static final String RATED = "select score is not null from mailbox.mail where id = :id";
    private static final String OLDEST_KEPT =
            """
            select id, ended_on from mailbox.mail
             where written is not null and ended_on is not null
             order by ended_on, id
             limit 1
               for update skip locked
            """;
    private static final String CLEAR =
            "update mailbox.mail set written = null, answer = null where id = :id";
    private static final String NUMBERS =
            "select id, year, serial from mailbox.mail where id = any(:ids)";
    private static final String BY_NUMBER =
            """
            select id from mailbox.mail where body_id = :body and year = :year and serial = :serial
            """;

    /** A mail that ended and still holds what was written. */
    record Kept(long id, LocalDate endedOn) {}

    /** What an id goes by. */
    record Numbered(long id, RequestNumber number) {}

    private final JdbcClient jdbc;
    private final Seal seal;

    MailRecords(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    RequestNumber nextNumber(long bodyId, int year) {
        int serial =
                jdbc.sql(NEXT_SERIAL)
                        .param("body", bodyId)
                        .param("year", year)
                        .query(Integer.class)
                        .single();
        return new RequestNumber(year, serial);
    }

    long add(
            long bodyId,
            RequestNumber number,
            byte[] trace,
            MailForm form,
            LocalDate on,
            Instant at) {
        long id =
                jdbc.sql(ADD)
                        .param("body", bodyId)
                        .param("year", number.year())
                        .param("serial", number.serial())
                        .param("kind", form.kind().orElseThrow().name())
                        .param("trace", trace)
                        .param("mayShow", form.mayShow().orElseThrow())
                        .param("on", on)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        jdbc.sql(SEAL_WRITTEN)
                .param("id", id)
                .param("written", close(id, "written", JSON.writeValueAsString(form.written())))
                .update();
        return id;
    }

    private byte[] close(long id, String what, String open) {
        return seal.closeText(label(id, what), open);
    }

    private static String label(long id, String what) {
        return "mail " + id + " " + what;
    }

    Optional<Mail> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(MailRecords::mail).optional();
    }

    Optional<Mail> byId(long bodyId, long id) {
        return byId(OF_BODY, bodyId, id);
    }

    /** The same, held until the end of the transaction, so that only one changes it. */
    Optional<Mail> hold(long bodyId, long id) {
        return byId(HOLD, bodyId, id);
    }

    private Optional<Mail> byId(String sql, long bodyId, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("body", bodyId)
                .query(MailRecords::mail)
                .optional();
    }

    List<Mail> list(long bodyId, MailQuestion asked, DayKey before, LocalDate overdue, int most) {
        return jdbc.sql(LIST.replace("{narrowed}", narrowed(asked)))
                .param("body", bodyId)
                .param("kind", asked.kind() == null ? null : asked.kind().name())
                .param("overdue", overdue)
                .param("beforeDay", before.day())
                .param("beforeId", before.id())
                .param("most", most)
                .query(MailRecords::mail)
                .list();
    }

    /** The statement has only the conditions that are asked, so that its index is plain. */
    private static String narrowed(MailQuestion asked) {
        var state =
                switch (asked.view()) {
                    case OPEN -> " and ended_on is null";
                    case OVERDUE -> " and ended_on is null and received_on <= :overdue";
                    case ENDED -> " and ended_on is not null";
                    case ALL -> "";
                };
        return asked.kind() == null ? state : state + " and kind = :kind";
    }

    List<Mail> waiting(long bodyId, long officer, int most) {
        return jdbc.sql(WAITING)
                .param("body", bodyId)
                .param("me", officer)
                .param("most", most)
                .query(MailRecords::mail)
                .list();
    }

    List<Mail> open(Set<Long> bodies) {
        return jdbc.sql(OPEN).param("bodies", array(bodies)).query(MailRecords::mail).list();
    }

    List<Mail> openAfter(long after, int most) {
        return jdbc.sql(OPEN_AFTER)
                .param("after", after)
                .param("most", most)
                .query(MailRecords::mail)
                .list();
    }

    List<Mailbox.Count> counts(Set<Long> bodies, LocalDate overdue, LocalDate since) {
        return jdbc.sql(COUNTS)
                .param("bodies", array(bodies))
                .param("overdue", overdue)
                .param("since", since)
                .query(Mailbox.Count.class)
                .list();
    }

    /** What the public sees, newest first; no bodies means all. */
    List<Mail> shown(Set<Long> bodies, DayKey before, int most) {
        var statement =
                bodies.isEmpty()
                        ? jdbc.sql(SHOWN_OF_ALL)
                        : jdbc.sql(SHOWN_OF_SOME).param("bodies", array(bodies));
        return statement
                .param("beforeDay", before.day())
                .param("beforeId", before.id())
                .param("most", most)
                .query(MailRecords::mail)
                .list();
    }

    /** Empty once it was taken out. */
    Optional<Written> written(long id) {
        return open(WRITTEN, id, "written").map(json -> JSON.readValue(json, Written.class));
    }

    /** The answer, or why there is none. */
    Optional<String> answer(long id) {
        return open(ANSWER, id, "answer");
    }

    private Optional<String> open(String sql, long id, String what) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .map(bytes -> seal.openText(label(id, what), bytes));
    }

    Optional<Long> byCode(byte[] trace) {
        return jdbc.sql(BY_CODE).param("trace", trace).query(Long.class).optional();
    }

    void assign(long id, long to) {
        jdbc.sql(ASSIGN).param("id", id).param("to", to).update();
    }

    void end(long id, Mail.State state, LocalDate on, String answer, long me) {
        jdbc.sql(END)
                .param("id", id)
                .param("state", state.name())
                .param("on", on)
                .param("answer", close(id, "answer", answer))
                .param("me", me)
                .update();
    }

    /** What the public sees of it; null for nothing. */
    void show(long id, Mail.@Nullable Shown shown) {
        jdbc.sql(SHOW)
                .param("id", id)
                .param("on", shown == null ? null : shown.on())
                .param("subject", shown == null ? null : shown.subject())
                .param("question", shown == null ? null : shown.question())
                .param("answer", shown == null ? null : shown.answer())
                .update();
    }

    /** Whether it was the first score. */
    boolean rate(long id, int score) {
        return jdbc.sql(RATE).param("id", id).param("score", score).update() == 1;
    }

    boolean isRated(long id) {
        return jdbc.sql(RATED).param("id", id).query(Boolean.class).single();
    }

    /** Of those that ended and still hold what was written the oldest, held. */
    Optional<Kept> oldestKept() {
        return jdbc.sql(OLDEST_KEPT).query(Kept.class).optional();
    }

    void clear(long id) {
        jdbc.sql(CLEAR).param("id", id).update();
    }

    List<Numbered> numbers(Set<Long> ids) {
        return jdbc.sql(NUMBERS)
                .param("ids", array(ids))
                .query((row, _) -> new Numbered(row.getLong("id"), number(row)))
                .list();
    }

    Optional<Long> byNumber(long bodyId, RequestNumber number) {
        return jdbc.sql(BY_NUMBER)
                .param("body", bodyId)
                .param("year", number.year())
                .param("serial", number.serial())
                .query(Long.class)
                .optional();
    }

    private static long[] array(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private static RequestNumber number(ResultSet row) throws SQLException {
        return new RequestNumber(row.getInt("year"), row.getInt("serial"));
    }

    private static Mail mail(ResultSet row, int line) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getLong("body_id"),
                number(row),
                Mail.Kind.valueOf(row.getString("kind")),
                row.getObject("received_on", LocalDate.class),
                row.getBoolean("may_show"),
                row.getObject("officer", Long.class),
                Mail.State.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                shown(row),
                row.getBoolean("gone"));
    }

    private static Mail.@Nullable Shown shown(ResultSet row) throws SQLException {
        var on = row.getObject("shown_on", LocalDate.class);
        return on == null
                ? null
                : new Mail.Shown(
                        on,
                        row.getString("shown_subject"),
                        row.getString("shown_question"),
                        row.getString("shown_answer"));
    }
}
