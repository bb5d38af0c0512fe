package yangguang.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of this module. */
@Component
class ApiRecords {
    private static final String TOKEN =
            """
            select id, body_id, person_id, person_name, name, scopes, made_at, used_at from api.token
             where revoked_at is null
            """;
    private static final String TOKENS = TOKEN + " and body_id = :body order by id desc";
    private static final String BY_DIGEST = TOKEN + " and digest = :digest";
    private static final String ADD_TOKEN =
            """
            insert into api.token (body_id, person_id, person_name, name, scopes, digest, made_at)
            values (:body, :person, :personName, :name, :scopes, :digest, :at)
            """;
    private static final String USED =
            "update api.token set used_at = :at where id = :id and (used_at is null or used_at < :before)";
    private static final String REVOKE =
            """
            update api.token set revoked_at = :at
             where id = :id and body_id = :body and revoked_at is null
            returning name
            """;
    private static final String CLAIM =
            """
            insert into api.call (token_id, key, request, at) values (:token, :key, :request, :at)
            on conflict (token_id, key) do nothing
            """;
    private static final String CALLED =
            "select request, status, answer from api.call where token_id = :token and key = :key";
    private static final String ANSWERED =
            """
            update api.call set status = :status, answer = :answer
             where token_id = :token and key = :key
            """;
    private static final String HOOKS =
            """
            select id, body_id, url from api.hook
             where body_id = :body and removed_at is null
             order by id
            """;
    private static final String ADD_HOOK =
            """
            insert into api.hook (body_id, url, secret, made_at) values (:body, :url, ''::bytea, :at)
            returning id
            """;
    private static final String SEAL_HOOK = "update api.hook set secret = :secret where id = :id";
    private static final String REMOVE_HOOK =
            """
            update api.hook set removed_at = :at
             where id = :id and body_id = :body and removed_at is null
            returning url
            """;
    private static final String HOLD_UP = "delete from api.delivery where id = any(:ids)";
    private static final String QUEUE =
            """
            insert into api.delivery (hook_id, event, payload, at)
            select id, :event, :payload, :at from api.hook
             where body_id = :body and removed_at is null
            returning id, hook_id
            """;
    private static final String CALL =
            """
            select d.id, d.hook_id, h.url, h.secret, d.event, d.payload
              from api.delivery d join api.hook h on h.id = d.hook_id
             where d.id = :id
            """;

    private final JdbcClient jdbc;

    ApiRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // --- Tokens --------------------------------------------------------------------------------

    List<Token> tokens(long body) {
        return jdbc.sql(TOKENS).param("body", body).query(ApiRecords::token).list();
    }

    Optional<Token> token(byte[] digest) {
        return jdbc.sql(BY_DIGEST).param("digest", digest).query(ApiRecords::token).optional();
    }

    void addToken(Token token, byte[] digest) {
        jdbc.sql(ADD_TOKEN)
                .param("body", token.bodyId())
                .param("person", token.personId())
                .param("personName", token.person())
                .param("name", token.name())
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::name).sorted().toArray(String[]::new))
                .param("digest", digest)
                .param("at", stamp(token.madeAt()))
                .update();
    }

    void used(long token, Instant at, Instant before) {
        jdbc.sql(USED)
                .param("id", token)
                .param("at", stamp(at))
                .param("before", stamp(before))
                .update();
    }

    Optional<String> revoke(long body, long token, Instant at) {
        return jdbc.sql(REVOKE)
                .param("body", body)
                .param("id", token)
                .param("at", stamp(at))
                .query(String.class)
                .optional();
    }

    private static Token token(ResultSet row, int at) throws SQLException {
        Set<Scope> scopes =
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(Scope::valueOf)
                        .collect(Collectors.toSet());
        return new Token(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getString("name"),
                scopes,
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "used_at"));
    }

    // --- Calls ---------------------------------------------------------------------------------

    /** What was answered to a call before. */
    record Called(String request, int status, String answer) {}

    /** True where this call is the first with that key; others wait for its end. */
    boolean claim(long token, String key, String request, Instant at) {
        return jdbc.sql(CLAIM)
                        .param("token", token)
                        .param("key", key)
                        .param("request", request)
                        .param("at", stamp(at))
                        .update()
                > 0;
    }

    Called called(long token, String key) {
        return jdbc.sql(CALLED)
                .param("token", token)
                .param("key", key)
                .query(
                        (row, _) ->
                                new Called(
                                        row.getString("request"),
                                        row.getInt("status"),
                                        row.getString("answer")))
                .single();
    }

    void answered(long token, String key, int status, String answer) {
        jdbc.sql(ANSWERED)
                .param("token", token)
                .param("key", key)
                .param("status", status)
                .param("answer", answer)
                .update();
    }

    // --- Hooks ---------------------------------------------------------------------------------

    /** A place that is told. */
    record Place(long id, long bodyId, String url) {}

    List<Place> hooks(long body) {
        return jdbc.sql(HOOKS).param("body", body).query(Place.class).list();
    }

    long addHook(long body, String url, Instant at) {
        return jdbc.sql(ADD_HOOK)
                .param("body", body)
                .param("url", url)
                .param("at", stamp(at))
                .query(Long.class)
                .single();
    }

    void sealHook(long hook, byte[] secret) {
        jdbc.sql(SEAL_HOOK).param("id", hook).param("secret", secret).update();
    }

    Optional<String> removeHook(long body, long hook, Instant at) {
        return jdbc.sql(REMOVE_HOOK)
                .param("body", body)
                .param("id", hook)
                .param("at", stamp(at))
                .query(String.class)
                .optional();
    }

    void forget(Collection<Long> calls) {
        jdbc.sql(HOLD_UP).param("ids", calls.toArray(Long[]::new)).update();
    }

    /** What is to be told to one hook. */
    record Queued(long id, long hookId) {}

    List<Queued> queue(long body, String event, String payload, Instant at) {
        return jdbc.sql(QUEUE)
                .param("body", body)
                .param("event", event)
                .param("payload", payload)
                .param("at", stamp(at))
                .query(Queued.class)
                .list();
    }

    /** A call that is under way. */
    record Call(long id, long hookId, String url, byte[] secret, String event, String payload) {}

    Call call(long id) {
        return jdbc.sql(CALL).param("id", id).query(Call.class).single();
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getObject(column, OffsetDateTime.class);
        return stamp == null ? null : stamp.toInstant();
    }
}
