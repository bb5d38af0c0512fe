package yangguang.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.database.Notices;
import yangguang.journal.Actor;

/** 撤销收录: takes away what was filed by mistake, as if it had never counted. */
@Component
public class UndoFiling {
    private final ExistingRecords existing;
    private final DocumentRecords records;
    private final PublicationRecords publications;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    UndoFiling(
            ExistingRecords existing,
            DocumentRecords records,
            PublicationRecords publications,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.existing = existing;
        this.records = records;
        this.publications = publications;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Undoes those that stand as they were filed; what somebody corrected, ended or withdrew since
     * is left to people.
     *
     * @return which were undone, by number
     */
    @Transactional
    public List<Long> undo(List<Long> ids, Actor by, String reason) {
        var standing = existing.standing(ids);
        for (ExistingRecords.Standing one : standing) {
            String category = publications.withdraw(one.id(), clock.instant(), reason, null);
            publications.shelve(one.body(), category, -1);
            records.letNumberGo(one.id());
            LocalDate day = one.publishedAt().atZone(clock.getZone()).toLocalDate();
            events.publishEvent(
                    new FilingUndone(
                            by,
                            one.id(),
                            one.body(),
                            one.indexNumber(),
                            day,
                            one.normative(),
                            one.normativeMadeOn(),
                            reason));
            notices.send(Publication.TOPIC, Objects.requireNonNull(one.indexNumber()));
        }
        var undone = standing.stream().map(ExistingRecords.Standing::id).toList();
        existing.forget(undone);
        return undone;
    }
}
