package yangguang.api.web;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import yangguang.api.Calls.Reply;
import yangguang.api.Scope;
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

/**
 * The office's own systems: register a document, ask how far it is, publish what was approved. Each
 * call names its token; {@code openapi.json} describes all.
 */
@Controller
@RequestMapping("/api/v1/office/documents")
class OfficeApi {
    private static final int MOST_FILES = 20;

    private final ApiDoor door;
    private final RegisterDocuments register;
    private final SaveDraft save;
    private final SubmitDocument submit;
    private final PublishDocument publish;
    private final DeskDocuments documents;
    private final Files files;

    OfficeApi(
            ApiDoor door,
            RegisterDocuments register,
            SaveDraft save,
            SubmitDocument submit,
            PublishDocument publish,
            DeskDocuments documents,
            Files files) {
        this.door = door;
        this.register = register;
        this.save = save;
        this.submit = submit;
        this.publish = publish;
        this.documents = documents;
        this.files = files;
    }

    @PostMapping
    ResponseEntity<String> register(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        return door.within(
                authorization,
                Scope.REGISTER,
                entered ->
                        door.once(entered, key, "register", body, () -> registered(entered, body)));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ResponseEntity<String> state(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable long id) {
        return door.within(
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
        return door.within(
                authorization,
                Scope.PUBLISH,
                entered ->
                        door.once(
                                entered, key, "publish " + id, null, () -> published(entered, id)));
    }

    // --- What each does ------------------------------------------------------------------------

    private Reply registered(Entered entered, byte @Nullable [] body) {
        var asked = ApiDoor.object(body).orElse(null);
        if (asked == null) return ApiDoor.noObject();
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
                    ApiDoor.problem(
                            422,
                            "something is missing or wrong; nothing was registered",
                            Map.of("problems", problems.all().stream().map(door::told).toList()));
            case Submission.Refused(var why) -> closed(why);
        };
    }

    private Reply published(Entered entered, long id) {
        if (documents.own(entered.viewer(), id).isEmpty()) return unknown();
        return switch (publish.publish(entered.viewer(), id)) {
            case Publishing.Done(Document document) -> new Reply(200, state(document));
            case Publishing.Wrong wrong ->
                    ApiDoor.problem(
                            422, door.words().of(wrong.key()), Map.of("field", wrong.field()));
            case Publishing.Refused(var why) -> closed(why);
        };
    }

    private Optional<Reply> store(JsonNode asked, List<StoredFile> stored) {
        if (asked.isMissingNode() || asked.isNull()) return Optional.empty();
        if (!asked.isArray() || asked.size() > MOST_FILES)
            return Optional.of(ApiDoor.problem(422, "files is a list of at most 20", Map.of()));
        for (JsonNode file : asked) {
            byte[] bytes;
            try {
                bytes = Base64.getDecoder().decode(file.path("base64").asString(""));
            } catch (IllegalArgumentException unreadable) {
                return Optional.of(ApiDoor.problem(422, "a file is not in base64", Map.of()));
            }
            switch (files.store(file.path("name").asString(""), new ByteArrayInputStream(bytes))) {
                case Storing.Stored(StoredFile kept) -> stored.add(kept);
                case Storing.Refused why -> {
                    return Optional.of(
                            ApiDoor.problem(
                                    422,
                                    door.words().of(why.message(), why.arguments()),
                                    Map.of()));
                }
            }
        }
        return Optional.empty();
    }

    private Reply closed(Permission.Closed why) {
        return ApiDoor.problem(409, door.words().of(why.key(), why.arguments()), Map.of());
    }

    private static String state(Document document) {
        var state = new LinkedHashMap<String, @Nullable Object>();
        state.put("id", document.id());
        state.put("title", document.title());
        state.put("stage", document.edition().stage().name());
        state.put("indexNumber", document.indexNumber());
        state.put("address", document.isPublic() ? "/i/" + document.indexNumber() : null);
        return ApiDoor.JSON.writeValueAsString(state);
    }

    private static Reply unknown() {
        return ApiDoor.problem(404, "there is no such document", Map.of());
    }
}
