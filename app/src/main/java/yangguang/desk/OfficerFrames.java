package yangguang.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.access.Viewers;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.DeskFrame;
import yangguang.pages.DeskFrame.Entry;
import yangguang.pages.DeskFrame.Group;
import yangguang.pages.DeskFrames;

/** The frame around an officer's page: the unit, the person, and only the rooms that are theirs. */
@Component
class OfficerFrames implements DeskFrames {
    private static final Set<Role> HANDLING =
            Set.of(Role.REQUEST_OFFICER, Role.APPROVER, Role.SUPERVISOR);

    /** Who asks bodies below for their annual reports, or sees how they stand. */
    private static final Set<Role> COLLECTING = Set.of(Role.STATISTICIAN, Role.SUPERVISOR);

    private final Bodies bodies;
    private final Todo todo;
    private final Clock clock;

    OfficerFrames(Bodies bodies, Todo todo, Clock clock) {
        this.bodies = bodies;
        this.todo = todo;
        this.clock = clock;
    }

    @Override
    public Optional<DeskFrame> frame(HttpServletRequest request) {
        return Viewers.current()
                .flatMap(viewer -> bodies.byId(viewer.bodyId()).map(body -> frame(viewer, body)));
    }

    private DeskFrame frame(Viewer viewer, Body body) {
        return new DeskFrame(
                body.shortName(),
                "/u/" + body.code(),
                viewer.name(),
                groups(viewer),
                LocalDate.now(clock));
    }

    private List<Group> groups(Viewer viewer) {
        return Stream.of(
                        new Group("desk.group.work", work(viewer)),
                        new Group("desk.group.reports", reports(viewer)),
                        new Group("desk.group.office", office(viewer)))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private List<Entry> work(Viewer viewer) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("desk.entry.todo", "/desk", todo.of(viewer).size()));
        entries.add(new Entry("desk.entry.documents", "/desk/documents", 0, "/desk/channels"));
        entries.add(new Entry("desk.entry.catalogue", "/desk/catalogue", 0, "/desk/guide"));
        if (HANDLING.stream().anyMatch(viewer::has))
            entries.add(new Entry("desk.entry.requests", "/desk/requests", 0));
        entries.add(new Entry("desk.entry.registers", "/desk/registers", 0));
        return entries;
    }

    private List<Entry> reports(Viewer viewer) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("desk.entry.statistics", "/desk/statistics", 0, "/desk/report"));
        if (COLLECTING.stream().anyMatch(viewer::has)
                && !bodies.children(viewer.bodyId()).isEmpty())
            entries.add(new Entry("desk.entry.rollup", "/desk/rollup", 0));
        return entries;
    }

    private static List<Entry> office(Viewer viewer) {
        var entries = new ArrayList<Entry>();
        if (viewer.has(Role.ADMINISTRATOR) || viewer.has(Role.SUPERVISOR))
            entries.add(new Entry("desk.entry.journal", "/desk/journal", 0));
        if (viewer.has(Role.ADMINISTRATOR))
            entries.add(new Entry("desk.entry.settings", "/desk/settings", 0));
        return entries;
    }
}
