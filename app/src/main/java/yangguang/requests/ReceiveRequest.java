package yangguang.requests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Actor;
import yangguang.pages.Problems;
import yangguang.secrets.Seal;

/** 收件登记: enters a request in the register, whatever way it came. */
@Component
public class ReceiveRequest {
    static final String SERIES = "request";

    private final RequestRecords records;
    private final Cases cases;
    private final Crowds crowds;
    private final Likeness likeness;
    private final Seal seal;

    ReceiveRequest(
            RequestRecords records, Cases cases, Crowds crowds, Likeness likeness, Seal seal) {
        this.records = records;
        this.cases = cases;
        this.crowds = crowds;
        this.likeness = likeness;
        this.seal = seal;
    }

    /** By an officer, who had it on paper, by telephone or across the counter. */
    @Transactional
    public Received enter(Viewer viewer, Intake intake) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        if (intake.bodyId() != viewer.bodyId())
            throw new IllegalArgumentException("not the viewer's body: " + intake.bodyId());
        return enter(viewer.actor(), intake);
    }

    /** By the applicant, through the public pages. */
    @Transactional
    public Received submit(Intake intake) {
        return enter(new Actor.Applicant(), intake);
    }

    private Received enter(Actor by, Intake intake) {
        if (intake.submittedOn().isAfter(cases.today())) {
            return new Received.Wrong(
                    Problems.none().add("submittedOn", "requests.problem.submittedOn.future"));
        }
        var code = QueryCode.made();
        return switch (add(by, intake, code)) {
            case Stepping.Done(var request) -> new Received.Entered(request, code);
            case Stepping.Unlawful unlawful ->
                    new Received.Wrong(Problems.none().add(unlawful.problem("submittedOn")));
            case Stepping.Closed closed -> throw new IllegalStateException(closed.key());
            case Stepping.Wrong(var problems) -> new Received.Wrong(problems);
        };
    }

    private Stepping add(Actor by, Intake intake, QueryCode code) {
        var on = intake.submittedOn();
        var sketch = likeness.sketch(intake.asked().ask().description());
        int serial = records.nextSerial(intake.bodyId(), SERIES, on.getYear()); // one at a time
        var crowd = crowds.of(intake.bodyId(), sketch, on).orElse(null);
        long id =
                records.add(
                        new NewRequest(
                                intake.bodyId(),
                                intake.channel(),
                                intake.spoken(),
                                on,
                                intake.asked(),
                                trace(new RequestNumber(on.getYear(), serial), code),
                                traceOf(intake.asked().applicant()),
                                sketch,
                                crowd,
                                null),
                        serial);
        crowds.remember(intake.bodyId(), id, sketch, on);
        return cases.begin(id, by, new Deed.Submitted(intake.channel()), on);
    }

    /** One matter of a request, entered as received when the whole was; answers its id. */
    long splitOff(Viewer viewer, Request whole, Asked part) {
        var on = whole.submittedOn();
        var sketch = likeness.sketch(part.ask().description());
        int serial = records.nextSerial(whole.bodyId(), SERIES, on.getYear());
        long id =
                records.add(
                        new NewRequest(
                                whole.bodyId(),
                                whole.channel(),
                                whole.spoken(),
                                on,
                                part,
                                null,
                                traceOf(part.applicant()),
                                sketch,
                                null,
                                whole.id()),
                        serial);
        crowds.remember(whole.bodyId(), id, sketch, on);
        var matter = cases.read(id);
        for (var event : SplitRequest.takenAlong(whole)) {
            matter =
                    cases.takeAlong(
                            matter, viewer.actor(), event.deed(), event.on(), event.words());
        }
        return id;
    }

    private byte[] traceOf(Applicant applicant) {
        return Applicant.trace(seal, applicant.sameness());
    }

    /** By which a request is found from its number and its code. */
    byte[] trace(RequestNumber number, QueryCode code) {
        return seal.trace("query code", number + " " + code.value());
    }
}
