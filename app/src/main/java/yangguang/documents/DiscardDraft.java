package yangguang.documents;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;

/** Throws a draft away. What was ever public cannot be thrown away, only withdrawn. */
@Component
public class DiscardDraft {
    private final Acting acting;
    private final DocumentRecords records;
    private final ApplicationEventPublisher events;

    DiscardDraft(Acting acting, DocumentRecords records, ApplicationEventPublisher events) {
        this.acting = acting;
        this.records = records;
        this.events = events;
    }

    @Transactional
    public Publishing discard(Viewer viewer, long id) {
        return acting.act(
                viewer,
                id,
                Move.DISCARD,
                document -> {
                    records.discard(document);
                    events.publishEvent(new DraftDiscarded(viewer.actor(), document));
                    return new Publishing.Done(document);
                });
    }
}
