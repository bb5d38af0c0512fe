package yangguang.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.access.Administration;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.BodyForm;
import yangguang.bodies.Officer;
import yangguang.bodies.Officers;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;

/** B23: a body's facts, its leading group, the bodies below. */
@Controller
public class SettingsPages {
    static final String ADDRESS = "/desk/settings";
    static final String BODIES = ADDRESS + "/bodies";

    /**
     * The settings of a body.
     *
     * @param address of this page, without a slash at the end
     * @param above its place in the tree, from the top
     * @param mine whether the viewer may change it
     * @param movable whether the viewer may give it another place
     * @param keepsCalendar whether this is the body at the top and theirs, with the working
     *     calendar
     * @param ownBody whether it is the body in which the viewer administers
     */
    public record SettingsPage(
            String address,
            Body body,
            List<Body> above,
            BodyForm facts,
            List<Officer> officers,
            List<Body> children,
            boolean mine,
            boolean movable,
            boolean keepsCalendar,
            boolean ownBody) {}

    private final Administration administration;
    private final Bodies bodies;
    private final Officers officers;
    private final Clock clock;

    SettingsPages(Administration administration, Bodies bodies, Officers officers, Clock clock) {
        this.administration = administration;
        this.bodies = bodies;
        this.officers = officers;
        this.clock = clock;
    }

    static String address(Body body) {
        return BODIES + "/" + body.code();
    }

    @GetMapping(ADDRESS)
    Page own(Viewer viewer) {
        return of(
                bodies.byId(viewer.bodyId())
                        .orElseThrow(() -> new NoSuchRecord("body " + viewer.bodyId())),
                viewer);
    }

    @GetMapping(BODIES + "/{code}")
    Page of(@PathVariable String code, Viewer viewer) {
        return of(administration.visible(viewer, code), viewer);
    }

    private Page of(Body body, Viewer viewer) {
        boolean mine = administration.reach(viewer).contains(body.id());
        return Page.of(
                "access/settings",
                new SettingsPage(
                        address(body),
                        body,
                        above(body),
                        BodyForm.of(body),
                        officers.on(LocalDate.now(clock), body.id()),
                        visibleChildren(body, viewer),
                        mine,
                        mine && body.id() != viewer.bodyId(),
                        keepsCalendar(body, viewer),
                        mine && body.id() == viewer.bodyId()));
    }

    private boolean keepsCalendar(Body body, Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR)
                && viewer.bodyId() == body.id()
                && bodies.root().filter(top -> top.id() == body.id()).isPresent();
    }

    private List<Body> visibleChildren(Body body, Viewer viewer) {
        var reach = administration.reach(viewer);
        return bodies.children(body.id()).stream()
                .filter(
                        child ->
                                reach.contains(child.id())
                                        || viewer.readable().contains(child.id()))
                .toList();
    }

    private List<Body> above(Body body) {
        var above = new ArrayList<Body>();
        Long parent = body.parentId();
        while (parent != null) {
            Optional<Body> next = bodies.byId(parent);
            next.ifPresent(above::addFirst);
            parent = next.map(Body::parentId).orElse(null);
        }
        return above;
    }
}
