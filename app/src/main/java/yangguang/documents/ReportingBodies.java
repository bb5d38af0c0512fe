package yangguang.documents;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.bodies.AddBody;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.journal.Actor;

/** The bodies whose reports come in, by the names under which they reported. */
@Component
class ReportingBodies {
    private final Bodies bodies;
    private final AddBody adding;

    ReportingBodies(Bodies bodies, AddBody adding) {
        this.bodies = bodies;
        this.adding = adding;
    }

    Body byId(long id) {
        return bodies.byId(id).orElseThrow();
    }

    Optional<Body> named(String name) {
        return bodies.byName(name);
    }

    /** Puts it below the body with whose name its own begins: 鲤城区人民政府金龙街道办事处 below 鲤城区人民政府. */
    Body add(String name, Actor by) {
        var above =
                bodies.all().stream()
                        .filter(body -> name.startsWith(body.name()))
                        .max(Comparator.comparingInt(body -> body.name().length()))
                        .map(Body::id)
                        .orElse(null);
        return switch (adding.add(above, BodyFacts.named(name, kind(name)), by)) {
            case AddBody.Outcome.Added(var body) -> body;
            case AddBody.Outcome.NameTaken(), AddBody.Outcome.CodeTaken() ->
                    throw new IllegalStateException("two bodies are called " + name);
        };
    }

    /** What the end of a name tells; an administrator may say better. */
    static BodyKind kind(String name) {
        if (name.matches(".*街道(办事处)?")) return BodyKind.SUBDISTRICT;
        if (name.matches(".*[乡镇](人民政府)?")) return BodyKind.TOWNSHIP;
        if (name.matches(".*([省市县区州盟旗]|人民政府)")) return BodyKind.GOVERNMENT;
        if (name.matches(".*(局|厅|委|部|署|委员会|办公室)")) return BodyKind.DEPARTMENT;
        return BodyKind.INSTITUTION;
    }
}
