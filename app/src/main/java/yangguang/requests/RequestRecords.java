package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.RequestClocks.Told;
import yangguang.pages.NoSuchRecord;
import yangguang.secrets.Seal;

/** Requests and what is asked for. What is personal leaves and enters through the seal. */
@Component
class RequestRecords {
    private static final String REQUEST =
            """
            select id, body_id, year, serial, channel, spoken, applicant, submitted_on, crowd,
                   split_from, merged_into, officer, ended_on, outcome
              from requests.request
             where id = :id
            """;
    private static final String OF_BODIES = " and body_id = any(:bodies)";
    private static final String LOCK = "select id from requests.request where id = :id";
    private static final String OF_BODY = " and body_id = :body";
    private static final String FOR_UPDATE = " for update";
    private static final String MOVE =
            """
            update requests.request
               set events = :events, received_on = :received, standing = :standing, due_on = :due,
                   next_on = :next, proof = :proof, provisional = :provisional,
                   ended_on = :ended, outcome = :outcome, officer = :officer,
                   merged_into = :merged, overran = overran or :overran, awaits = :awaits,
                   undelivered = case when :delivering then :failed
                                      else undelivered and :standing <> 'WITHDRAWN' end
             where id = :id
            """;
    private static final String UNDELIVERED =
            "update requests.request set undelivered = :undelivered where id = :id";
    private static final String ADD =
            """
            insert into requests.request (body_id, year, serial, channel, spoken, applicant,
                submitted_on, code_trace, applicant_trace, name_trace, likeness, crowd, split_from,
                standing)
            values (:body, :year, :serial, :channel, :spoken, :applicant, :on, :code,
                :applicantTrace, :nameTrace, :likeness, :crowd, :splitFrom, 'AWAITING_RECEIPT')
            returning id
            """;
    private static final String NEXT_SERIAL =
            """
            insert into requests.serial as s (body_id, series, year, last)
            values (:body, :series, :year, 1)
            on conflict (body_id, series, year) do update set last = s.last + 1
            returning last
            """;
    private static final String ADD_ASKED =
            "insert into requests.asked (request_id, sealed) values (:id, :sealed)";
    private static final String ASKED = "select sealed from requests.asked where request_id = :id";

