package yangguang.tally;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Names the records of one kind, so that a list of entries shows what they count. */
public interface CauseNames {
    /** The kind of record, such as {@code document}. */
    String kind();

    /** Their names; one that is not known is left out. */
    Map<Long, String> names(Set<Long> ids);

    /**
     * How a record is written into a field: by its name, and its number where that is not enough.
     */
    static String mark(long id, String name) {
        return name + "（#" + id + "）";
    }

    /** The number that {@link #mark} wrote. */
    static OptionalLong marked(String called) {
        var number = Pattern.compile(".*（#(\\d{1,18})）").matcher(called);
        return number.matches()
                ? OptionalLong.of(Long.parseLong(number.group(1)))
                : OptionalLong.empty();
    }

    /**
     * The record of a body that people call so, by number or title; empty unless it is just one.
     */
    default OptionalLong find(long bodyId, String called) {
        return OptionalLong.empty();
    }

    /** The address of an officer's page on one. */
    String address(long id);
}
