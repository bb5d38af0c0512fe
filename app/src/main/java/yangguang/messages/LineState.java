package yangguang.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with what waits for one other side.
 *
 * @param waiting is tried again by itself
 * @param failed waits for somebody who has it tried again
 * @param downSince since when nothing arrived there; null while all is well
 * @param cause why the latest did not arrive
 * @param said what the other side said to it; empty where it is not kept
 */
public record LineState(
        long waiting,
        long failed,
        @Nullable Instant downSince,
        @Nullable Cause cause,
        @Nullable Integer code,
        String said) {
    public static final LineState EMPTY = new LineState(0, 0, null, null, null, "");
}
