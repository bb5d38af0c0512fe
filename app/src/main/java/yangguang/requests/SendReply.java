package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.clocks.Delivery;
import yangguang.law.clocks.Refusal;
import yangguang.requests.Reply.Stage;

/**
 * 送达答复: an approved reply leaves the office. By post and on line it counts as given on that day, by
 * hand when the applicant signs (国办公开办函〔2016〕235号).
 */
@Component
public class SendReply {
    private final Cases cases;
    private final ReplyRecords replies;
    private final ReplyLaw law;
    private final CaseLetters letters;
    private final Papers papers;
    private final ReplyMail mail;

    SendReply(
            Cases cases,
            ReplyRecords replies,
            ReplyLaw law,
            CaseLetters letters,
            Papers papers,
            ReplyMail mail) {
        this.cases = cases;
        this.replies = replies;
        this.law = law;
        this.letters = letters;
        this.papers = papers;
        this.mail = mail;
    }

    /** The reply to one request, also to one that was merged. */
    @Transactional
    public Stepping send(Viewer viewer, long id, Delivery delivery, LocalDate on, String proof) {
        return send(viewer, id, delivery, on, Map.of(id, proof));
    }

    /**
     * The reply, and with it others of those merged that leave the same way on the same day.
     *
     * @param on the day of posting, of handing over, of putting it on line
     * @param proofs for each request that it concerns, the number of its mail, or whatever shows
     *     that it left
     */
    @Transactional
    public Stepping send(
            Viewer viewer, long id, Delivery delivery, LocalDate on, Map<Long, String> proofs) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var together =
                cases.holdTogether(viewer, cases.read(viewer, id).answeredWith()).stream()
                        .filter(one -> proofs.containsKey(one.id()))
                        .toList();
        for (var one : together) {
            var closed = closed(one, delivery, on);
            if (closed != null) return one.id() == id ? closed : notTogether(one);
        }
        for (var one : together) {
            var sending = send(viewer, one, delivery, on, proofs.getOrDefault(one.id(), ""));
            if (!(sending instanceof Stepping.Done)) return sending;
        }
        return new Stepping.Done(cases.read(viewer, id));
    }

    private static Stepping notTogether(Request member) {
        return new Stepping.Closed(
                "requests.closed.member-not-sent", List.of(member.number().toString()));
    }

    private @Nullable Stepping closed(Request request, Delivery delivery, LocalDate on) {
        var approved = replies.newest(request.id()).filter(one -> one.stage() == Stage.APPROVED);
        if (approved.isEmpty()) return new Stepping.Closed("requests.closed.reply-not-approved");
        if (on.isAfter(cases.today()))
            return new Stepping.Unlawful(new Refusal.OutOfOrder(cases.today(), on), "");
        var refusal = law.refusal(request, on);
        if (refusal.isPresent()) return refusal.get();
        if (remedyChanged(request, approved.get(), on)) {
            return new Stepping.Closed("requests.closed.remedy-changed");
        }
        var problems = mail.problems(request, delivery, on);
        return problems.isEmpty() ? null : new Stepping.Wrong(problems);
    }

    /** A letter that waited over a change of the law tells of remedies that are no longer right. */
    private boolean remedyChanged(Request request, Reply reply, LocalDate on) {
        var approved = reply.decidedAt();
        var outcome = law.outcome(request, reply.outcome()).orElseThrow();
        if (approved == null) return true;
        var dated = cases.dayOf(approved);
        return !letters.remedy(outcome, dated, request.bodyId())
                .equals(letters.remedy(outcome, on, request.bodyId()));
    }

    private Stepping send(
            Viewer viewer, Request request, Delivery delivery, LocalDate on, String proof) {
        var reply = replies.newest(request.id()).orElseThrow();
        replies.send(reply);
        give(request, reply);
        return sendOn(viewer, request, delivery, on, proof);
    }

    /** The same reply by another way, while nobody has signed for it. */
    Stepping sendOn(Viewer viewer, Request request, Delivery delivery, LocalDate on, String proof) {
        var reply = replies.newest(request.id()).orElseThrow();
        return cases.append(
                request,
                viewer.actor(),
                new Deed.ReplySent(reply.number(), reply.outcome(), delivery),
                on,
                proof.isBlank() ? Words.NONE : Words.of("proof", proof.strip()));
    }

    private void give(Request request, Reply reply) {
        papers.of(request).stream()
                .filter(paper -> isGiven(paper, reply))
                .forEach(papers::showToApplicant);
    }

    /** The letter of this reply, and what is released with it. */
    static boolean isGiven(Paper paper, Reply reply) {
        return switch (paper.kind()) {
            case RELEASED -> true;
            case LETTER -> paper.name().contains(String.valueOf(reply.letterNumber()));
            case IDENTITY, APPLICATION, CORRECTION, PROOF, OPINION, OTHER -> false;
        };
    }
}
