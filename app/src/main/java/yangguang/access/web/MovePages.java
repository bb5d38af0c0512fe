package yangguang.access.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Administration;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.MoveBody;
import yangguang.bodies.MoveBody.Outcome;
import yangguang.pages.Choice;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** A body's place in the tree, changed by whoever administers both places. */
@Controller
public class MovePages {
    private static final String TEMPLATE = "access/move";

    /**
     * The form.
     *
     * @param places what may stand above it, by their codes
     */
    public record MovePage(String address, Body body, List<Choice> places, Problems problems) {}

    private final Administration administration;
    private final Bodies bodies;
    private final MoveBody moveBody;

    MovePages(Administration administration, Bodies bodies, MoveBody moveBody) {
        this.administration = administration;
        this.bodies = bodies;
        this.moveBody = moveBody;
    }

    @GetMapping(SettingsPages.BODIES + "/{code}/move")
    Page form(@PathVariable String code, Viewer viewer) {
        return Page.of(TEMPLATE, page(movable(viewer, code), viewer, Problems.none()));
    }

    @PostMapping(SettingsPages.BODIES + "/{code}/move")
    Page move(
            @PathVariable String code,
            @RequestParam(name = "above", defaultValue = "") String above,
            Viewer viewer) {
        Body body = movable(viewer, code);
        return bodies.byCode(above)
                .filter(place -> administration.reach(viewer).contains(place.id()))
                .map(place -> move(body, place, viewer))
                .orElseGet(() -> again(body, viewer, "access.move.missing"));
    }

    private Page move(Body body, Body place, Viewer viewer) {
        return switch (moveBody.move(body.id(), place.id(), viewer.actor())) {
            case Outcome.Moved() -> Page.to(SettingsPages.address(body)).saying("access.saved");
            case Outcome.BelowItself() -> again(body, viewer, "access.move.below-itself");
            case Outcome.NameTaken() -> again(body, viewer, "bodies.name.taken", body.name());
        };
    }

    private Page again(Body body, Viewer viewer, String problem, Object... arguments) {
        var problems = Problems.none().add("above", problem, arguments);
        return Page.again(TEMPLATE, page(body, viewer, problems));
    }

    /** An administrator's own body is moved by those above, or they would lose it by a slip. */
    private Body movable(Viewer viewer, String code) {
        Body body = administration.administered(viewer, code);
        if (body.id() == viewer.bodyId()) throw new NoSuchRecord("a place for one's own " + code);
        return body;
    }

    private MovePage page(Body body, Viewer viewer, Problems problems) {
        return new MovePage(
                SettingsPages.address(body) + "/move", body, places(body, viewer), problems);
    }

    private List<Choice> places(Body body, Viewer viewer) {
        Set<Long> reach = administration.reach(viewer);
        Set<Long> itself = bodies.subtree(body.id());
        return bodies.all().stream()
                .filter(place -> reach.contains(place.id()) && !itself.contains(place.id()))
                .map(place -> new Choice(place.code(), place.name()))
                .toList();
    }
}
