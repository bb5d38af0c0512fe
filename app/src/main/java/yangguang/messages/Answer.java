package yangguang.messages;

import org.jspecify.annotations.Nullable;

/** What the other side said to what was brought. Codes are those of SMTP, HTTP or the account. */
public sealed interface Answer {
    /**
     * @param receipt by which the other side knows it; empty where it gives none
     */
    record Accepted(String receipt) implements Answer {
        public Accepted() {
            this("");
        }
    }

    /**
     * Not now.
     *
     * @param said its own words, where they can name nobody; else empty
     */
    record Later(Cause cause, @Nullable Integer code, String said) implements Answer {
        public Later(Cause cause, @Nullable Integer code) {
            this(cause, code, "");
        }
    }

    /** Never as it is. */
    record Never(Cause cause, @Nullable Integer code, String said) implements Answer {
        public Never(Cause cause, @Nullable Integer code) {
            this(cause, code, "");
        }
    }
}
