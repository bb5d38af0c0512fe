package yangguang.api.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.requests.CaseEvent;
import yangguang.requests.CaseLine;
import yangguang.requests.NextStep;
import yangguang.requests.NextSteps;
import yangguang.requests.Request;

/**
 * A case as other systems are told of it: codes, days and articles; nobody's name, nobody's words.
 */
@Component
class CaseJson {
    private final NextSteps steps;

    CaseJson(NextSteps steps) {
        this.steps = steps;
    }

    Map<String, @Nullable Object> line(CaseLine line) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", line.id());
        told.put("number", line.number().toString());
        told.put("channel", line.channel().word());
        told.put("applicantKind", line.kind().name());
        told.put("standing", line.standing().name());
        told.put("submittedOn", day(line.submittedOn()));
        told.put("receivedOn", day(line.receivedOn()));
        told.put("due", day(line.dueOn()));
        told.put("provisional", line.provisional());
        told.put("endedOn", day(line.endedOn()));
        told.put("outcome", line.outcome());
        told.put("crowd", line.crowd());
        told.put("others", line.others());
        return told;
    }

    Map<String, @Nullable Object> whole(Request request) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        var reply = request.replyClock();
        told.put("id", request.id());
        told.put("number", request.number().toString());
        told.put("channel", request.channel().word());
        told.put("applicantKind", request.applicant().name());
        told.put("standing", request.standing().name());
        told.put("submittedOn", day(request.submittedOn()));
        told.put("receivedOn", day(request.receivedOn().orElse(null)));
        told.put("due", day(reply.map(clock -> clock.deadline().due()).orElse(null)));
        told.put("provisional", reply.filter(clock -> !clock.deadline().isSettled()).isPresent());
        told.put("endedOn", day(request.endedOn()));
        told.put("outcome", request.outcome());
        told.put("log", request.log().stream().map(CaseJson::event).toList());
        told.put(
                "steps",
                request.isOpen() ? steps.of(request).stream().map(this::step).toList() : null);
        return told;
    }

    private static Map<String, @Nullable Object> event(CaseEvent event) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("step", event.deed().word());
        told.put("on", day(event.on()));
        told.put("at", event.at().toString());
        told.put("article", event.article());
        return told;
    }

    private Map<String, @Nullable Object> step(NextStep step) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        var refused = step.refused();
        told.put("step", step.kind());
        told.put("lawful", step.isLawful());
        told.put("due", day(step.after()));
        told.put("ends", step.ends());
        told.put("article", refused == null ? null : refused.article());
        return told;
    }

    private static @Nullable String day(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
