package yangguang.bodies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Actor;

/** The leading groups of the bodies and the people responsible for disclosure. */
@Component
public class Officers {
    private final BodyRecords records;
    private final ApplicationEventPublisher events;

    Officers(BodyRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    /** Who serves on that day: the leading group first, heads before members. */
    public List<Officer> on(LocalDate day, long bodyId) {
        return records.officers(bodyId).stream()
                .filter(officer -> officer.serves(day))
                .sorted(Comparator.comparing(Officer::standing))
                .toList();
    }

    public Optional<Officer> byId(long id) {
        return records.officer(id);
    }

    @Transactional
    public void appoint(
            long bodyId, String name, String post, Standing standing, LocalDate since, Actor by) {
        long id = records.appoint(bodyId, name, post, standing, since);
        var officer = new Officer(id, bodyId, name, post, standing, since, null);
        events.publishEvent(new OfficerAppointed(officer, by));
    }

    /** Their last day; the row stays, since old reports name them. */
    @Transactional
    public void end(Officer officer, LocalDate until, Actor by) {
        records.end(officer.id(), until);
        events.publishEvent(new OfficerLeft(officer, until, by));
    }
}
