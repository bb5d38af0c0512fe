package yangguang.bodies;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Actor;

/** New facts of a body. Its public code stays, whatever becomes of its credit code. */
@Component
public class ChangeBody {
    private final BodyRecords records;
    private final ApplicationEventPublisher events;

    ChangeBody(BodyRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Somebody else changed it since the form was opened; nothing is written. */
        record ChangedMeanwhile(Body now) implements Outcome {}

        record NameTaken() implements Outcome {}

        record CodeTaken() implements Outcome {}
    }

    /**
     * Writes the facts.
     *
     * @param seen the mark of what the form was made from
     */
    @Transactional
    public Outcome change(long id, String seen, BodyFacts facts, Actor by) {
        records.lock();
        Body now = records.byId(id);
        var before = BodyFacts.of(now);
        if (!before.mark().equals(seen)) return new Outcome.ChangedMeanwhile(now);
        if (records.nameTaken(now.parentId(), facts.name(), id)) return new Outcome.NameTaken();
        if (records.codeTaken(now.code(), facts.uscc(), id)) return new Outcome.CodeTaken();
        if (before.equals(facts)) return new Outcome.Changed();
        records.change(id, facts);
        events.publishEvent(new BodyChanged(id, by, before.words(), facts.words()));
        return new Outcome.Changed();
    }
}
