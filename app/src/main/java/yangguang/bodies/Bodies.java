package yangguang.bodies;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tree of bodies, read from memory. */
public interface Bodies {
    Optional<Body> byId(long id);

    /** By the public code, as in {@code /u/{code}}. */
    Optional<Body> byCode(String code);

    /** By its full or short name. */
    Optional<Body> byName(String name);

    /** The body at the top: the county, or the only office. Empty before the first body. */
    Optional<Body> root();

    List<Body> children(long id);

    /** All bodies, parents before children. */
    List<Body> all();

    /** Itself and all below it. */
    Set<Long> subtree(long id);
}
