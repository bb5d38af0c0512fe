package yangguang.messages;

import org.jspecify.annotations.Nullable;

/** What the other side said to a message. Codes are those of SMTP or HTTP. */
sealed interface Answer {
    record Accepted() implements Answer {}

    /** Not now. */
    record Later(Cause cause, @Nullable Integer code) implements Answer {}

    /** Never as it is. */
    record Never(Cause cause, @Nullable Integer code) implements Answer {}
}
