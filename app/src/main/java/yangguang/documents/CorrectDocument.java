package yangguang.documents;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;

/**
 * 更正: begins a new edition of what is public. The old one stays public until the new one has gone
 * through the review and is published.
 */
@Component
public class CorrectDocument {
    private final Acting acting;
    private final DocumentRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectDocument(
            Acting acting, DocumentRecords records, ApplicationEventPublisher events, Clock clock) {
        this.acting = acting;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Publishing correct(Viewer viewer, long id) {
        return acting.act(viewer, id, Move.CORRECT, document -> begin(viewer, document));
    }

    private Publishing begin(Viewer viewer, Document document) {
        var by = Hand.of(viewer.actor(), clock.instant());
        int number = document.edition().number() + 1;
        Content same = document.edition().content().correcting(null);
        records.addEdition(document.id(), number, document.bodyId(), by);
        records.write(document.id(), number, Stage.DRAFT, same, Marks.NONE, by);
        records.writeFiles(document.id(), number, same.files());
        Document draft = records.find(document.id(), viewer.readable()).orElseThrow();
        events.publishEvent(new DocumentRegistered(viewer.actor(), draft));
        return new Publishing.Done(draft);
    }
}
