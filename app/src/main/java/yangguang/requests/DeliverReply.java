package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.clocks.Delivery;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;

/**
 * 送达登记 (B16): what shows that a reply arrived, that it did not, and the next way. By post and
 * electronically the day of the reply stays that of the first sending (国办公开办函〔2016〕235号); what
 * nobody signed for is sent another way, and that day counts.
 */
@Component
public class DeliverReply {
    private final Cases cases;
    private final SendReply send;
    private final Papers papers;
    private final ReplyMail mail;

    DeliverReply(Cases cases, SendReply send, Papers papers, ReplyMail mail) {
        this.cases = cases;
        this.send = send;
        this.papers = papers;
        this.mail = mail;
    }

    /** It came back, or nobody took it. */
    @Transactional
    public Stepping failed(Viewer viewer, long id, LocalDate on, String why) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = sent(viewer, id);
        var last = Delivered.of(request).getLast();
        if (!last.isOpen()) return new Stepping.Closed("requests.closed.not-on-its-way");
        var problems = Problems.none();
        if (on.isBefore(last.on())) problems.add("on", "requests.problem.before", last.on());
        if (why.isBlank()) problems.add("reason", "requests.problem.reason");
        Longest.LETTER.check(problems, "reason", why);
        return problems.isEmpty()
                ? append(request, viewer, new Deed.DeliveryFailed(), on, "reason", why)
                : new Stepping.Wrong(problems);
    }

    /** The next way, after one failed. */
    @Transactional
    public Stepping again(Viewer viewer, long id, Delivery way, LocalDate on, String proof) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = sent(viewer, id);
        var last = Delivered.of(request).getLast();
        if (!last.hasFailed()) return new Stepping.Closed("requests.closed.not-failed");
        var earliest = Optional.ofNullable(last.failedOn()).orElse(last.on());
        if (on.isBefore(earliest)) {
            var early = Problems.none().add("on", "requests.problem.before", earliest);
            return new Stepping.Wrong(early);
        }
        var problems = mail.problems(request, way, on);
        if (!problems.isEmpty()) return new Stepping.Wrong(problems);
        return request.standing() == Standing.AWAITING_SIGNATURE
                ? send.sendOn(viewer, request, way, on, proof)
                : append(request, viewer, new Deed.SentAgain(way), on, "proof", proof);
    }

    private Request sent(Viewer viewer, long id) {
        var request = cases.hold(viewer, id);
        if (!request.has(Deed.ReplySent.class)) throw new NoSuchRecord("reply of request " + id);
        return request;
    }

    private Stepping append(
            Request request, Viewer viewer, Deed deed, LocalDate on, String field, String text) {
        var words = text.isBlank() ? Words.NONE : Words.of(field, text.strip());
        return cases.append(request, viewer.actor(), deed, on, words);
    }

    /** What the case has to show for it. */
    public List<Paper> proofs(Request request) {
        return papers.of(request).stream()
                .filter(paper -> paper.kind() == Paper.Kind.PROOF)
                .toList();
    }
}
