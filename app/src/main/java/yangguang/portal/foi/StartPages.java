package yangguang.portal.foi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.portal.Frame;
import yangguang.portal.Frames;
import yangguang.portal.foi.HowOften.What;
import yangguang.requests.Draft;
import yangguang.requests.DraftCode;
import yangguang.requests.Drafts;
import yangguang.requests.Practice;
import yangguang.requests.Practices;

/** A1 开始前, and how to go on with what was begun. */
@Controller
public class StartPages {
    private final Frames frames;
    private final Bodies bodies;
    private final Practices practices;
    private final Promises promises;
    private final Drafts drafts;
    private final OwnDraft own;
    private final HowOften often;

    StartPages(
            Frames frames,
            Bodies bodies,
            Practices practices,
            Promises promises,
            Drafts drafts,
            OwnDraft own,
            HowOften often) {
        this.frames = frames;
        this.bodies = bodies;
        this.practices = practices;
        this.promises = promises;
        this.drafts = drafts;
        this.own = own;
        this.often = often;
    }

    /**
     * @param begun whether this browser holds answers that were not submitted
     */
    public record StartPage(
            Frame frame, Body body, Practice practice, Promise promise, boolean begun) {}

    /**
     * @param until when the draft is deleted
     */
    public record SavedPage(Frame frame, DraftCode code, java.time.LocalDate until) {}

    public record ResumePage(Frame frame, Problems problems) {}

    @GetMapping("/foi/new")
    Page start(
            HttpServletRequest request, @RequestParam(name = "u", defaultValue = "") String code) {
        var body = body(code);
        var practice = practices.of(body.id());
        if (!practice.online()) return Page.to("/u/" + body.code() + "/foi");
        boolean begun = own.of(request).filter(draft -> !draft.isSent()).isPresent();
        return Page.of(
                "portal/foi-start",
                new StartPage(
                        frames.of(body, "/foi/new"),
                        body,
                        practice,
                        promises.on(promises.today()),
                        begun));
    }

    @PostMapping("/foi/new")
    Page begin(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "u", defaultValue = "") String code) {
        var body = body(code);
        if (!often.allows(What.START, request)) {
            return Page.to("/foi/new?u=" + body.code()).saying(HowOften.TOO_OFTEN);
        }
        return drafts.begin(body.id())
                .map(
                        draft -> {
                            own.hold(draft, request, response);
                            return (Page) Page.to(Question.KIND.address());
                        })
                .orElseGet(() -> Page.to("/u/" + body.code() + "/foi"));
    }

    @GetMapping("/foi/saved")
    Page saved(HttpServletRequest request) {
        return own.of(request)
                .filter(draft -> !draft.isSent())
                .map(draft -> Page.of("portal/foi-saved", saved(draft)))
                .orElseGet(() -> Page.to("/foi/resume"));
    }

    private SavedPage saved(Draft draft) {
        var frame = frames.of("/foi/saved");
        return new SavedPage(frame, draft.code(), frame.day(draft.until()));
    }

    /** For shared computers: the draft stays, this browser holds it no longer. */
    @PostMapping("/foi/forget")
    Page forget(HttpServletRequest request, HttpServletResponse response) {
        own.letGo(request, response);
        return Page.to("/foi");
    }

    @GetMapping("/foi/resume")
    Page resume() {
        return Page.of(
                "portal/foi-resume", new ResumePage(frames.of("/foi/resume"), Problems.none()));
    }

    @PostMapping("/foi/resume")
    Page resume(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "code", defaultValue = "") @Nullable String typed) {
        if (!often.allows(What.PROGRESS, request)) return tooOften();
        var draft = drafts.find(DraftCode.typed(typed == null ? "" : typed));
        if (draft.isEmpty()) {
            return Page.again("portal/foi-resume", resuming("portal.foi.problem.resume"));
        }
        own.hold(draft.get(), request, response);
        if (draft.get().isSent()) return Page.to("/foi/receipt");
        return Page.to(Question.open(draft.get()).map(Question::address).orElse("/foi/check"));
    }

    private Page tooOften() {
        return HowOften.again("portal/foi-resume", resuming(HowOften.TOO_OFTEN));
    }

    private ResumePage resuming(String problem) {
        return new ResumePage(frames.of("/foi/resume"), Problems.none().add("code", problem));
    }

    /** The body with that code; without one the body at the top. */
    private Body body(String code) {
        return (code.isEmpty() ? bodies.root() : bodies.byCode(code))
                .orElseThrow(() -> new NoSuchRecord("no body " + code));
    }
}
