package yangguang.api.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import yangguang.access.Viewer;
import yangguang.api.Calls.Reply;
import yangguang.api.Scope;
import yangguang.api.Tokens.Entered;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Values;
import yangguang.pages.Problem;
import yangguang.pages.Problems;
import yangguang.registers.Entries;
import yangguang.registers.Entry;
import yangguang.registers.KeepEntries;
import yangguang.registers.ReadFields;
import yangguang.registers.RegisterBook;
import yangguang.registers.TypedFields;

/**
 * 其他来源数据 from the systems that keep them, such as licences or penalties: all figures of a call or
 * none; a correction has a reason and leaves what stood before.
 */
@Controller
@RequestMapping("/api/v1/office/figures")
class FiguresApi {
    private static final String REGISTER = "other-source";
    private static final int MOST = 500;
    private static final int LONGEST_REASON = 500;

    private final ApiDoor door;
    private final RegisterBook book;
    private final ReadFields read;
    private final KeepEntries keep;
    private final Entries entries;

    FiguresApi(
            ApiDoor door, RegisterBook book, ReadFields read, KeepEntries keep, Entries entries) {
        this.door = door;
        this.book = book;
        this.read = read;
        this.keep = keep;
        this.entries = entries;
    }

    @PostMapping
    ResponseEntity<String> record(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        return door.within(
                authorization,
                Scope.FIGURES,
                entered -> door.once(entered, key, "figures", body, () -> recorded(entered, body)));
    }

    @PostMapping("/{id:\\d{1,18}}/correction")
    ResponseEntity<String> correct(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @PathVariable long id,
            @RequestBody(required = false) byte @Nullable [] body) {
        return door.within(
                authorization,
                Scope.FIGURES,
                entered ->
                        door.once(
                                entered,
                                key,
                                "correct " + id,
                                body,
                                () -> corrected(entered, id, body)));
    }

    private Reply recorded(Entered entered, byte @Nullable [] body) {
        var asked = ApiDoor.object(body).orElse(null);
        if (asked == null) return ApiDoor.noObject();
        var figures = asked.path("figures");
        if (!figures.isArray() || figures.isEmpty() || figures.size() > MOST)
            return ApiDoor.problem(422, "figures is a list of 1 to " + MOST, Map.of());
        var register = book.register(REGISTER);
        book.mayRecord(entered.viewer(), register);
        var all = new ArrayList<Values>();
        var wrong = new ArrayList<Map<String, Object>>();
        for (JsonNode figure : figures) {
            var problems = Problems.none();
            all.add(values(entered.viewer(), register, figure, Values.NONE, problems));
            for (var problem : problems.all()) wrong.add(told(all.size() - 1, problem));
        }
        if (!wrong.isEmpty()) return refused(wrong);
        var recorded =
                all.stream()
                        .map(values -> state(keep.record(entered.viewer(), register, values)))
                        .toList();
        return ApiDoor.good(201, Map.of("figures", recorded));
    }

    private Reply corrected(Entered entered, long id, byte @Nullable [] body) {
        var asked = ApiDoor.object(body).orElse(null);
        if (asked == null) return ApiDoor.noObject();
        var viewer = entered.viewer();
        var register = book.register(REGISTER);
        book.mayRecord(viewer, register);
        var before = entries.read(viewer, REGISTER, id);
        var problems = Problems.none();
        var values = values(viewer, register, asked, before.values(), problems);
        var reason = asked.path("reason").asString("").strip();
        if (reason.isEmpty()) problems.add("reason", "registers.problem.reason");
        if (reason.length() > LONGEST_REASON)
            problems.add("reason", "registers.problem.reason.long", LONGEST_REASON);
        if (!problems.isEmpty())
            return refused(problems.all().stream().map(one -> told(0, one)).toList());
        int seen = asked.path("version").asInt(0);
        return switch (keep.correct(viewer, id, seen, values, reason)) {
            case KeepEntries.Outcome.Kept(var entry) -> ApiDoor.good(200, state(entry));
            case KeepEntries.Outcome.ChangedMeanwhile(var now) ->
                    ApiDoor.problem(409, "somebody wrote another version meanwhile", state(now));
            case KeepEntries.Outcome.TakenBack(var now) ->
                    ApiDoor.problem(409, "it was taken back", state(now));
        };
    }

    /** As a person would have typed it; what is not sent stays as it was. */
    private Values values(
            Viewer viewer, Definition register, JsonNode sent, Values before, Problems problems) {
        var typed = new LinkedHashMap<>(before.all());
        for (var field : register.first()) {
            var value = sent.path(field.id());
            if (value.isValueNode()) typed.put(field.id(), List.of(value.asString("")));
        }
        return read.read(
                viewer, register, register.first(), new TypedFields(typed), Values.NONE, problems);
    }

    /**
     * @param at which figure of the call, from 0
     */
    private Map<String, Object> told(int at, Problem problem) {
        var told = new LinkedHashMap<String, Object>(door.told(problem));
        told.put("field", problem.field().replaceFirst("^f-", ""));
        told.put("at", at);
        return told;
    }

    private static Reply refused(List<Map<String, Object>> problems) {
        return ApiDoor.problem(
                422,
                "something is missing or wrong; nothing was recorded",
                Map.of("problems", problems));
    }

    private static Map<String, Object> state(Entry entry) {
        var state = new LinkedHashMap<String, Object>();
        state.put("id", entry.id());
        state.put("version", entry.version());
        for (var field : List.of("figure", "number", "counted", "source"))
            state.put(field, entry.values().text(field).orElse(""));
        return state;
    }
}
