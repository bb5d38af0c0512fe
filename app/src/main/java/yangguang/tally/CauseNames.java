package yangguang.tally;

import java.util.Map;
import java.util.Set;

/** Names the records of one kind, so that a list of entries shows what they count. */
public interface CauseNames {
    /** The kind of record, such as {@code document}. */
    String kind();

    /** Their names; one that is not known is left out. */
    Map<Long, String> names(Set<Long> ids);

    /** The address of an officer's page on one. */
    String address(long id);
}
