package yangguang.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing done, as the journal keeps it.
 *
 * @param what the act, such as {@code document.published}
 * @param by who did it
 * @param bodyId the body 公开主体 in whose chain it stands
 * @param on the record that it changed, or that was read
 * @param article the article under which it was done, in the field's way of citing
 * @param before what it was; values that JSON can hold
 * @param after what it is now
 */
public record Act(
        String what,
        Actor by,
        long bodyId,
        RecordRef on,
        @Nullable String article,
        Map<String, ?> before,
        Map<String, ?> after) {

    /** An act that only adds. */
    public static Act adding(
            String what, Actor by, long bodyId, RecordRef on, Map<String, ?> after) {
        return new Act(what, by, bodyId, on, null, Map.of(), after);
    }

    public Act under(String citation) {
        return new Act(what, by, bodyId, on, citation, before, after);
    }
}
