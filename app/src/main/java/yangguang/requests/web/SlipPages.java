package yangguang.requests.web;

import static yangguang.requests.web.ReplyPages.at;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.RecordRef;
import yangguang.letters.LetterKind;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.Deed;
import yangguang.requests.HeldCodes;
import yangguang.requests.IssueCode;
import yangguang.requests.IssueCode.Issued;
import yangguang.requests.ReceiptSlip;
import yangguang.requests.ReceiptSlip.Slip;
import yangguang.requests.Replies;
import yangguang.requests.Request;

/** 登记回执 to print and hand over (N3), and another query code for whoever has lost theirs. */
@Controller
public class SlipPages {
    private final ReceiptSlip slips;
    private final IssueCode codes;
    private final HeldCodes held;
    private final Replies replies;
    private final Deeds deeds;

    SlipPages(ReceiptSlip slips, IssueCode codes, HeldCodes held, Replies replies, Deeds deeds) {
        this.slips = slips;
        this.codes = codes;
        this.held = held;
        this.replies = replies;
        this.deeds = deeds;
    }

    /** The slip as it is printed. */
    public record SlipPage(Slip slip) {
        public Request request() {
            return slip.request();
        }
    }

    /** Why another code is given out. */
    public record CodePage(Request request, String typed, Problems problems) {
        public List<Deed.CodeIssued.Why> reasons() {
            return List.of(Deed.CodeIssued.Why.values());
        }
    }

    @GetMapping("/desk/requests/{id:\\d+}/slip")
    Page slip(Viewer viewer, HttpServletRequest web, @PathVariable long id) {
        return Page.of(
                "requests/slip", new SlipPage(slips.read(viewer, id, held.of(web, ref(id)))));
    }

    @GetMapping("/desk/requests/{id:\\d+}/slip.pdf")
    ResponseEntity<byte[]> pdf(Viewer viewer, HttpServletRequest web, @PathVariable long id) {
        var number = replies.request(viewer, id).number();
        return CaseFilePages.download(
                LetterKind.RECEIPT.title() + " " + number + ".pdf",
                "pdf",
                slips.pdf(viewer, id, held.of(web, ref(id))));
    }

    @GetMapping("/desk/requests/{id:\\d+}/code")
    Page code(Viewer viewer, @PathVariable long id) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return Page.of("requests/code", asking(viewer, id, "", Problems.none()));
    }

    private CodePage asking(Viewer viewer, long id, String typed, Problems problems) {
        return new CodePage(replies.request(viewer, id), typed, problems);
    }

    @PostMapping("/desk/requests/{id:\\d+}/code")
    Page code(
            Viewer viewer,
            HttpServletRequest web,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return named(why)
                .map(reason -> deeds.once(once, () -> issued(viewer, web, id, reason)))
                .orElseGet(() -> again(viewer, id, why, "requests.problem.code.why"));
    }

    private static Optional<Deed.CodeIssued.Why> named(String why) {
        return Stream.of(Deed.CodeIssued.Why.values())
                .filter(reason -> reason.name().equals(why))
                .findFirst();
    }

    private Page again(Viewer viewer, long id, String why, String problem) {
        return Page.again(
                "requests/code", asking(viewer, id, why, Problems.none().add("why", problem)));
    }

    private Page issued(
            Viewer viewer, HttpServletRequest web, long id, Deed.CodeIssued.Why reason) {
        return switch (codes.issue(viewer, id, reason)) {
            case Issued.Anonymised _ ->
                    again(viewer, id, reason.name(), "requests.problem.code.anonymised");
            case Issued.Done(_, var code) -> {
                held.hold(web, ref(id), code);
                yield Page.to(at(id, "/slip")).saying("requests.said.code");
            }
        };
    }

    private static RecordRef ref(long id) {
        return new RecordRef(Request.KIND, id);
    }
}
