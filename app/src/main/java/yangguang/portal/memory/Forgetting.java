package yangguang.portal.memory;

import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.catalogue.CatalogueColumns;
import yangguang.database.NoticeSent;
import yangguang.documents.PublishedDocuments;
import yangguang.guide.Guides;
import yangguang.mailbox.ShownMails;
import yangguang.registers.ShownChanged;
import yangguang.requests.DisclosureLog;

/** What a change makes untrue: the document's page, the lists of its body and of all above it. */
@Component
class Forgetting {
    static final String DOCUMENT = "document";
    static final String REQUESTS = DisclosureLog.NOTICE;
    static final String MAILBOX = ShownMails.TOPIC;
    static final String REGISTERS = ShownChanged.TOPIC;
    static final String CATALOGUE = CatalogueColumns.TOPIC;
    static final String GUIDE = Guides.TOPIC;
    static final String LETTERS = "letters";
    static final String BODIES = "bodies";
    static final String RESTORED = "restored";

    private final Memory memory;
    private final Bodies bodies;
    private final PublishedDocuments documents;

    Forgetting(Memory memory, Bodies bodies, @Lazy PublishedDocuments documents) {
        this.memory = memory;
        this.bodies = bodies;
        this.documents = documents;
    }

    /** On this node at once, before whoever made the change sees the next page. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(NoticeSent notice) {
        forget(notice.topic(), notice.payload());
    }

    void forget(String topic, String payload) {
        switch (topic) {
            case DOCUMENT -> document(payload);
            case REQUESTS, LETTERS, MAILBOX, CATALOGUE, GUIDE ->
                    lists(bodies.byId(Long.parseLong(payload)));
            case REGISTERS -> shown(ShownChanged.of(payload));
            case BODIES, RESTORED -> memory.forgetAll();
            case String other -> {}
        }
    }

    /** An index number, or a word for so many that all is forgotten. */
    private void document(String indexNumber) {
        int slash = indexNumber.indexOf('/');
        Optional<Body> publisher =
                slash < 0 ? Optional.empty() : bodies.byCode(indexNumber.substring(0, slash));
        if (publisher.isEmpty()) {
            memory.forgetAll();
            return;
        }
        memory.forget(Tags.document(indexNumber));
        lists(publisher);
    }

    /** The lists of the body, and the pages of the documents that the entries name. */
    private void shown(ShownChanged change) {
        lists(bodies.byId(change.bodyId()));
        documents
                .byIds(change.documents())
                .values()
                .forEach(document -> memory.forget(Tags.document(document.indexNumber())));
    }

    /** The pages of a body, of all above it, and of the whole site. */
    private void lists(Optional<Body> changed) {
        memory.forget(Tags.SITE);
        for (var body = changed; body.isPresent(); body = above(body.get()))
            memory.forget(Tags.body(body.get().code()));
    }

    private Optional<Body> above(Body body) {
        return Optional.ofNullable(body.parentId()).flatMap(bodies::byId);
    }
}
