package yangguang.bodies;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Actor;
import yangguang.law.codes.OrganisationCode;
import yangguang.law.codes.Uscc;

/** A body enters the tree and gets its public code, which it keeps. */
@Component
public class AddBody {
    private final BodyRecords records;
    private final ApplicationEventPublisher events;

    AddBody(BodyRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Added(Body body) implements Outcome {}

        /** A body of that name stands there already. */
        record NameTaken() implements Outcome {}

        /** Another body has this credit code, or the organisation code in it. */
        record CodeTaken() implements Outcome {}
    }

    /**
     * Adds a body.
     *
     * @param parentId the body above it; null at the top
     */
    @Transactional
    public Outcome add(@Nullable Long parentId, BodyFacts facts, Actor by) {
        records.lock();
        if (records.nameTaken(parentId, facts.name(), null)) return new Outcome.NameTaken();
        String code = code(facts.uscc());
        if (records.codeTaken(code, facts.uscc(), null)) return new Outcome.CodeTaken();
        long id = records.add(code, parentId, facts);
        events.publishEvent(new BodyAdded(id, by, facts.words()));
        return new Outcome.Added(
                new Body(
                        id,
                        code,
                        parentId,
                        facts.name(),
                        facts.shortName(),
                        facts.kind(),
                        facts.regionCode(),
                        facts.uscc(),
                        facts.contact()));
    }

    private String code(@Nullable String uscc) {
        return uscc == null
                ? OrganisationCode.internal(records.nextInternal()).value()
                : new Uscc(uscc).organisationCode().value();
    }
}
