package yangguang.portal;

import java.time.Clock;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;

/** Makes the frame of a public page. */
@Component
public class Frames {
    private final Site site;
    private final Bodies bodies;
    private final Clock clock;

    Frames(Site site, Bodies bodies, Clock clock) {
        this.site = site;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Around a page of the whole site. */
    public Frame of(String path) {
        return new Frame(site(), bodies.root().orElse(null), path, clock.getZone());
    }

    /** Around a page of one body. */
    public Frame of(Body body, String path) {
        return new Frame(site(), body, path, clock.getZone());
    }

    private Site site() {
        return bodies.root().map(site::of).orElse(site);
    }
}
