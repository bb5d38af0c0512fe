package yangguang.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.pages.NoSuchRecord;

/** 案卷: one case as those who work on it see it. */
@Component
public class ReadCase {
    /** So many other requests of the same applicant are named. */
    private static final int OTHERS = 10;

    private final Cases cases;
    private final RequestRecords records;
    private final Papers papers;
    private final NextSteps steps;
    private final People people;
    private final ApplicationEventPublisher events;

    ReadCase(
            Cases cases,
            RequestRecords records,
            Papers papers,
            NextSteps steps,
            People people,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.records = records;
        this.papers = papers;
        this.steps = steps;
        this.people = people;
        this.events = events;
    }

    /**
     * A case without the applicant's data.
     *
     * @param ask what is asked for; null once it was anonymised, and for a supervisor
     * @param applicant the masked name; empty likewise
     * @param steps what the law allows today and what not; empty for whoever cannot take any
     * @param consulted those whose opinion was asked; empty likewise
     * @param proof where the day of the reply can be counted again; null where there is none
     * @param limits the other clocks; empty for whoever does not work on it
     * @param officer the name of the 承办人; empty if nobody has it
     * @param outcome how it ended; null before
     * @param members open requests that are answered by its reply
     * @param ofSameApplicant what else the applicant asked of the body, newest first, no more than
     *     a few; empty for whoever does not work on it
     */
    public record CaseFile(
            Request request,
            @Nullable Ask ask,
            String applicant,
            List<Paper> papers,
            List<NextStep> steps,
            List<Consultation> consulted,
            @Nullable String proof,
            List<Limit> limits,
            String officer,
            @Nullable OutcomeFacts outcome,
            List<Replies.Member> members,
            List<Replies.Member> ofSameApplicant) {}

    /** Somebody looked at who asks. */
    record ApplicantRead(Actor by, Request request) implements Recorded {
        @Override
        public Act act() {
            return Act.adding("request.read", by, request.bodyId(), request.ref(), Map.of());
        }
    }

    /** Somebody read what is asked for, which may tell of whoever asks. */
    record AskRead(Actor by, Request request) implements Recorded {
        @Override
        public Act act() {
            return Act.adding("request.opened", by, request.bodyId(), request.ref(), Map.of());
        }
    }

    /**
     * For the officers of the body, whose reading is recorded, and for supervisors without what is
     * personal.
     */
    @Transactional
    public CaseFile read(Viewer viewer, long id) {
        var request = cases.read(viewer, id);
        boolean works = worksOn(viewer, request);
        if (!works) viewer.mustHave(Role.SUPERVISOR);
        var asked = works ? records.asked(id) : Optional.<Asked>empty();
        if (asked.isPresent()) events.publishEvent(new AskRead(viewer.actor(), request));
        return new CaseFile(
                request,
                asked.map(Asked::ask).orElse(null),
                asked.map(known -> known.applicant().masked()).orElse(""),
                works ? papers.of(request) : List.of(),
                works && request.isOpen() ? steps.of(request) : List.of(),
                works && request.isOpen() ? steps.consultations(request) : List.of(),
                cases.proof(request),
                works ? cases.limits(request) : List.of(),
                officer(request),
                cases.facts(request).orElse(null),
                works ? records.members(id) : List.of(),
                works ? records.ofSameApplicant(id, OTHERS) : List.of());
    }

    private String officer(Request request) {
        return Optional.ofNullable(request.officer())
                .flatMap(people::byId)
                .map(Person::name)
                .orElse("");
    }

    /** How it stands: days, steps and articles, and nothing of who asks. */
    public Request standing(Viewer viewer, long id) {
        return own(viewer, id);
    }

    private Request own(Viewer viewer, long id) {
        var request = cases.read(viewer, id);
        if (!worksOn(viewer, request)) viewer.mustHave(Role.REQUEST_OFFICER);
        if (request.bodyId() != viewer.bodyId()) throw new NoSuchRecord("request " + id);
        return request;
    }

    /**
     * Who asks, in full. The reading is recorded.
     *
     * @throws NoSuchRecord for another body, or once the data were removed
     */
    @Transactional
    public Applicant applicant(Viewer viewer, long id) {
        return asked(viewer, id).applicant();
    }

    /** Who asks, and for what; recorded likewise. */
    @Transactional
    public Asked asked(Viewer viewer, long id) {
        var request = own(viewer, id);
        events.publishEvent(new ApplicantRead(viewer.actor(), request));
        return records.asked(id).orElseThrow(() -> new NoSuchRecord("applicant of request " + id));
    }

    private static boolean worksOn(Viewer viewer, Request request) {
        return request.bodyId() == viewer.bodyId()
                && (viewer.has(Role.REQUEST_OFFICER) || viewer.has(Role.APPROVER));
    }
}
