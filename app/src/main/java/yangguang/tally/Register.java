package yangguang.tally;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Records of which figures are counted. An indicator that has a register is 0 when nothing is
 * recorded; one that has none stays blank.
 */
public interface Register {
    /** The indicators that this register feeds. */
    Set<String> indicators();

    /** All entries that the records of this register must have caused, in any order. */
    void replay(Consumer<TallyEntry> each);
}
