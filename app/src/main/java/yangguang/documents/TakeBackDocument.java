package yangguang.documents;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;

/** Takes a document back out of the review, to work on it again. */
@Component
public class TakeBackDocument {
    private final Acting acting;
    private final DocumentRecords records;
    private final ApplicationEventPublisher events;

    TakeBackDocument(Acting acting, DocumentRecords records, ApplicationEventPublisher events) {
        this.acting = acting;
        this.records = records;
        this.events = events;
    }

    @Transactional
    public Publishing takeBack(Viewer viewer, long id) {
        return acting.act(
                viewer,
                id,
                Move.TAKE_BACK,
                document -> {
                    records.move(document, Stage.DRAFT, 0, null);
                    events.publishEvent(new DocumentTakenBack(viewer.actor(), document));
                    return acting.done(id, viewer);
                });
    }
}
