package yangguang.requests.web;

import static yangguang.requests.web.ReplyPages.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.Ask;
import yangguang.requests.CaseEvent;
import yangguang.requests.MergeRequests;
import yangguang.requests.NextStep;
import yangguang.requests.NextSteps;
import yangguang.requests.Replies;
import yangguang.requests.Request;
import yangguang.requests.RequestNumber;
import yangguang.requests.SplitRequest;
import yangguang.requests.StepForm;
import yangguang.requests.StepForm.Field;
import yangguang.requests.Stepping;
import yangguang.requests.TakeStepByForm;

/** 办理环节 (B14): a short form, its effect on the clock, and the step. */
@Controller
public class StepPages {
    private final Replies cases;
    private final TakeStepByForm take;
    private final NextSteps steps;
    private final MergeRequests merge;
    private final SplitRequest split;
    private final Deeds deeds;
    private final Clock clock;

    StepPages(
            Replies cases,
            TakeStepByForm take,
            NextSteps steps,
            MergeRequests merge,
            SplitRequest split,
            Deeds deeds,
            Clock clock) {
        this.cases = cases;
        this.take = take;
        this.steps = steps;
        this.merge = merge;
        this.split = split;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * One step.
     *
     * @param effect on the clock if it is taken today; null for what the clocks do not see
     * @param consulted those who were asked for an opinion
     */
    public record StepPage(
            Request request,
            @Nullable Ask ask,
            StepForm form,
            Map<String, String> typed,
            @Nullable NextStep effect,
            List<CaseEvent> consulted,
            Problems problems) {
        public String of(Field field) {
            return StepForm.of(typed, field);
        }

        /** Those consulted, to choose from. */
        public List<Choice> whom() {
            return IntStream.rangeClosed(1, consulted.size())
                    .mapToObj(
                            who ->
                                    new Choice(
                                            String.valueOf(who),
                                            consulted.get(who - 1).words().of("name")))
                    .toList();
        }
    }

    /** 并案 and 拆分: one field each. */
    public record MatterPage(
            Request request, @Nullable Ask ask, String what, String typed, Problems problems) {}

    @GetMapping("/desk/requests/{id:\\d+}/step/{word}")
    Page ask(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String word,
            @RequestParam(defaultValue = "") String who) {
        var form = form(word);
        viewer.mustHave(form.role());
        var typed = new HashMap<String, String>();
        typed.put(Field.ON.word(), LocalDate.now(clock).toString());
        typed.put(Field.WHO.word(), who);
        return Page.of("requests/step", page(viewer, id, form, typed, Problems.none()));
    }

    private static StepForm form(String word) {
        return StepForm.named(word).orElseThrow(() -> new NoSuchRecord("step " + word));
    }

    private StepPage page(
            Viewer viewer, long id, StepForm form, Map<String, String> typed, Problems problems) {
        var request = cases.request(viewer, id);
        return new StepPage(
                request,
                cases.ask(viewer, id).orElse(null),
                form,
                typed,
                steps.of(request).stream()
                        .filter(step -> step.kind().equals(effectOf(form)))
                        .findFirst()
                        .orElse(null),
                request.consulted().toList(),
                problems);
    }

    /** A proposal has the effect of what it proposes. */
    private static String effectOf(StepForm form) {
        return form == StepForm.EXTENSION_PROPOSED ? StepForm.EXTENDED.word() : form.word();
    }

    @PostMapping("/desk/requests/{id:\\d+}/step/{word}")
    Page take(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String word,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var form = form(word);
        viewer.mustHave(form.role());
        var problems = form.problems(typed);
        if (!problems.isEmpty()) return again(viewer, id, form, typed, problems);
        return deeds.once(once, () -> take(viewer, id, form, typed));
    }

    private Page take(Viewer viewer, long id, StepForm form, Map<String, String> typed) {
        return answer(
                take.take(viewer, id, form, typed),
                id,
                "requests.said.step." + form.word(),
                form.fields().getFirst().word(),
                problems -> again(viewer, id, form, typed, problems));
    }

    private Page again(
            Viewer viewer, long id, StepForm form, Map<String, String> typed, Problems problems) {
        return Page.again("requests/step", page(viewer, id, form, typed, problems));
    }

    /** What a step answered, as a page: on to the case, or the form again. */
    static Page answer(
            Stepping stepping, long id, String said, String field, Function<Problems, Page> again) {
        return stepping instanceof Stepping.Done
                ? Page.to(at(id, "")).saying(said)
                : again.apply(stepping.problems(field));
    }

    @GetMapping("/desk/requests/{id:\\d+}/{what:merge|split}")
    Page askMatter(Viewer viewer, @PathVariable long id, @PathVariable String what) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return Page.of("requests/matter", matter(viewer, id, what, "", Problems.none()));
    }

    private MatterPage matter(
            Viewer viewer, long id, String what, String typed, Problems problems) {
        return new MatterPage(
                cases.request(viewer, id),
                cases.ask(viewer, id).orElse(null),
                what,
                typed,
                problems);
    }

    @PostMapping("/desk/requests/{id:\\d+}/{what:merge|split}")
    Page matter(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String what,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return deeds.once(
                once,
                () ->
                        answer(
                                what.equals("split")
                                        ? split.split(viewer, id, matter)
                                        : merged(viewer, id, matter),
                                id,
                                "requests.said." + what,
                                "matter",
                                problems ->
                                        Page.again(
                                                "requests/matter",
                                                matter(viewer, id, what, matter, problems))));
    }

    private Stepping merged(Viewer viewer, long id, String number) {
        return RequestNumber.read(number)
                .map(lead -> merge.merge(viewer, id, lead))
                .orElseGet(() -> new Stepping.Closed("requests.closed.no-such-lead"));
    }
}
