package yangguang.documents;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.database.Notices;
import yangguang.documents.Publishing.Wrong;

/**
 * 撤下: takes what is public away. Its address stays and says when and why; its 文号 is free for the
 * document that replaces it.
 */
@Component
public class WithdrawDocument {
    private final Acting acting;
    private final DocumentRecords records;
    private final PublicationRecords publications;
    private final PublishedDocuments published;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    WithdrawDocument(
            Acting acting,
            DocumentRecords records,
            PublicationRecords publications,
            PublishedDocuments published,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.acting = acting;
        this.records = records;
        this.publications = publications;
        this.published = published;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param reason in words for the public
     * @param successor index number of what replaces it; empty if nothing does
     */
    @Transactional
    public Publishing withdraw(Viewer viewer, long id, String reason, String successor) {
        return acting.act(
                viewer,
                id,
                Move.WITHDRAW,
                document -> {
                    Wrong wrong = wrong(document, reason, successor);
                    return wrong == null
                            ? withdraw(viewer, document, reason.strip(), successor.strip())
                            : wrong;
                });
    }

    private @Nullable Wrong wrong(Document document, String reason, String successor) {
        if (reason.isBlank()) return new Wrong("reason", "documents.problem.withdraw.reason");
        String other = successor.strip();
        boolean sound =
                other.isEmpty()
                        || !other.equals(document.indexNumber())
                                && published.byIndexNumber(other) instanceof Lookup.Published;
        return sound ? null : new Wrong("successor", "documents.problem.withdraw.successor");
    }

    private Publishing withdraw(Viewer viewer, Document document, String reason, String successor) {
        String category =
                publications.withdraw(
                        document.id(),
                        clock.instant(),
                        reason,
                        successor.isEmpty() ? null : successor);
        publications.shelve(document.bodyId(), category, -1);
        records.letNumberGo(document.id());
        events.publishEvent(
                new DocumentWithdrawn(
                        viewer.actor(), document, LocalDate.now(clock), reason, successor));
        notices.send(Publication.TOPIC, String.valueOf(document.indexNumber()));
        return acting.done(document.id(), viewer);
    }
}
