package yangguang.access;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.NoSuchRecord;

/**
 * Which bodies an administrator keeps: their own and all below it, so that a county can set up its
 * offices; whoever administers the body at the top keeps every tree.
 */
@Component
public class Administration {
    private final Bodies bodies;
    private final Viewers viewers;

    Administration(Bodies bodies, Viewers viewers) {
        this.bodies = bodies;
        this.viewers = viewers;
    }

    /** The bodies whose facts and people the viewer may change. */
    public Set<Long> reach(Viewer viewer) {
        if (!viewer.has(Role.ADMINISTRATOR)) return Set.of();
        boolean top = bodies.root().filter(root -> root.id() == viewer.bodyId()).isPresent();
        if (!top) return bodies.subtree(viewer.bodyId());
        var all = new HashSet<Long>();
        bodies.all().forEach(body -> all.add(body.id()));
        return all;
    }

    /**
     * The body of that code, for whoever may see its settings.
     *
     * @throws NoSuchRecord where there is none, or none that the viewer may know of
     */
    public Body visible(Viewer viewer, String code) {
        return bodies.byCode(code)
                .filter(
                        body ->
                                viewer.readable().contains(body.id())
                                        || reach(viewer).contains(body.id()))
                .orElseThrow(() -> new NoSuchRecord("body " + code));
    }

    /**
     * The body of that code, for whoever may change it.
     *
     * @throws NotAllowed if the viewer is no administrator
     * @throws NoSuchRecord where it is none of theirs
     */
    public Body administered(Viewer viewer, String code) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return bodies.byCode(code)
                .filter(body -> reach(viewer).contains(body.id()))
                .orElseThrow(() -> new NoSuchRecord("body " + code));
    }

    /** Whether the account is the viewer's to close: it reaches no body that is not theirs. */
    public boolean owns(Viewer viewer, long personId) {
        return reach(viewer).containsAll(viewers.duties(personId).keySet());
    }
}