    private static final String SET_CODE =
            "update requests.request set code_trace = :code where id = :id";
    private static final String IS_OF =
            "select exists (select from requests.request where id = :id and body_id = :body)";
    private static final String NUMBERED =
            """
            select id from requests.request
             where body_id = :body and year = :year and serial = :serial
            """;
    private static final String MEMBERS =
            """
            select id, year, serial from requests.request
             where merged_into = :id and ended_on is null
             order by id
            """;
    private static final String TOGETHER =
            """
            select r.id
              from requests.request own
              join requests.request r
                on r.body_id = own.body_id
               and (r.id = coalesce(own.merged_into, own.id)
                    or r.merged_into = coalesce(own.merged_into, own.id))
             where own.id = :id
             order by r.id
            """;
    private static final String PARTS =
            "select id, year, serial from requests.request where split_from = :id order by id";
    private static final String OF_SAME_APPLICANT =
            """
            select other.id, other.year, other.serial
              from requests.request own
              join requests.request other
                on other.body_id = own.body_id and other.applicant_trace = own.applicant_trace
             where own.id = :id and other.id <> own.id
             order by other.submitted_on desc, other.id desc
             limit :most
            """;
    private static final String LOCK_TOGETHER =
            """
            select id from requests.request
             where body_id = :body and (id = :id or merged_into = :id and ended_on is null)
             order by id
               for update
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final LogRecords logs;
    private final Seal seal;

    RequestRecords(JdbcClient jdbc, LogRecords logs, Seal seal) {
        this.jdbc = jdbc;
        this.logs = logs;
        this.seal = seal;
    }

    /**
     * @param told what the clocks say of a log
     */
    Optional<Request> find(long id, Set<Long> bodies, Function<List<CaseEvent>, Told> told) {
        var log = logs.of(id); // not while the row holds a connection
        return jdbc.sql(REQUEST + OF_BODIES)
                .param("id", id)
                .param("bodies", bodies.stream().mapToLong(Long::longValue).toArray())
                .query((row, _) -> request(row, log, told.apply(log)))
                .optional();
    }

    Optional<Request> find(long id, Function<List<CaseEvent>, Told> told) {
        var log = logs.of(id);
        return jdbc.sql(REQUEST)
                .param("id", id)
                .query((row, _) -> request(row, log, told.apply(log)))
                .optional();
    }

    /**
     * Until the transaction ends nobody else changes it.
     *
     * @throws NoSuchRecord where this body has no such request
     */
    void lock(long id, long bodyId) {
        var locked =
                jdbc.sql(LOCK + OF_BODY + FOR_UPDATE)
                        .param("id", id)
                        .param("body", bodyId)
                        .query(Long.class)
                        .optional();
        if (locked.isEmpty()) throw new NoSuchRecord("request " + id);
    }

    void lock(long id) {
        var locked = jdbc.sql(LOCK + FOR_UPDATE).param("id", id).query(Long.class).optional();
        if (locked.isEmpty()) throw new NoSuchRecord("request " + id);
    }

    /** Likewise, with the open requests that are answered by its reply. */
    void lockTogether(long id, long bodyId) {
        var locked =
                jdbc.sql(LOCK_TOGETHER)
                        .param("id", id)
                        .param("body", bodyId)
                        .query(Long.class)
                        .list();
        if (!locked.contains(id)) throw new NoSuchRecord("request " + id);
    }

    /** Keeps what the log now says beside it, for lists. */
    void move(Request request, @Nullable LocalDate next, @Nullable String proof, boolean overran) {
        jdbc.sql(MOVE)
                .param("id", request.id())
                .param("events", request.log().size())
                .param("received", request.receivedOn().orElse(null))
                .param("standing", request.standing().name())
                .param("due", dueOn(request))
                .param("next", next)
                .param("proof", proof)
                .param("provisional", isProvisional(request))
                .param("ended", request.endedOn())
                .param("outcome", request.outcome())
                .param("officer", request.officer())
                .param("merged", request.mergedInto())
                .param("overran", overran)
                .param("awaits", awaits(request))
                .param("delivering", request.log().getLast().deed() instanceof Deed.Delivering)
                .param("failed", request.log().getLast().deed() instanceof Deed.DeliveryFailed)
                .update();
    }

    /** What the mail server said of its reply. */
    void undelivered(long id, boolean undelivered) {
        jdbc.sql(UNDELIVERED).param("id", id).param("undelivered", undelivered).update();
    }

    /** What an approver has to decide; the latest proposal where there are two. */
    private static @Nullable String awaits(Request request) {
        if (request.awaitsReplyApproval()) return "REPLY";
        return request.awaitsExtension() ? "EXTENSION" : null;
    }

    static @Nullable LocalDate dueOn(Request request) {
        return request.isOpen()
                ? request.replyClock().map(clock -> clock.deadline().due()).orElse(null)
                : null;
    }

    static boolean isProvisional(Request request) {
        return request.replyClock().filter(clock -> !clock.deadline().isSettled()).isPresent();
    }

    /** The next number of a series; others wait until the commit. */
    int nextSerial(long bodyId, String series, int year) {
        return jdbc.sql(NEXT_SERIAL)
                .param("body", bodyId)
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** Adds a request and answers its id; its log begins with the first deed. */
    long add(NewRequest request, int serial) {
        var asked = request.asked();
        long id =
                jdbc.sql(ADD)
                        .param("body", request.bodyId())
                        .param("year", request.submittedOn().getYear())
                        .param("serial", serial)
                        .param("channel", request.channel().name())
                        .param("spoken", request.spoken())
                        .param("applicant", asked.applicant().kind().name())
                        .param("on", request.submittedOn())
                        .param("code", request.codeTrace())
                        .param("applicantTrace", request.applicantTrace())
                        .param("nameTrace", Applicant.traceOfName(seal, asked.applicant().name()))
                        .param("likeness", request.likeness())
                        .param("crowd", request.crowd())
                        .param("splitFrom", request.splitFrom())
                        .query(Long.class)
                        .single();
        jdbc.sql(ADD_ASKED)
                .param("id", id)
                .param("sealed", seal.closeText(askedLabel(id), JSON.writeValueAsString(asked)))
                .update();
        return id;
    }

    /** Who asks and for what; empty once it was anonymised. */
    Optional<Asked> asked(long id) {
        return jdbc.sql(ASKED)
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getBytes("sealed")))
                .single()
                .map(closed -> opened(id, closed));
    }

    Asked opened(long id, byte[] closed) {
        return JSON.readValue(seal.openText(askedLabel(id), closed), Asked.class);
    }

    /** Open requests that are answered by the reply to that one. */
    List<Replies.Member> members(long id) {
        return jdbc.sql(MEMBERS)
                .param("id", id)
                .query((row, _) -> new Replies.Member(row.getLong("id"), number(row)))
                .list();
    }

    /** Open and closed, those that one reply answers or answered, that request among them. */
    List<Long> together(long id) {
        return jdbc.sql(TOGETHER).param("id", id).query(Long.class).list();
    }

    /** The matters of a request that go on by themselves. */
    List<Replies.Member> parts(long id) {
        return jdbc.sql(PARTS)
                .param("id", id)
                .query((row, _) -> new Replies.Member(row.getLong("id"), number(row)))
                .list();
    }

    /** What else the same applicant asked of the body, newest first. */
    List<Replies.Member> ofSameApplicant(long id, int most) {
        return jdbc.sql(OF_SAME_APPLICANT)
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new Replies.Member(row.getLong("id"), number(row)))
                .list();
    }

    /** From now on that code leads to the request, and no other. */
    void setCode(long id, byte[] trace) {
        jdbc.sql(SET_CODE).param("id", id).param("code", trace).update();
    }

    boolean isOf(long bodyId, long id) {
        return jdbc.sql(IS_OF).param("id", id).param("body", bodyId).query(Boolean.class).single();
    }

    /** The request of that number. */
    Optional<Long> numbered(long bodyId, RequestNumber number) {
        return jdbc.sql(NUMBERED)
                .param("body", bodyId)
                .param("year", number.year())
                .param("serial", number.serial())
                .query(Long.class)
                .optional();
    }

    private static RequestNumber number(ResultSet row) throws SQLException {
        return new RequestNumber(row.getInt("year"), row.getInt("serial"));
    }

    private static String askedLabel(long id) {
        return "request " + id + " asked";
    }

    private static Request request(ResultSet row, List<CaseEvent> log, Told told)
            throws SQLException {
        return new Request(
                row.getLong("id"),
                row.getLong("body_id"),
                number(row),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("spoken"),
                ApplicantKind.valueOf(row.getString("applicant")),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("crowd", Long.class),
                row.getObject("split_from", Long.class),
                row.getObject("merged_into", Long.class),
                row.getObject("officer", Long.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("outcome"),
                log,
                told);
    }
}
