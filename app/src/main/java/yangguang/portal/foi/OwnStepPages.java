package yangguang.portal.foi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.files.Examined;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.pages.Text;
import yangguang.portal.foi.HowOften.What;
import yangguang.requests.Ask;
import yangguang.requests.Asked;
import yangguang.requests.Deed;
import yangguang.requests.GiveFeedback;
import yangguang.requests.Longest;
import yangguang.requests.OwnCase;
import yangguang.requests.Stepping;
import yangguang.requests.TakeOwnStep;
import yangguang.requests.Words;

/** A11 补正, A12 撤回, reasons where they were asked (条例 art. 35), and A15 评价. */
@Controller
public class OwnStepPages {
    private final OwnRequest own;
    private final CasePages cases;
    private final TakeOwnStep steps;
    private final GiveFeedback feedback;
    private final Evidence evidence;
    private final Deeds deeds;
    private final HowOften often;

    OwnStepPages(
            OwnRequest own,
            CasePages cases,
            TakeOwnStep steps,
            GiveFeedback feedback,
            Evidence evidence,
            Deeds deeds,
            HowOften often) {
        this.own = own;
        this.cases = cases;
        this.steps = steps;
        this.feedback = feedback;
        this.evidence = evidence;
        this.deeds = deeds;
        this.often = often;
    }

    /** What an applicant can do with a case, by the last part of its address. */
    public enum Kind {
        CORRECTION,
        REASONS,
        WITHDRAW;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Kind> named(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }

        Deed.Own deed() {
            return switch (this) {
                case CORRECTION -> new Deed.CorrectionArrived();
                case REASONS -> new Deed.ReasonsGiven();
                case WITHDRAW -> new Deed.Withdrawn();
            };
        }

        Words words(String typed) {
            if (typed.isBlank()) return Words.NONE;
            return Words.of(this == WITHDRAW ? "reason" : "text", typed.strip());
        }

        /** What the office wrote when it asked for this; empty where nobody asked. */
        String askedFor(OwnCase own) {
            var asked =
                    switch (this) {
                        case CORRECTION -> own.request().last(Deed.CorrectionAsked.class);
                        case REASONS -> own.request().last(Deed.ReasonsAsked.class);
                        case WITHDRAW -> Optional.<yangguang.requests.CaseEvent>empty();
                    };
            return asked.map(event -> event.words().of("items")).orElse("");
        }
    }

    /**
     * @param text as it stands in the field
     */
    public record StepPage(
            CasePage page, Kind kind, String asked, String text, Problems problems) {}

    /** What the applicant thinks of it. */
    public record FeedbackPage(CasePage page, String score, String text, Problems problems) {
        public List<Choice> scores(Text text) {
            return Arrays.stream(GiveFeedback.Score.values())
                    .sorted(java.util.Comparator.reverseOrder())
                    .map(one -> new Choice(one.name(), text.of("portal.foi.score", one)))
                    .toList();
        }
    }

    @GetMapping("/foi/case/{word:correction|reasons|withdraw}")
    Page form(HttpServletRequest request, @PathVariable String word) {
        var kind = Kind.named(word).orElseThrow();
        return with(
                request,
                one ->
                        isOpenTo(kind, one)
                                ? Page.of(
                                        "portal/foi-step",
                                        page(one, kind, before(kind, one), Problems.none()))
                                : Page.to(ProgressPages.CASE));
    }

    @PostMapping("/foi/case/{word:correction|reasons|withdraw}")
    Page take(
            HttpServletRequest request,
            @PathVariable String word,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var kind = Kind.named(word).orElseThrow();
        return with(
                request,
                one -> {
                    if (!mayTell(request, one)) {
                        return HowOften.again(
                                "portal/foi-step", page(one, kind, text, tooOften("text")));
                    }
                    var problems = problems(kind, text);
                    var enclosed = evidence.examined(files, problems);
                    if (!problems.isEmpty()) {
                        return Page.again("portal/foi-step", page(one, kind, text, problems));
                    }
                    return deeds.once(once, () -> take(one, kind, text, enclosed));
                });
    }

