package yangguang.portal.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import yangguang.bodies.Body;
import yangguang.bodies.BodyKind;

/**
 * All bodies under the one at the top; what is under those stands on their own pages.
 *
 * @param top the body at the top, if there is one
 */
public record UnitsPage(Scope scope, List<Body> top, List<Group> groups) {

    /** The bodies of one kind, in the order of their names. */
    public record Group(BodyKind kind, List<Body> bodies) {
        static List<Group> of(List<Body> bodies) {
            return Arrays.stream(BodyKind.values())
                    .map(kind -> new Group(kind, sorted(bodies, kind)))
                    .filter(group -> !group.bodies().isEmpty())
                    .toList();
        }

        private static List<Body> sorted(List<Body> bodies, BodyKind kind) {
            var byName = Comparator.comparing(Body::name, Collator.getInstance(Locale.CHINA));
            return bodies.stream().filter(body -> body.kind() == kind).sorted(byName).toList();
        }
    }
}
