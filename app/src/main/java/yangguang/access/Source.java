package yangguang.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an attempt comes from, and our patience with it. */
record Source(String name, Patience patience) {
    private static final Source EVERYWHERE = new Source("everywhere", Patience.WITH_ACCOUNT);

    /** In the order in which they are locked. */
    static List<Source> of(Visitor visitor, @Nullable Long knownDevice) {
        return knownDevice == null
                ? List.of(
                        EVERYWHERE,
                        new Source("network " + visitor.network(), Patience.WITH_SOURCE))
                : List.of(new Source("device " + knownDevice, Patience.WITH_SOURCE));
    }
}
