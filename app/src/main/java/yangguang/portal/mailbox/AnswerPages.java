package yangguang.portal.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.mailbox.OwnMails;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.portal.Frame;
import yangguang.portal.Frames;
import yangguang.portal.foi.HowOften;
import yangguang.portal.foi.HowOften.What;
import yangguang.portal.foi.ProgressPages.LookUpPage;
import yangguang.portal.foi.Slot;
import yangguang.requests.GiveFeedback.Score;
import yangguang.requests.RequestNumber;

/** 查信: by number and code to the answer, and what its writer thinks of it. */
@Controller
public class AnswerPages {
    private static final String LOOK_UP = "portal/mailbox-progress";
    private static final String MAIL = "/mailbox/mail";
    private static final Slot SHOWN = new Slot("mailbox.mail");

    private final Frames frames;
    private final Bodies bodies;
    private final OwnMails mails;
    private final HowOften often;

    AnswerPages(Frames frames, Bodies bodies, OwnMails mails, HowOften often) {
        this.frames = frames;
        this.bodies = bodies;
        this.mails = mails;
        this.often = often;
    }

    public record MailPage(Frame frame, Body body, OwnMails.Own own, Problems problems) {
        public List<Score> scores() {
            return List.of(Score.values()).reversed();
        }
    }

    @GetMapping("/mailbox/progress")
    Page form() {
        return Page.of(LOOK_UP, page("", Problems.none()));
    }

    /** Whatever is wrong with the pair, the answer is the same. */
    @PostMapping("/mailbox/progress")
    Page find(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code) {
        if (!mayTry(request, number)) {
            var problems = Problems.none().add("number", HowOften.TOO_OFTEN);
            return HowOften.again(LOOK_UP, page(number, problems));
        }
        var found = mails.find(number, code);
        if (found.isEmpty()) {
            var problems = Problems.none().add("number", "portal.foi.problem.progress");
            return Page.again(LOOK_UP, page(number, problems));
        }
        SHOWN.show(request, found.get());
        return Page.to(MAIL);
    }

    /** A number that is none leads nowhere, so nobody has to be kept from it. */
    private boolean mayTry(HttpServletRequest request, String typed) {
        var number = RequestNumber.read(typed);
        return often.allows(What.PROGRESS, request)
                && (number.isEmpty() || often.allows(What.NUMBER, "mail " + number.get()));
    }

    private LookUpPage page(String number, Problems problems) {
        return new LookUpPage(frames.of("/mailbox/progress"), number, problems);
    }

    @GetMapping(MAIL)
    Page show(HttpServletRequest request) {
        return with(request, own -> Page.of("portal/mailbox-mail", page(own, Problems.none())));
    }

    @PostMapping(MAIL + "/rate")
    Page rate(HttpServletRequest request, @RequestParam(defaultValue = "") String score) {
        return with(
                request,
                own -> {
                    if (!own.mayRate()) return Page.to(MAIL);
                    var known =
                            Stream.of(Score.values())
                                    .filter(one -> one.name().equals(score))
                                    .findFirst();
                    if (known.isEmpty()) {
                        var problems = Problems.none().add("score", "portal.foi.problem.score");
                        return Page.again("portal/mailbox-mail", page(own, problems));
                    }
                    mails.rate(own.mail().id(), known.get());
                    return Page.to(MAIL).saying("portal.foi.said.feedback");
                });
    }

    @PostMapping(MAIL + "/leave")
    Page leave(HttpServletRequest request) {
        SHOWN.leave(request);
        return Page.to("/mailbox");
    }

    private Page with(HttpServletRequest request, Function<OwnMails.Own, Page> answer) {
        return SHOWN.id(request)
                .map(mails::read)
                .map(answer)
                .orElseGet(() -> Page.to("/mailbox/progress"));
    }

    private MailPage page(OwnMails.Own own, Problems problems) {
        var body = bodies.byId(own.mail().bodyId()).orElseThrow();
        return new MailPage(frames.of(body, MAIL), body, own, problems);
    }
}
