package yangguang.portal.foi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.QrCode;
import yangguang.portal.Frame;
import yangguang.portal.Frames;
import yangguang.portal.foi.HowOften.What;
import yangguang.requests.Draft;
import yangguang.requests.Masked;
import yangguang.requests.SubmitDraft;

/** A7 核对 and A8 回执. */
@Controller
public class SubmitPages {
    private static final String RECEIPT = "/foi/receipt";

    private final Frames frames;
    private final Bodies bodies;
    private final Promises promises;
    private final OwnDraft own;
    private final SubmitDraft submit;
    private final HowOften often;

    SubmitPages(
            Frames frames,
            Bodies bodies,
            Promises promises,
            OwnDraft own,
            SubmitDraft submit,
            HowOften often) {
        this.frames = frames;
        this.bodies = bodies;
        this.promises = promises;
        this.own = own;
        this.submit = submit;
        this.often = often;
    }

    /** All answers before they are sent; what names the applicant is masked. */
    public record CheckPage(Frame frame, Body body, Draft draft, Promise promise) {
        public String typed(String field) {
            var typed = draft.form().of(field);
            return switch (field) {
                case "identity" -> Masked.identity(typed);
                case "phone" -> Masked.phone(typed);
                default -> typed;
            };
        }

        public String providing() {
            return Providing.in(draft.form());
        }

        /** The questions whose answers are shown, in order. */
        public List<Question> questions() {
            return List.of(Question.values());
        }
    }

    public record ReceiptPage(
            Frame frame, Body body, Draft.Sent receipt, Promise promise, boolean qr) {}

    @GetMapping("/foi/check")
    Page check(HttpServletRequest request) {
        var draft = own.of(request).orElse(null);
        if (draft == null) return Page.to("/foi/resume");
        if (draft.isSent()) return Page.to(RECEIPT);
        return Question.open(draft)
                .<Page>map(open -> Page.to(open.address()))
                .orElseGet(() -> Page.of("portal/foi-check", checking(draft)));
    }

    private CheckPage checking(Draft draft) {
        var body = body(draft);
        return new CheckPage(
                frames.of(body, "/foi/check"), body, draft, promises.on(promises.today()));
    }

    /** However often it is pressed, one request comes of it. */
    @PostMapping("/foi/check")
    Page submit(HttpServletRequest request) {
        var draft = own.of(request).orElse(null);
        if (draft == null) return Page.to("/foi/resume");
        var open = draft.isSent() ? null : Question.open(draft).orElse(null);
        if (open != null) return Page.to(open.address());
        if (!often.allows(What.SEND, request)) {
            return Page.to("/foi/check").saying(HowOften.TOO_OFTEN);
        }
        return switch (submit.submit(draft.code())) {
            case SubmitDraft.Outcome.Submitted _ -> Page.to(RECEIPT);
            case SubmitDraft.Outcome.Gone _ -> Page.to("/foi/resume");
            case SubmitDraft.Outcome.Wrong _ -> Page.to("/foi/check");
            case SubmitDraft.Outcome.NotOnline _ -> Page.to("/u/" + body(draft).code() + "/foi");
        };
    }

    @GetMapping(RECEIPT)
    Page receipt(HttpServletRequest request) {
        var draft = own.of(request).orElse(null);
        if (draft == null) return Page.to("/foi/progress");
        if (draft.sent() == null) return Page.to("/foi/check");
        var body = body(draft);
        var frame = frames.of(body, RECEIPT);
        return Page.of(
                "portal/foi-receipt",
                new ReceiptPage(
                        frame,
                        body,
                        draft.sent(),
                        promises.on(promises.today()),
                        !frame.absolute("").isEmpty()));
    }

    /** The same for everybody: it leads to the page that asks for number and code. */
    @GetMapping(value = "/foi/qr.svg", produces = "image/svg+xml")
    @ResponseBody
    String qr() {
        var address = frames.of("/foi/progress").canonical();
        if (address.isEmpty()) throw new NoSuchRecord("no address without a domain");
        return QrCode.svg(address);
    }

    private Body body(Draft draft) {
        return bodies.byId(draft.bodyId())
                .orElseThrow(() -> new NoSuchRecord("body " + draft.bodyId()));
    }
}
