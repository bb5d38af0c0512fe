package yangguang.requests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Problems;
import yangguang.requests.Reply.Stage;

/**
 * 签发答复: the approver approves or returns a reply, never their own. Approval numbers the letter and
 * makes it, for the request and for each that is answered together with it.
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
        var request = cases.hold(viewer, id);
        var closed = closed(viewer, id, number);
        if (closed != null) return closed;
        var prefix = practices.of(request.bodyId()).letterPrefix();
        if (prefix.isEmpty()) return new Stepping.Closed("requests.closed.no-letter-prefix");
        var together = new ArrayList<Request>(List.of(request));
        for (long merged : requests.mergedInto(id)) together.add(cases.hold(viewer, merged));
        for (var one : together) {
            var refusal = law.refusal(one, cases.today());
            if (refusal.isPresent()) return new Stepping.Unlawful(refusal.get());
        }
        var reply = replies.newest(id).orElseThrow();
        for (var one : together.reversed()) approve(viewer, one, reply, prefix);
        return new Stepping.Done(cases.read(viewer, id));
    }

    private void approve(Viewer viewer, Request request, Reply reply, String prefix) {
        var today = cases.today();
        int serial = requests.nextSerial(request.bodyId(), SERIES, today.getYear());
        var letterNumber = "%s〔%d〕%d号".formatted(prefix, today.getYear(), serial);
        var own = request.id() == reply.requestId() ? reply : copy(viewer, request, reply);
        replies.approve(own, viewer, clock.instant(), letterNumber);
        keepLetter(viewer, request, own, letterNumber);
        cases.append(
                request,
                viewer.actor(),
                new Deed.ReplyApproved(own.number(), letterNumber),
                today,
                Words.NONE);
    }

    /**
     * A request that is answered together with another gets a reply of its own, in the same words.
     */
    private Reply copy(Viewer viewer, Request request, Reply reply) {
        int number = replies.newest(request.id()).map(newest -> newest.number() + 1).orElse(1);
        var draft = new ReplyRecords.Draft(reply.outcome(), reply.letter(), reply.text());
        var writer =
                new Viewer(
                        reply.writtenBy(),
                        reply.writtenName(),
                        viewer.bodyId(),
                        viewer.roles(),
                        viewer.readable());
        replies.write(request.id(), number, Stage.PROPOSED, draft, writer, reply.writtenAt());
        return replies.newest(request.id()).orElseThrow();
    }

    private void keepLetter(Viewer viewer, Request request, Reply reply, String letterNumber) {
        var asked = requests.asked(request.id()).orElseThrow();
        var outcome = law.outcome(request, reply.outcome()).orElseThrow();
        var fields = letters.fields(request, asked, outcome, reply.text(), cases.today());
        fields.put("letterNumber", letterNumber);
        var made = letters.make(request, reply.letter(), fields);
        var name = made.kind().title() + letterNumber;
        keep(viewer, request, made, name + ".docx", "docx", made.docx());
        keep(viewer, request, made, name + ".pdf", "pdf", made.pdf());
    }

    private void keep(
            Viewer viewer,
            Request request,
            CaseLetters.Made made,
            String name,
            String format,
            byte[] bytes) {
        var paper =
                new NewPaper(
                        request.id(),
                        Paper.Kind.LETTER,
                        made.kind().name(),
                        name,
                        format,
                        bytes,
                        false,
                        null);
        papers.keep(viewer.actor(), request, paper);
    }

    @Transactional
    public Stepping giveBack(Viewer viewer, long id, int number, String why) {
        viewer.mustHave(Role.APPROVER);
        var request = cases.hold(viewer, id);
        var closed = closed(viewer, id, number);
        if (closed != null) return closed;
        if (why.isBlank()) {
            return new Stepping.Wrong(Problems.none().add("why", "requests.problem.why"));
        }
        replies.giveBack(replies.newest(id).orElseThrow(), viewer, clock.instant(), why.strip());
        return cases.append(
                request,
                viewer.actor(),
                new Deed.ReplyReturned(number),
                cases.today(),
                Words.of("reason", why.strip()));
    }

    private Stepping.@Nullable Closed closed(Viewer viewer, long id, int number) {
        var newest = replies.newest(id);
        boolean waits =
                newest.filter(reply -> reply.stage() == Stage.PROPOSED)
                        .filter(reply -> reply.number() == number)
                        .isPresent();
        if (!waits) return new Stepping.Closed("requests.closed.no-such-reply");
        return newest.orElseThrow().writtenBy() == viewer.personId()
                ? new Stepping.Closed("requests.closed.own-reply")
                : null;
    }
}
