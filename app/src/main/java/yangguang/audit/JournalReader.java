package yangguang.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;
import yangguang.pages.Slice;

/**
 * The journal as a viewer may read it: 管理员 their own body, 督查 also all below. Acts that belong to
 * no body are read by the administrator at the top.
 */
@Service
class JournalReader {
    private static final int A_PAGE = 50;

    private final Journal journal;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    JournalReader(Journal journal, Bodies bodies, ApplicationEventPublisher events) {
        this.journal = journal;
        this.bodies = bodies;
        this.events = events;
    }

    Slice<JournalEntry> page(Viewer viewer, JournalFilter filter, String after) {
        return journal.entries(readable(viewer), filter, after, A_PAGE);
    }

    /** Taking acts out as a file is an act itself. */
    @Transactional
    public void recordExport(Viewer viewer, JournalFilter filter) {
        readable(viewer);
        events.publishEvent(new JournalExported(viewer, filter));
    }

    /** All such acts, newest first. */
    void each(Viewer viewer, JournalFilter filter, Consumer<JournalEntry> taker) {
        journal.each(readable(viewer), filter, taker);
    }

    private Set<Long> readable(Viewer viewer) {
        boolean administers = viewer.has(Role.ADMINISTRATOR);
        if (!administers && !viewer.has(Role.SUPERVISOR)) throw new NotAllowed(Role.ADMINISTRATOR);
        var chains =
                new HashSet<>(
                        viewer.has(Role.SUPERVISOR) ? viewer.readable() : Set.of(viewer.bodyId()));
        if (administers && isAtTop(viewer)) chains.add(Journal.INSTALLATION);
        return chains;
    }

    private boolean isAtTop(Viewer viewer) {
        return bodies.root().filter(top -> top.id() == viewer.bodyId()).isPresent();
    }
}
