package yangguang.bodies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The bodies as they stood at one moment. */
final class Tree {
    private final List<Body> all;
    private final Map<Long, Body> byId;
    private final Map<String, Body> byCode;
    private final Map<String, Optional<Body>> byName;
    private final Map<Long, List<Body>> children;

    /** From all bodies, parents before children. */
    Tree(List<Body> all) {
        this.all = List.copyOf(all);
        this.byId = all.stream().collect(toMap(Body::id, Function.identity()));
        this.byCode = all.stream().collect(toMap(Body::code, Function.identity()));
        this.byName = names(all);
        this.children =
                all.stream()
                        .filter(body -> body.parentId() != null)
                        .collect(groupingBy(Tree::parentOf));
    }

    Optional<Body> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Body> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Body> byName(String name) {
        return byName.getOrDefault(name, Optional.empty());
    }

    Optional<Body> root() {
        return all.stream().findFirst();
    }

    List<Body> children(long id) {
        return children.getOrDefault(id, List.of());
    }

    List<Body> all() {
        return all;
    }

    Set<Long> subtree(long id) {
        var found = new LinkedHashSet<Long>();
        if (byId.containsKey(id)) collect(id, found);
        return Set.copyOf(found);
    }

    String nameOf(long id) {
        return byId(id).map(Body::name).orElseThrow();
    }

    private void collect(long id, Set<Long> found) {
        found.add(id);
        children(id).forEach(child -> collect(child.id(), found));
    }

    /** A name that two bodies bear finds neither of them. */
    private static Map<String, Optional<Body>> names(List<Body> all) {
        var names = new HashMap<String, Optional<Body>>();
        for (Body body : all) {
            Stream.of(body.name(), body.shortName())
                    .distinct()
                    .forEach(
                            name ->
                                    names.merge(
                                            name,
                                            Optional.of(body),
                                            (one, two) -> Optional.empty()));
        }
        return names;
    }

    private static long parentOf(Body body) {
        Long parent = body.parentId();
        if (parent == null) throw new IllegalArgumentException("no parent: " + body.code());
        return parent;
    }
}
