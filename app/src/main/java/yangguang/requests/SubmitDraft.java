package yangguang.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Actor;
import yangguang.law.clocks.Channel;
import yangguang.pages.Problems;
import yangguang.requests.Draft.DraftFile;

/** 提交申请: makes one request of a draft, however often it is submitted. */
@Component
public class SubmitDraft {
    /** How long the receipt can be opened again by the code of the draft. */
    private static final Duration RECEIPT_KEPT = Duration.ofDays(1);

    /** What became of it. */
    public sealed interface Outcome {
        /** Also where it had been submitted before. */
        record Submitted(Draft.Sent receipt) implements Outcome {}

        record Wrong(Problems problems) implements Outcome {}

        /** The body takes no requests on line any more. */
        record NotOnline(long bodyId) implements Outcome {}

        /** There is no such draft, or none any more. */
        record Gone() implements Outcome {}
    }

    private final DraftRecords records;
    private final ReceiveRequest receive;
    private final Practices practices;
    private final Papers papers;
    private final Clock clock;

    SubmitDraft(
            DraftRecords records,
            ReceiveRequest receive,
            Practices practices,
            Papers papers,
            Clock clock) {
        this.records = records;
        this.receive = receive;
        this.practices = practices;
        this.papers = papers;
        this.clock = clock;
    }

    @Transactional
    public Outcome submit(DraftCode code) {
        var draft = records.hold(code, clock.instant()).orElse(null);
        if (draft == null) return new Outcome.Gone();
        if (draft.sent() != null) return new Outcome.Submitted(draft.sent());
        if (!practices.of(draft.bodyId()).online()) return new Outcome.NotOnline(draft.bodyId());
        var problems = draft.form().problems();
        if (!problems.isEmpty()) return new Outcome.Wrong(problems);
        return switch (receive.submit(intake(draft))) {
            case Received.Entered(var request, var queryCode) -> sent(draft, request, queryCode);
            case Received.Wrong(var wrong) -> new Outcome.Wrong(wrong);
        };
    }

    private Intake intake(Draft draft) {
        return new Intake(
                draft.bodyId(), Channel.ONLINE, false, LocalDate.now(clock), draft.form().asked());
    }

    private Outcome sent(Draft draft, Request request, QueryCode code) {
        draft.files()
                .forEach(
                        file ->
                                papers.keep(
                                        new Actor.Applicant(),
                                        request,
                                        paper(draft, request, file)));
        records.deleteFiles(draft.code());
        var receipt = new Draft.Sent(request.id(), request.number(), code);
        records.keep(
                new Draft(
                        draft.code(),
                        draft.bodyId(),
                        new AskedForm(Map.of()),
                        List.of(),
                        clock.instant().plus(RECEIPT_KEPT),
                        receipt));
        return new Outcome.Submitted(receipt);
    }

    private NewPaper paper(Draft draft, Request request, DraftFile file) {
        return new NewPaper(
                request.id(),
                Paper.Kind.IDENTITY,
                null,
                file.name(),
                file.format(),
                records.bytes(draft.code(), file.id()),
                false,
                null);
    }
}
