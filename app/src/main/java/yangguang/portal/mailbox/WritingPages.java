package yangguang.portal.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.mailbox.Mail;
import yangguang.mailbox.MailForm;
import yangguang.mailbox.OwnMails;
import yangguang.mailbox.SendMail;
import yangguang.mailbox.ShownMails;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.portal.Frame;
import yangguang.portal.Frames;
import yangguang.portal.foi.HowOften;
import yangguang.portal.foi.HowOften.What;
import yangguang.portal.foi.Slot;
import yangguang.requests.HeldCodes;
import yangguang.requests.QueryCode;

/** P16: the mailbox of the site or of a body, the form, and the receipt. */
@Controller
public class WritingPages {
    private static final int PART = 30;
    private static final String FORM = "portal/mailbox-new";
    private static final Slot SENT = new Slot("mailbox.sent");

    private final Frames frames;
    private final Bodies bodies;
    private final ShownMails shown;
    private final SendMail send;
    private final OwnMails mails;
    private final HeldCodes codes;
    private final HowOften often;
    private final Deeds deeds;

    WritingPages(
            Frames frames,
            Bodies bodies,
            ShownMails shown,
            SendMail send,
            OwnMails mails,
            HeldCodes codes,
            HowOften often,
            Deeds deeds) {
        this.frames = frames;
        this.bodies = bodies;
        this.shown = shown;
        this.send = send;
        this.mails = mails;
        this.codes = codes;
        this.often = often;
        this.deeds = deeds;
    }

    /**
     * @param body to whom is written; null before the first body
     * @param next where the next part begins; null at the end
     * @param first whether this part is the first
     */
    public record MailboxPage(
            Frame frame,
            @Nullable Body body,
            List<ShownLine> lines,
            @Nullable String next,
            boolean first) {}

    /** A published mail with the body that answered it. */
    public record ShownLine(ShownMails.Line line, @Nullable Body body) {}

    public record FormPage(Frame frame, Body body, MailForm form, Problems problems) {
        public List<Mail.Kind> kinds() {
            return List.of(Mail.Kind.values());
        }
    }

    /**
     * @param code null once this browser holds it no longer
     */
    public record SentPage(Frame frame, Body body, Mail mail, @Nullable QueryCode code) {}

    @GetMapping({"/mailbox", "/u/{code}/mailbox"})
    Page mailbox(
            @PathVariable(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String after) {
        var body = code == null ? null : body(code);
        var part = shown.page(body == null ? Set.of() : bodies.subtree(body.id()), after, PART);
        var lines =
                part.items().stream()
                        .map(line -> new ShownLine(line, bodies.byId(line.bodyId()).orElse(null)))
                        .toList();
        var frame =
                body == null
                        ? frames.of("/mailbox")
                        : frames.of(body, "/u/" + body.code() + "/mailbox");
        var to = body == null ? bodies.root().orElse(null) : body;
        return Page.of(
                "portal/mailbox", new MailboxPage(frame, to, lines, part.next(), after == null));
    }

    @GetMapping("/mailbox/new")
    Page write(@RequestParam(defaultValue = "") String u, @RequestParam Map<String, String> typed) {
        return Page.of(FORM, form(body(u), new MailForm(typed), Problems.none()));
    }

    @PostMapping("/mailbox/new")
    Page send(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String u,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var body = body(u);
        var form = new MailForm(typed);
        if (!often.allows(What.SEND, request)) {
            var problems = Problems.none().add("subject", HowOften.TOO_OFTEN);
            return HowOften.again(FORM, form(body, form, problems));
        }
        var problems = form.problems();
        if (!problems.isEmpty()) return Page.again(FORM, form(body, form, problems));
        return deeds.once(
                once,
                () -> {
                    var sent = send.send(body.id(), form);
                    SENT.show(request, sent.mail().id());
                    codes.hold(request, sent.mail().ref(), sent.code());
                    return Page.to("/mailbox/sent");
                });
    }

    private FormPage form(Body body, MailForm form, Problems problems) {
        return new FormPage(frames.of(body, "/mailbox/new"), body, form, problems);
    }

    @GetMapping("/mailbox/sent")
    Page sent(HttpServletRequest request) {
        var id = SENT.id(request);
        if (id.isEmpty()) return Page.to("/mailbox/progress");
        var mail = mails.read(id.get()).mail();
        var body = bodies.byId(mail.bodyId()).orElseThrow();
        return Page.of(
                "portal/mailbox-sent",
                new SentPage(
                        frames.of(body, "/mailbox/sent"),
                        body,
                        mail,
                        codes.of(request, mail.ref())));
    }

    /** The body with that code; without one the body at the top. */
    private Body body(String code) {
        return (code.isEmpty() ? bodies.root() : bodies.byCode(code))
                .orElseThrow(() -> new NoSuchRecord("no body " + code));
    }
}
