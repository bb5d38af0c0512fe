package yangguang.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.law.Law;
import yangguang.law.outcomes.Authority;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;

/** 行政复议机关, by name where the tree of bodies has it. */
@Component
public class ReviewAuthorities {
    private final Bodies bodies;
    private final Law law;
    private final Text words;

    ReviewAuthorities(Bodies bodies, Law law, Templates templates) {
        this.bodies = bodies;
        this.law = law;
        this.words = templates.text(Preferences.STANDARD);
    }

    /** Who reviews what a body decided, by the law of that day. */
    public String of(long bodyId, LocalDate day) {
        var body = bodies.byId(bodyId).orElseThrow();
        var founder = government(body).map(Body::name).orElse(words.of("bodies.authority.founder"));
        return switch (level(body, day)) {
            case FOUNDER -> founder;
            case UPPER ->
                    government(body).map(Body::name).orElse(words.of("bodies.authority.upper"));
            case FOUNDER_OR_SUPERIOR -> words.of("bodies.authority.or-superior", founder);
        };
    }

    private Authority.Level level(Body body, LocalDate day) {
        return law.outcomes().authority(body.kind().name(), day).level();
    }

    /** The nearest government above. */
    private Optional<Body> government(Body body) {
        var parent = Optional.ofNullable(body.parentId()).flatMap(bodies::byId);
        return parent.flatMap(
                above ->
                        above.kind() == BodyKind.GOVERNMENT
                                ? Optional.of(above)
                                : government(above));
    }
}
