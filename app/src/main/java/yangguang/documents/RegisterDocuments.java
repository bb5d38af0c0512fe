package yangguang.documents;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.files.StoredFile;

/** 登记: puts drafts into the register, with what can be recognised in their files. */
@Component
public class RegisterDocuments {
    private final DocumentRecords records;
    private final FileReading reading;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterDocuments(
            DocumentRecords records,
            FileReading reading,
            Bodies bodies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.reading = reading;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One draft: the first file is the document, the others go with it; no file, if it is typed.
     */
    @Transactional
    public long register(Viewer viewer, List<StoredFile> files) {
        viewer.mustHave(Role.EDITOR);
        return add(viewer, reading.adding(Content.EMPTY, Marks.NONE, files));
    }

    long add(Viewer viewer, FileReading.Draft draft) {
        var by = Hand.of(viewer.actor(), clock.instant());
        long id = records.addDocument(viewer.bodyId());
        records.addEdition(id, 1, viewer.bodyId(), by);
        Content content = signedByBody(draft.content(), viewer.bodyId());
        records.write(id, 1, Stage.DRAFT, content, draft.marks(), by);
        records.writeFiles(id, 1, content.files());
        var document = records.find(id, viewer.readable()).orElseThrow();
        events.publishEvent(new DocumentRegistered(viewer.actor(), document));
        return id;
    }

    /** Most documents are signed by the body that registers them. */
    private Content signedByBody(Content content, long body) {
        Facts facts = content.facts();
        if (!facts.issuer().isEmpty()) return content;
        return content.with(facts.issuedBy(bodies.byId(body).map(Body::name).orElse("")));
    }
}
