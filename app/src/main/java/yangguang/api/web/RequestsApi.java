package yangguang.api.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import yangguang.api.Calls.Reply;
import yangguang.api.Scope;
import yangguang.api.Tokens.Entered;
import yangguang.law.clocks.Channel;
import yangguang.pages.Problem;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;
import yangguang.requests.AskedForm;
import yangguang.requests.CaseList;
import yangguang.requests.CaseQuestion;
import yangguang.requests.Intake;
import yangguang.requests.ReadCase;
import yangguang.requests.ReceiveRequest;
import yangguang.requests.Received;
import yangguang.requests.StepForm;
import yangguang.requests.Stepping;
import yangguang.requests.TakeStepByForm;

/**
 * 依申请公开 for the office's own systems: how cases stand, a request that came in, and one step of a
 * case. What the law does not allow is refused under the same article as on the page. Who asks is
 * told only to a token that may read it, and each such reading is recorded. The query code of a
 * request that was received here is issued at the desk, for what is answered is kept.
 */
@Controller
@RequestMapping("/api/v1/office/requests")
class RequestsApi {
    private static final int PART = 100;

    private final ApiDoor door;
    private final CaseList list;
    private final ReadCase cases;
    private final ReceiveRequest receive;
    private final TakeStepByForm steps;
    private final CaseJson json;

    RequestsApi(
            ApiDoor door,
            CaseList list,
            ReadCase cases,
            ReceiveRequest receive,
            TakeStepByForm steps,
            CaseJson json) {
        this.door = door;
        this.list = list;
        this.cases = cases;
        this.receive = receive;
        this.steps = steps;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<String> list(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam(defaultValue = "open") String view,
            @RequestParam(defaultValue = "") String crowd,
            @RequestParam(required = false) @Nullable String after) {
        return door.within(
                authorization,
                Scope.CASES,
                entered -> {
                    var asked = CaseQuestion.read(Map.of("view", view, "crowd", crowd));
                    var part = list.of(entered.viewer(), asked, after, PART);
                    var told = new LinkedHashMap<String, @Nullable Object>();
                    told.put("requests", part.items().stream().map(json::line).toList());
                    told.put("next", part.next());
                    return ApiDoor.good(200, told);
                });
    }

    @GetMapping("/{id:\\d{1,18}}")
    ResponseEntity<String> read(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable long id) {
        return door.within(
                authorization,
                Scope.CASES,
                entered -> ApiDoor.good(200, json.whole(cases.standing(entered.viewer(), id))));
    }

    @GetMapping("/{id:\\d{1,18}}/applicant")
    ResponseEntity<String> applicant(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable long id) {
        return door.within(
                authorization,
                Scope.APPLICANT,
                entered -> {
                    var asked = cases.asked(entered.viewer(), id);
                    return ApiDoor.good(200, AskedForm.of(asked).typed());
                });
    }

    @PostMapping
    ResponseEntity<String> receive(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        return door.within(
                authorization,
                Scope.RECEIVE,
                entered -> door.once(entered, key, "receive", body, () -> received(entered, body)));
    }

    @PostMapping("/{id:\\d{1,18}}/steps/{word:[a-z-]{1,40}}")
    ResponseEntity<String> step(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @PathVariable long id,
            @PathVariable String word,
            @RequestBody(required = false) byte @Nullable [] body) {
        return door.within(
                authorization,
                Scope.STEP,
                entered ->
                        door.once(
                                entered,
                                key,
                                "step " + id + " " + word,
                                body,
                                () -> stepped(entered, id, word, body)));
    }

    private Reply received(Entered entered, byte @Nullable [] body) {
        var sent = ApiDoor.object(body).orElse(null);
        if (sent == null) return ApiDoor.noObject();
        var form = new AskedForm(typed(sent));
        var problems = form.problems();
        var channel = Channel.named(form.of("channel"));
        var on = TypedDay.parse(form.of("submittedOn"));
        if (channel.isEmpty()) problems.add("channel", "requests.problem.channel");
        if (on.isEmpty()) problems.add("submittedOn", "requests.problem.on");
        if (!problems.isEmpty()) return refused(problems);
        var intake =
                new Intake(
                        entered.viewer().bodyId(),
                        channel.orElseThrow(),
                        sent.path("spoken").asBoolean(false),
                        on.orElseThrow(),
                        form.asked());
        return switch (receive.enter(entered.viewer(), intake)) {
            case Received.Wrong(var wrong) -> refused(wrong);
            case Received.Entered(var request, _) -> ApiDoor.good(201, json.whole(request));
        };
    }

    private Reply stepped(Entered entered, long id, String word, byte @Nullable [] body) {
        var sent = ApiDoor.object(body).orElse(null);
        if (sent == null) return ApiDoor.noObject();
        return StepForm.named(word)
                .map(form -> told(steps.take(entered.viewer(), id, form, typed(sent))))
                .orElseGet(() -> ApiDoor.problem(404, "there is no such step", Map.of()));
    }

    private Reply told(Stepping stepping) {
        return switch (stepping) {
            case Stepping.Done(var request) -> ApiDoor.good(200, json.whole(request));
            case Stepping.Wrong(var problems) -> refused(problems);
            case Stepping.Unlawful unlawful ->
                    ApiDoor.problem(
                            409,
                            says(unlawful.problem("step")),
                            Map.of("article", unlawful.article()));
            case Stepping.Closed closed ->
                    ApiDoor.problem(409, says(closed.problems("step").all().getFirst()), Map.of());
        };
    }

    private String says(Problem problem) {
        return door.words().of(problem.key(), problem.arguments());
    }

    private Reply refused(Problems problems) {
        List<Map<String, String>> all = problems.all().stream().map(door::told).toList();
        return ApiDoor.problem(
                422,
                "something is missing or wrong; nothing was recorded",
                Map.of("problems", all));
    }

    /** As a person would have typed it. */
    private static Map<String, String> typed(JsonNode sent) {
        var typed = new HashMap<String, String>();
        sent.properties()
                .forEach(
                        field -> {
                            if (field.getValue().isValueNode())
                                typed.put(field.getKey(), field.getValue().asString(""));
                        });
        return typed;
    }
}
