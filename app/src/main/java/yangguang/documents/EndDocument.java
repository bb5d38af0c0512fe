package yangguang.documents;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.database.Notices;
import yangguang.documents.Publishing.Wrong;
import yangguang.journal.Actor;

/** 废止、失效: says from which day a public document is no longer in force. It stays readable. */
@Component
public class EndDocument {
    private final Acting acting;
    private final PublicationRecords publications;
    private final ApplicationEventPublisher events;
    private final Notices notices;

    EndDocument(
            Acting acting,
            PublicationRecords publications,
            ApplicationEventPublisher events,
            Notices notices) {
        this.acting = acting;
        this.publications = publications;
        this.events = events;
        this.notices = notices;
    }

    @Transactional
    public Publishing end(Viewer viewer, long id, LocalDate on, String reason) {
        return acting.act(
                viewer,
                id,
                Move.END,
                document ->
                        reason.isBlank()
                                ? new Wrong("reason", "documents.problem.end.reason")
                                : end(viewer, document, on, reason.strip()));
    }

    private Publishing end(Viewer viewer, Document document, LocalDate on, String reason) {
        end(viewer.actor(), document, on, reason);
        return acting.done(document.id(), viewer);
    }

    /** Also where another document says so. */
    void end(Actor by, Document document, LocalDate on, String reason) {
        publications.end(document.id(), on, reason);
        events.publishEvent(new DocumentEnded(by, document, on, reason));
        notices.send(Publication.TOPIC, String.valueOf(document.indexNumber()));
    }
}
