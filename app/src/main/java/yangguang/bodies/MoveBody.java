package yangguang.bodies;

import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Actor;

/**
 * A body gets another one above it, and takes along all that are below. Its public code and what it
 * recorded stay; who supervises the one above sees it from now on, and who did before no longer.
 */
@Component
public class MoveBody {
    private final BodyRecords records;
    private final ApplicationEventPublisher events;

    MoveBody(BodyRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Moved() implements Outcome {}

        /** The new place is the body itself, or below it. */
        record BelowItself() implements Outcome {}

        /** A body of that name stands there already. */
        record NameTaken() implements Outcome {}
    }

    @Transactional
    public Outcome move(long id, long above, Actor by) {
        records.lock();
        var tree = new Tree(records.all());
        Body body = records.byId(id);
        if (tree.subtree(id).contains(above)) return new Outcome.BelowItself();
        if (Objects.equals(body.parentId(), above)) return new Outcome.Moved();
        if (records.nameTaken(above, body.name(), id)) return new Outcome.NameTaken();
        records.move(id, above);
        String before = Optional.ofNullable(body.parentId()).map(tree::nameOf).orElse("");
        events.publishEvent(new BodyMoved(id, by, before, tree.nameOf(above)));
        return new Outcome.Moved();
    }
}
