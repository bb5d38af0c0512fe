package yangguang.portal.foi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.portal.Frames;
import yangguang.portal.foi.HowOften.What;
import yangguang.requests.Draft;
import yangguang.requests.Drafts;
import yangguang.requests.Practices;

/** A2 to A6: one question a page. Answers are kept as they are typed, right or wrong. */
@Controller
public class AskPages {
    private static final String CHECK = "/foi/check";

    private final Frames frames;
    private final Bodies bodies;
    private final Practices practices;
    private final Drafts drafts;
    private final OwnDraft own;
    private final Evidence evidence;
    private final AlreadyPublic alreadyPublic;
    private final HowOften often;

    AskPages(
            Frames frames,
            Bodies bodies,
            Practices practices,
            Drafts drafts,
            OwnDraft own,
            Evidence evidence,
            AlreadyPublic alreadyPublic,
            HowOften often) {
        this.frames = frames;
        this.bodies = bodies;
        this.practices = practices;
        this.drafts = drafts;
        this.own = own;
        this.evidence = evidence;
        this.alreadyPublic = alreadyPublic;
        this.often = often;
    }

    @GetMapping("/foi/ask/{word}")
    Page ask(
            HttpServletRequest request,
            @PathVariable String word,
            @RequestParam(name = "check", required = false) boolean check) {
        var question = question(word);
        return with(
                request,
                draft -> Page.of("portal/foi-ask", page(draft, question, Problems.none(), check)));
    }

    @PostMapping("/foi/ask/{word}")
    Page answer(
            HttpServletRequest request,
            @PathVariable String word,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files) {
        var question = question(word);
        if (!often.allows(What.SAVE, request)) return tooOften(request, question, sent);
        return with(
                request,
                before -> {
                    var refused = Problems.none();
                    if (question == Question.PROOF) evidence.take(before.code(), files, refused);
                    return drafts.keep(
                                    before.code(),
                                    answers(question, sent.toSingleValueMap(), before))
                            .map(now -> lead(now, before, question, sent, refused))
                            .orElseGet(() -> Page.to("/foi/resume"));
                });
    }

    /** What was typed stands there again, and is not kept. */
    private Page tooOften(
            HttpServletRequest request, Question question, MultiValueMap<String, String> sent) {
        var field = question.fields().getFirst();
        var problems = Problems.none().add(field, HowOften.TOO_OFTEN);
        return with(
                request,
                draft -> {
                    var typed = draft.answering(answers(question, sent.toSingleValueMap(), draft));
                    return HowOften.again(
                            "portal/foi-ask",
                            page(typed, question, problems, sent.containsKey("check")));
                });
    }

    @PostMapping("/foi/proof/{id:\\d+}/remove")
    Page remove(HttpServletRequest request, @PathVariable long id) {
        if (!often.allows(What.SAVE, request)) {
            return Page.to(Question.PROOF.address()).saying(HowOften.TOO_OFTEN);
        }
        return with(
                request,
                draft -> {
                    drafts.removeFile(draft.code(), id);
                    return Page.to(Question.PROOF.address());
                });
    }

    private Page lead(
            Draft now,
            Draft before,
            Question question,
            MultiValueMap<String, String> sent,
            Problems refused) {
        if (sent.containsKey("later")) return Page.to("/foi/saved");
        boolean check = sent.containsKey("check");
        var problems = refused.isEmpty() ? question.problems(now) : refused;
        if (!problems.isEmpty()) {
            return Page.again("portal/foi-ask", page(now, question, problems, check));
        }
        if (sent.containsKey("add"))
            return Page.to(question.address() + (check ? "?check=true" : ""));
        boolean asksAnew = !now.form().of("description").equals(before.form().of("description"));
        if (question == Question.WHAT && asksAnew && alreadyPublic.has(now.form())) {
            return Page.to(FoundPages.ADDRESS);
        }
        return check
                ? Page.to(CHECK)
                : Page.to(question.next().map(Question::address).orElse(CHECK));
    }

    /** The fields of this question alone, as they were sent. */
    private static Map<String, String> answers(
            Question question, Map<String, String> sent, Draft before) {
        var answers = new HashMap<String, String>();
        question.fields().stream()
                .filter(sent::containsKey)
                .forEach(field -> answers.put(field, sent.get(field)));
        Providing.of(sent.getOrDefault("way", ""))
                .ifPresent(
                        chosen -> {
                            answers.put("form", chosen.form().name());
                            answers.put("way", chosen.way().name());
                        });
        if (AskPage.hidesIdentity(before) && sent.getOrDefault("identity", "").isBlank()) {
            answers.remove("identity");
        }
        return answers;
    }

    private AskPage page(Draft draft, Question question, Problems problems, boolean check) {
        var body = body(draft);
        return new AskPage(
                frames.of(body, question.address()),
                body,
                draft,
                question,
                problems,
                check,
                practices.of(body.id()));
    }

    private Body body(Draft draft) {
        return bodies.byId(draft.bodyId())
                .orElseThrow(() -> new NoSuchRecord("body " + draft.bodyId()));
    }

    /**
     * With the draft of this browser; without one, or once it was sent, there is nothing to ask.
     */
    private Page with(HttpServletRequest request, Function<Draft, Page> work) {
        return own.of(request)
                .map(draft -> draft.isSent() ? Page.to("/foi/receipt") : work.apply(draft))
                .orElseGet(() -> Page.to("/foi/resume"));
    }

    private static Question question(String word) {
        return Question.named(word).orElseThrow(() -> new NoSuchRecord("no question " + word));
    }
}
