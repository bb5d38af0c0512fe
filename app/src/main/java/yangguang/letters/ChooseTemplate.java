package yangguang.letters;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.database.Notices;
import yangguang.pages.NoSuchRecord;

/** From now on letters are made from this template. Letters that were made stay as they are. */
@Component
public class ChooseTemplate {
    private final TemplateRecords records;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    ChooseTemplate(TemplateRecords records, Notices notices, ApplicationEventPublisher events) {
        this.records = records;
        this.notices = notices;
        this.events = events;
    }

    /**
     * Chooses a version, or the standard letter.
     *
     * @param version null for the standard letter
     * @param by whoever keeps the body, as the caller has made sure
     * @throws NoSuchRecord where the body sent in no such version
     */
    @Transactional
    public void choose(long bodyId, LetterKind kind, @Nullable Integer version, Viewer by) {
        var sent = records.of(bodyId, kind);
        if (version != null && sent.stream().noneMatch(it -> it.version() == version))
            throw new NoSuchRecord("template " + version + " of " + kind);
        var before = sent.stream().filter(Template::inUse).map(Template::version).findFirst();
        records.choose(bodyId, kind, version, by);
        notices.send(TemplateRecords.NOTICE, String.valueOf(bodyId));
        events.publishEvent(
                new TemplateChosen(bodyId, kind, before.orElse(null), version, by.actor()));
    }
}
