package yangguang.reporting.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.Choice;
import yangguang.pages.NoSuchRecord;

/** Reads from an address whose figures are asked for, within what the viewer may read. */
@Component
class Extents {
    private final Bodies bodies;

    Extents(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * @param code of the body; empty for the viewer's own
     * @param below {@code yes} to add all bodies below it
     * @throws NoSuchRecord if there is no such body for this viewer
     */
    Extent of(Viewer viewer, String code, String below) {
        var body =
                (code.isEmpty() ? bodies.byId(viewer.bodyId()) : bodies.byCode(code))
                        .filter(found -> viewer.readable().contains(found.id()))
                        .orElseThrow(() -> new NoSuchRecord("body " + code));
        boolean together = below.equals("yes");
        return new Extent(
                body,
                body.id() == viewer.bodyId() && !together,
                together,
                together ? readableBelow(viewer, body.id()) : Set.of(body.id()),
                choices(viewer));
    }

    String nameOf(long bodyId) {
        return bodies.byId(bodyId).map(Body::shortName).orElse("");
    }

    /** A body and all below it. */
    Set<Long> readableBelow(Viewer viewer, long body) {
        var all = new HashSet<>(bodies.subtree(body));
        all.retainAll(viewer.readable());
        return Set.copyOf(all);
    }

    private List<Choice> choices(Viewer viewer) {
        return bodies.all().stream()
                .filter(body -> viewer.readable().contains(body.id()))
                .map(body -> new Choice(body.code(), body.shortName()))
                .toList();
    }
}
