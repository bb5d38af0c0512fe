package yangguang.requests;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Problems;
import yangguang.requests.Reply.Stage;

/**
 * 签发答复: the approver approves or returns a reply, never their own. Approval numbers the letter and
 * makes it, for the request and for each that was merged into it.
 */
@Component
public class DecideReply {
    private static final String SERIES = "letter";

    private final Cases cases;
    private final RequestRecords requests;
    private final ReplyRecords replies;
    private final ReplyLaw law;
    private final Practices practices;
    private final CaseLetters letters;
    private final Papers papers;
    private final Clock clock;

    DecideReply(
            Cases cases,
            RequestRecords requests,
            ReplyRecords replies,
            ReplyLaw law,
            Practices practices,
            CaseLetters letters,
            Papers papers,
            Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.replies = replies;
        this.law = law;
        this.practices = practices;
        this.letters = letters;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * @param number of the version that the approver read; another one is not approved with it
     */
    @Transactional
    public Stepping approve(Viewer viewer, long id, int number) {
        viewer.mustHave(Role.APPROVER);
        var together =
                cases.holdTogether(viewer, id).stream()
                        .filter(one -> one.id() == id || one.awaitsLead())
                        .toList();
        var closed = closed(viewer, id, number, Set.of(Stage.PROPOSED));
        if (closed != null) return closed;
        var prefix = practices.of(viewer.bodyId()).letterPrefix();
        if (prefix.isEmpty()) return new Stepping.Closed("requests.closed.no-letter-prefix");
        var reply = replies.newest(id).orElseThrow();
        for (var one : together) {
            var refused = refused(one, reply);
            if (refused != null) return refused;
        }
        for (var one : together) approve(viewer, together.getFirst(), one, reply, prefix);
        return new Stepping.Done(cases.read(viewer, id));
    }

    private @Nullable Stepping refused(Request request, Reply reply) {
        var refusal = law.refusal(request, cases.today());
        if (request.id() == reply.requestId()) {
            return refusal.orElse(null);
        }
        boolean ready =
                refusal.isEmpty()
                        && law.outcome(request, reply.outcome())
                                .filter(outcome -> law.lacking(request, outcome).isEmpty())
                                .isPresent();
        return ready
                ? null
                : new Stepping.Closed(
                        "requests.closed.merged-not-ready", List.of(request.number().toString()));
    }

    private void approve(Viewer viewer, Request lead, Request request, Reply reply, String prefix) {
        var today = cases.today();
        int serial = requests.nextSerial(request.bodyId(), SERIES, today.getYear());
        var letterNumber = "%s〔%d〕%d号".formatted(prefix, today.getYear(), serial);
        var own = request.id() == lead.id() ? reply : copy(viewer, lead, request, reply);
        replies.approve(own, viewer, clock.instant(), letterNumber);
        keepLetter(viewer, request, own, letterNumber);
        cases.append(
                request,
                viewer.actor(),
                new Deed.ReplyApproved(own.number(), letterNumber),
                today,
                Words.NONE);
    }

    /** A request that was merged gets a reply of its own, in the same words by the same writer. */
    private Reply copy(Viewer viewer, Request lead, Request request, Reply reply) {
        int number = replies.newest(request.id()).map(Reply::next).orElse(1);
        replies.write(request.id(), number, Stage.PROPOSED, ReplyRecords.Draft.of(reply));
        papers.share(viewer.actor(), lead, request);
        return replies.newest(request.id()).orElseThrow();
    }

    private void keepLetter(Viewer viewer, Request request, Reply reply, String letterNumber) {
        var asked = requests.asked(request.id()).orElseThrow();
        var outcome = law.outcome(request, reply.outcome()).orElseThrow();
        var fields = letters.fields(request, asked, outcome, reply.text(), cases.today());
        fields.put("letterNumber", letterNumber);
        var made = letters.make(request, reply.letter(), fields);
        var name = made.kind().title() + letterNumber;
        papers.keep(viewer.actor(), request, made, name, false);
    }

    /** Also one that is approved and was not sent, together with those that were merged. */
    @Transactional
    public Stepping giveBack(Viewer viewer, long id, int number, String why) {
        viewer.mustHave(Role.APPROVER);
        var together = cases.holdTogether(viewer, id);
        var closed = closed(viewer, id, number, Set.of(Stage.PROPOSED, Stage.APPROVED));
        if (closed != null) return closed;
        var problems = Problems.none();
        if (why.isBlank()) problems.add("why", "requests.problem.why");
        Longest.LETTER.check(problems, "why", why);
        if (!problems.isEmpty()) return new Stepping.Wrong(problems);
        for (var one : together) {
            if (one.id() == id || one.isApproved()) giveBack(viewer, one, why.strip());
        }
        return new Stepping.Done(cases.read(viewer, id));
    }

    private void giveBack(Viewer viewer, Request request, String why) {
        var reply = replies.newest(request.id()).orElseThrow();
        replies.giveBack(reply, viewer, clock.instant(), why);
        cases.append(
                request,
                viewer.actor(),
                new Deed.ReplyReturned(reply.number()),
                cases.today(),
                Words.of("reason", why));
    }

    private Stepping.@Nullable Closed closed(
            Viewer viewer, long id, int number, Set<Stage> stages) {
        var newest = replies.newest(id);
        boolean waits =
                newest.filter(reply -> stages.contains(reply.stage()))
                        .filter(reply -> reply.number() == number)
                        .isPresent();
        if (!waits) return new Stepping.Closed("requests.closed.no-such-reply");
        return newest.orElseThrow().writtenBy() == viewer.personId()
                ? new Stepping.Closed("requests.closed.own-reply")
                : null;
    }
}
