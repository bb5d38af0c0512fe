package yangguang.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.NotAllowed;
import yangguang.api.Calls;
import yangguang.api.Calls.Reply;
import yangguang.api.Scope;
import yangguang.api.Tokens;
import yangguang.api.Tokens.Entered;
import yangguang.documents.DeskDocuments;
import yangguang.documents.Document;
import yangguang.documents.Field;
import yangguang.documents.Permission;
import yangguang.documents.PublishDocument;
import yangguang.documents.Publishing;
import yangguang.documents.RegisterDocuments;
import yangguang.documents.SaveDraft;
import yangguang.documents.Saving;
import yangguang.documents.Submission;
import yangguang.documents.SubmitDocument;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.pages.Preferences;
import yangguang.pages.Problem;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/**
 * The office's own systems: register a document, ask how far it is, publish what was approved. Each
 * call names its token; {@code openapi.json} describes all.
 */
@Controller
@RequestMapping("/api/v1/office/documents")
class OfficeApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_KEY = 100;
    private static final int MOST_FILES = 20;

    private final Tokens tokens;
    private final Calls calls;
    private final RegisterDocuments register;
    private final SaveDraft save;
    private final SubmitDocument submit;
    private final PublishDocument publish;
    private final DeskDocuments documents;
    private final Files files;
    private final Templates templates;

    OfficeApi(
            Tokens tokens,
            Calls calls,
            RegisterDocuments register,
            SaveDraft save,
            SubmitDocument submit,
            PublishDocument publish,
            DeskDocuments documents,
            Files files,
            Templates templates) {
        this.tokens = tokens;
        this.calls = calls;
        this.register = register;
        this.save = save;
        this.submit = submit;
        this.publish = publish;
        this.documents = documents;
        this.files = files;
        this.templates = templates;
    }

    @PostMapping
    ResponseEntity<String> register(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        return within(
                authorization,
                Scope.REGISTER,
                entered -> once(entered, key, "register", body, () -> registered(entered, body)));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ResponseEntity<String> state(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable long id) {
        return within(
                authorization,
                Scope.STATE,
                entered ->
                        documents
                                .own(entered.viewer(), id)
                                .map(one -> new Reply(200, state(one)))
                                .orElseGet(OfficeApi::unknown));
    }

    @PostMapping("/{id:\\d{1,18}}/publication")
    ResponseEntity<String> publish(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @PathVariable long id) {
        return within(
                authorization,
                Scope.PUBLISH,
                entered -> once(entered, key, "publish " + id, null, () -> published(entered, id)));
    }

    // --- What each does ------------------------------------------------------------------------

    private Reply registered(Entered entered, byte @Nullable [] body) {
        JsonNode asked;
        try {
            asked = JSON.readTree(body == null ? new byte[0] : body);
        } catch (JacksonException unreadable) {
            return problem(400, "the body is no JSON", Map.of());
        }
        if (asked == null || !asked.isObject())
            return problem(400, "the body is no JSON object", Map.of());
        var stored = new ArrayList<StoredFile>();
        var refused = store(asked.path("files"), stored);
        if (refused.isPresent()) return refused.get();
        long id = register.register(entered.viewer(), stored);
        var typed = new HashMap<String, String>();
        asked.properties()
                .forEach(
                        field -> {
                            if (field.getValue().isValueNode())
                                typed.put(field.getKey(), field.getValue().asString());
                        });
        if (asked.path("normative").asBoolean(false)) typed.put("normative", "yes");
        long version = documents.read(entered.viewer(), id).edition().version();
        return switch (save.save(entered.viewer(), id, version, Field.among(typed), true)) {
            case Saving.Saved _ -> submitted(entered, id, asked.path("submit").asBoolean(false));
            case Saving.Conflict _ -> throw new IllegalStateException("our own draft " + id);
            case Saving.Refused(var why) -> closed(why);
        };
    }

    private Reply submitted(Entered entered, long id, boolean wanted) {
        if (!wanted) return new Reply(201, state(documents.read(entered.viewer(), id)));
        return switch (submit.submit(entered.viewer(), id)) {
            case Submission.Submitted(Document document) -> new Reply(201, state(document));
            case Submission.Incomplete(var problems) ->
                    problem(
                            422,
                            "something is missing or wrong; nothing was registered",
                            Map.of("problems", problems.all().stream().map(this::told).toList()));
            case Submission.Refused(var why) -> closed(why);
        };
    }

    private Reply published(Entered entered, long id) {
        if (documents.own(entered.viewer(), id).isEmpty()) return unknown();
        return switch (publish.publish(entered.viewer(), id)) {
            case Publishing.Done(Document document) -> new Reply(200, state(document));
            case Publishing.Wrong wrong ->
                    problem(422, words().of(wrong.key()), Map.of("field", wrong.field()));
            case Publishing.Refused(var why) -> closed(why);
        };
    }

    private Optional<Reply> store(JsonNode asked, List<StoredFile> stored) {
        if (asked.isMissingNode() || asked.isNull()) return Optional.empty();
        if (!asked.isArray() || asked.size() > MOST_FILES)
            return Optional.of(problem(422, "files is a list of at most 20", Map.of()));
        for (JsonNode file : asked) {
            byte[] bytes;
            try {
                bytes = Base64.getDecoder().decode(file.path("base64").asString(""));
            } catch (IllegalArgumentException unreadable) {
                return Optional.of(problem(422, "a file is not in base64", Map.of()));
            }
            switch (files.store(file.path("name").asString(""), new ByteArrayInputStream(bytes))) {
                case Storing.Stored(StoredFile kept) -> stored.add(kept);
                case Storing.Refused why -> {
                    return Optional.of(
                            problem(422, words().of(why.message(), why.arguments()), Map.of()));
                }
            }
        }
        return Optional.empty();
    }

    private Map<String, String> told(Problem problem) {
        return Map.of(
                "field", problem.field(), "says", words().of(problem.key(), problem.arguments()));
    }

    private Reply closed(Permission.Closed why) {
        return problem(409, words().of(why.key(), why.arguments()), Map.of());
    }

    private Text words() {
        return templates.text(Preferences.STANDARD);
    }

    private static String state(Document document) {
        var state = new LinkedHashMap<String, @Nullable Object>();
        state.put("id", document.id());
        state.put("title", document.title());
        state.put("stage", document.edition().stage().name());
        state.put("indexNumber", document.indexNumber());
        state.put("address", document.isPublic() ? "/i/" + document.indexNumber() : null);
        return JSON.writeValueAsString(state);
    }

    // --- What all have in common ---------------------------------------------------------------

    private ResponseEntity<String> within(
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
        } catch (Calls.KeyTaken taken) {
            return answer(
                    problem(422, "the Idempotency-Key was used for another request", Map.of()));
        }
    }

    private Reply once(
            Entered entered,
            String key,
            String what,
            byte @Nullable [] body,
            java.util.function.Supplier<Reply> work) {
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

    private static Reply unknown() {
        return problem(404, "there is no such document", Map.of());
    }

    private static Reply problem(int status, String title, Map<String, ?> more) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", title);
        problem.put("status", status);
        problem.putAll(more);
        return new Reply(status, JSON.writeValueAsString(problem));
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
