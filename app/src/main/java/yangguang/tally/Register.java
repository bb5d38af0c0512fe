package yangguang.tally;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Records of which figures are counted. An indicator that has a register is 0 when nothing is
 * recorded; one that has none stays blank.
 */
public interface Register {
    /** The indicators of which this register knows all: nothing recorded means 0. */
    Set<String> indicators();

    /** Those of which it knows all from a day on that the law sets. */
    default Set<String> indicators(LocalDate day) {
        return Set.of();
    }

    /**
     * The indicators of which something stands recorded in that time, be it 0, though this register
     * does not know all of them; by body.
     */
    default Map<Long, Set<String>> spokenOf(Set<Long> bodies, LocalDate from, LocalDate until) {
        return Map.of();
    }

    /**
     * All entries that the records of this register must have caused, in any order. Called in a
     * transaction that sees one moment; read in parts, there may be millions.
     */
    void replay(Consumer<TallyEntry> each);
}
