package yangguang.documents;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;

/** Writes a changed edition. Any change of the bytes makes an approval fall. */
@Component
class Rewriting {
    private final DocumentRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rewriting(DocumentRecords records, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    Document rewrite(Document before, Content content, Marks marks, Viewer viewer) {
        Edition edition = before.edition();
        boolean changed = !content.equals(edition.content());
        if (!changed && marks.equals(edition.marks())) return before;
        Stage stage = edition.stage().bound() ? Stage.DRAFT : edition.stage();
        var by = Hand.of(viewer.actor(), clock.instant());
        records.write(before.id(), edition.number(), stage, content, marks, by);
        if (!content.files().equals(edition.content().files()))
            records.writeFiles(before.id(), edition.number(), content.files());
        if (edition.stage().bound() && edition.number() == 1)
            records.countAsNormative(before.id(), null);
        Document after = records.find(before.id(), viewer.readable()).orElseThrow();
        if (changed) events.publishEvent(new DocumentEdited(viewer.actor(), before, after));
        return after;
    }
}
