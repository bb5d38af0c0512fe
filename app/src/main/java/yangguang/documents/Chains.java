package yangguang.documents;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Actor;

/** How each body divides the review. What is under review keeps the chain that it was given. */
@Component
public class Chains {
    private final ReviewRecords records;
    private final ApplicationEventPublisher events;

    Chains(ReviewRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    public Chain of(long body) {
        return records.chain(body).orElse(Chain.EACH_BY_ITSELF);
    }

    @Transactional
    public void set(Viewer viewer, Chain chain) {
        viewer.mustHave(Role.ADMINISTRATOR);
        set(viewer.actor(), viewer.bodyId(), chain);
    }

    /** The same at the command line. */
    @Transactional
    public void set(Actor by, long body, Chain chain) {
        Chain before = of(body);
        records.setChain(body, chain);
        events.publishEvent(new ChainSet(by, body, before, chain));
    }
}
