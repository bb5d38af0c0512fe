package yangguang.requests;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.pages.NoSuchRecord;

/** Reads the replies of a case, for those who write and approve them. */
@Component
public class Replies {
    private final Cases cases;
    private final RequestRecords requests;
    private final ReplyRecords replies;
    private final SameMatter matter;
    private final ReplyLaw law;
    private final Given given;
    private final CaseLetters letters;
    private final ApplicationEventPublisher events;

    Replies(
            Cases cases,
            RequestRecords requests,
            ReplyRecords replies,
            SameMatter matter,
            ReplyLaw law,
            Given given,
            CaseLetters letters,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.requests = requests;
        this.replies = replies;
        this.matter = matter;
        this.law = law;
        this.given = given;
        this.letters = letters;
        this.events = events;
    }

    /** All versions, oldest first. */
    public List<Reply> of(Viewer viewer, long id) {
        return replies.of(readable(viewer, id).id());
    }

    public Optional<Reply> newest(Viewer viewer, long id) {
        return replies.newest(readable(viewer, id).id());
    }

    /**
     * The letter as it would be sent today, without a number. It names the applicant, so that the
     * reading is recorded.
     */
    @Transactional
    public byte[] preview(Viewer viewer, long id, Reply reply) {
        var request = readable(viewer, id);
        var asked =
                requests.asked(id)
                        .orElseThrow(() -> new NoSuchRecord("applicant of request " + id));
        events.publishEvent(new ReadCase.ApplicantRead(viewer.actor(), request));
        var outcome = law.outcome(request, reply.outcome()).orElseThrow();
        var text =
                reply.stage() == Reply.Stage.DRAFT
                        ? reply.text().giving(given.lines(viewer, request))
                        : reply.text();
        var fields = letters.fields(request, asked, outcome, text, cases.today());
        return letters.make(request, reply.letter(), fields).pdf();
    }

    /**
     * Earlier requests of this body on nearly the same matter that ended with an outcome, newest
     * first. A reply that differs from theirs should be meant to.
     */
    public List<Earlier> earlier(Viewer viewer, long id) {
        return matter.answered(readable(viewer, id));
    }

    /** Those among them that ended otherwise than that. Outcomes of another law are not alike. */
    public List<Earlier> unlike(Viewer viewer, long id, OutcomeFacts outcome) {
        return law.unlike(earlier(viewer, id), readable(viewer, id), outcome);
    }

    /** How an earlier request on the matter ended. */
    public record Earlier(long id, RequestNumber number, OutcomeFacts outcome) {}

    /** A request that is answered by the reply to another. */
    public record Member(long id, RequestNumber number) {}

    /** The open requests that are answered by the reply to this one. */
    public List<Member> members(Viewer viewer, long id) {
        return requests.members(readable(viewer, id).id());
    }

    /** 并案, approved: what can leave together with the reply to this one. */
    public record Companion(long id, RequestNumber number, String letterNumber) {}

    /** Those answered by the same reply whose letters are approved and were not sent yet. */
    public List<Companion> companions(Viewer viewer, long id) {
        var lead = cases.read(viewer, readable(viewer, id).answeredWith());
        return Stream.concat(
                        Stream.of(new Member(lead.id(), lead.number())),
                        members(viewer, lead.id()).stream())
                .filter(member -> member.id() != id)
                .flatMap(member -> companion(member).stream())
                .toList();
    }

    private Optional<Companion> companion(Member member) {
        return replies.newest(member.id())
                .filter(reply -> reply.stage() == Reply.Stage.APPROVED)
                .map(Reply::letterNumber)
                .map(number -> new Companion(member.id(), member.number(), number));
    }

    /** The request by whose reply this one is to be answered. */
    public Optional<Request> lead(Viewer viewer, Request request) {
        return cases.lead(viewer, request);
    }

    /** The request itself, for a page on its reply. */
    public Request request(Viewer viewer, long id) {
        return readable(viewer, id);
    }

    /**
     * What was asked for. Opened for the officers of the body only, and the reading is recorded;
     * who asks is not told here.
     */
    @Transactional
    public Optional<Ask> ask(Viewer viewer, long id) {
        var request = readable(viewer, id);
        var ask = requests.asked(request.id()).map(Asked::ask);
        if (ask.isPresent()) events.publishEvent(new ReadCase.AskRead(viewer.actor(), request));
        return ask;
    }

    /** Why no reply can be sent today; empty where it can. */
    public Optional<Stepping.Unlawful> refusal(Request request) {
        return law.refusal(request, cases.today());
    }

    private Request readable(Viewer viewer, long id) {
        if (!viewer.has(Role.APPROVER)) viewer.mustHave(Role.REQUEST_OFFICER);
        var request = cases.read(viewer, id);
        if (request.bodyId() != viewer.bodyId()) throw new NoSuchRecord("request " + id);
        return request;
    }
}
