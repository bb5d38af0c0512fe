package yangguang.tally;

import java.util.List;

/** The side of an event that counts: its entries are written in the publisher's transaction. */
public interface Counted {
    List<TallyEntry> entries();
}