    private Page take(OwnCase one, Kind kind, String text, List<Examined.Sound> enclosed) {
        var stepping = steps.take(one.request().id(), kind.deed(), kind.words(text), enclosed);
        return stepping instanceof Stepping.Done
                ? Page.to(ProgressPages.CASE).saying("portal.foi.said." + kind.word())
                : Page.again("portal/foi-step", page(one, kind, text, stepping.problems("text")));
    }

    private static Problems problems(Kind kind, String text) {
        var problems = Problems.none();
        if (text.isBlank() && kind != Kind.WITHDRAW) {
            problems.add("text", "portal.foi.problem." + kind.word());
        }
        Longest.APPLICANT.check(problems, "text", text);
        return problems;
    }

    /** A correction begins with what was asked for before. */
    private static String before(Kind kind, OwnCase one) {
        return kind == Kind.CORRECTION
                ? one.asked().map(Asked::ask).map(Ask::description).orElse("")
                : "";
    }

    private StepPage page(OwnCase one, Kind kind, String text, Problems problems) {
        return new StepPage(cases.of(one), kind, kind.askedFor(one), text, problems);
    }

    private boolean isOpenTo(Kind kind, OwnCase one) {
        var page = cases.of(one);
        return switch (kind) {
            case CORRECTION -> page.mayCorrect();
            case REASONS -> page.mayGiveReasons();
            case WITHDRAW -> page.isOpen();
        };
    }

    @GetMapping("/foi/case/feedback")
    Page feedback(HttpServletRequest request) {
        return with(
                request,
                one ->
                        isRateable(one)
                                ? Page.of(
                                        "portal/foi-feedback",
                                        new FeedbackPage(cases.of(one), "", "", Problems.none()))
                                : Page.to(ProgressPages.CASE));
    }

    @PostMapping("/foi/case/feedback")
    Page feedback(
            HttpServletRequest request,
            @RequestParam(name = "score", defaultValue = "") String score,
            @RequestParam(name = "text", defaultValue = "") String text) {
        return with(
                request,
                one -> {
                    if (!isRateable(one)) return Page.to(ProgressPages.CASE);
                    if (!mayTell(request, one)) {
                        return HowOften.again(
                                "portal/foi-feedback",
                                new FeedbackPage(cases.of(one), score, text, tooOften("score")));
                    }
                    var problems = problems(score, text);
                    if (!problems.isEmpty()) {
                        return Page.again(
                                "portal/foi-feedback",
                                new FeedbackPage(cases.of(one), score, text, problems));
                    }
                    feedback.give(one.request().id(), GiveFeedback.Score.valueOf(score), text);
                    return Page.to(ProgressPages.CASE).saying("portal.foi.said.feedback");
                });
    }

    private static Problems problems(String score, String text) {
        var problems = Problems.none();
        boolean known =
                Arrays.stream(GiveFeedback.Score.values())
                        .anyMatch(one -> one.name().equals(score));
        if (!known) problems.add("score", "portal.foi.problem.score");
        Longest.APPLICANT.check(problems, "text", text);
        return problems;
    }

    private boolean mayTell(HttpServletRequest request, OwnCase one) {
        return often.allows(What.SEND, request)
                && often.allows(What.NUMBER, String.valueOf(one.request().id()));
    }

    private static Problems tooOften(String field) {
        return Problems.none().add(field, HowOften.TOO_OFTEN);
    }

    private static boolean isRateable(OwnCase one) {
        return !one.request().isOpen() && !one.rated();
    }

    private Page with(HttpServletRequest request, Function<OwnCase, Page> work) {
        return own.of(request).map(work).orElseGet(() -> Page.to("/foi/progress"));
    }
}
