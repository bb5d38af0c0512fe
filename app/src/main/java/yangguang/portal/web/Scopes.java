package yangguang.portal.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.pages.NoSuchRecord;
import yangguang.portal.Frames;

@Component
class Scopes {
    private final Frames frames;
    private final Bodies bodies;

    Scopes(Frames frames, Bodies bodies) {
        this.frames = frames;
        this.bodies = bodies;
    }

    /**
     * The scope of a page.
     *
     * @param code of a body, or null for the whole site
     * @param path the page within the scope, such as {@code /catalogue}; empty for its first page
     */
    Scope of(@Nullable String code, String path) {
        if (code == null) return new Scope(frames.of(path.isEmpty() ? "/" : path), "", Set.of());
        var body = bodies.byCode(code).orElseThrow(() -> new NoSuchRecord("no body " + code));
        var base = "/u/" + body.code();
        return new Scope(frames.of(body, base + path), base, bodies.subtree(body.id()));
    }
}
