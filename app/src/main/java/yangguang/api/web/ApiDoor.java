package yangguang.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.NotAllowed;
import yangguang.api.Calls;
import yangguang.api.Calls.Reply;
import yangguang.api.Scope;
import yangguang.api.Tokens;
import yangguang.api.Tokens.Entered;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Preferences;
import yangguang.pages.Problem;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/**
 * What all calls of the office's own systems have in common: who comes, once, and how it is told.
 */
@Component
class ApiDoor {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_KEY = 100;

    private final Tokens tokens;
    private final Calls calls;
    private final Templates templates;

    ApiDoor(Tokens tokens, Calls calls, Templates templates) {
        this.tokens = tokens;
        this.calls = calls;
        this.templates = templates;
    }

    ResponseEntity<String> within(
            String authorization, Scope scope, Function<Entered, Reply> work) {
        var entered =
                authorization.startsWith(BEARER)
                        ? tokens.enter(authorization.substring(BEARER.length()).strip())
                        : Optional.<Entered>empty();
        if (entered.isEmpty())
            return answer(problem(401, "no token, or one that is not known", Map.of()));
        if (!entered.get().has(scope))
            return answer(
                    problem(
                            403,
                            "the token lacks the scope " + scope.scopeName(),
                            Map.of("scope", scope.scopeName())));
        try {
            return answer(work.apply(entered.get()));
        } catch (NotAllowed refused) {
            return answer(
                    problem(
                            403,
                            "the person for whom the token acts lacks the role " + refused.needed(),
                            Map.of("role", refused.needed().name())));
        } catch (NoSuchRecord unknown) {
            return answer(problem(404, "there is no such record", Map.of()));
        } catch (Calls.KeyTaken taken) {
            return answer(
                    problem(422, "the Idempotency-Key was used for another request", Map.of()));
        }
    }

    /** A refusal leaves no trace, so that the same key may come again. */
    Reply once(
            Entered entered,
            String key,
            String what,
            byte @Nullable [] body,
            Supplier<Reply> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY)
            return problem(400, "the header Idempotency-Key is needed", Map.of());
        return calls.once(entered.token().id(), key, what + " " + print(body), work);
    }

    private static String print(byte @Nullable [] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body == null ? new byte[0] : body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** What was sent, if it is a JSON object; else {@link #noObject} is answered. */
    static Optional<JsonNode> object(byte @Nullable [] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body == null ? new byte[0] : body))
                    .filter(JsonNode::isObject);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    static Reply noObject() {
        return problem(400, "the body is no JSON object", Map.of());
    }

    static Reply good(int status, Object what) {
        return new Reply(status, JSON.writeValueAsString(what));
    }

    static Reply problem(int status, String title, Map<String, ?> more) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", title);
        problem.put("status", status);
        problem.putAll(more);
        return good(status, problem);
    }

    Text words() {
        return templates.text(Preferences.STANDARD);
    }

    Map<String, String> told(Problem problem) {
        return Map.of(
                "field", problem.field(), "says", words().of(problem.key(), problem.arguments()));
    }

    private static ResponseEntity<String> answer(Reply reply) {
        boolean good = reply.status() < 400;
        var answer =
                ResponseEntity.status(reply.status())
                        .cacheControl(CacheControl.noStore())
                        .contentType(
                                new MediaType(
                                        good
                                                ? MediaType.APPLICATION_JSON
                                                : MediaType.APPLICATION_PROBLEM_JSON,
                                        UTF_8));
        if (reply.status() == 401) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer.body(reply.body());
    }
}
