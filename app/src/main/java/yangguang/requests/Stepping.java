package yangguang.requests;

import java.util.List;
import yangguang.law.clocks.Refusal;
import yangguang.pages.Problems;

/** What became of a step that somebody wanted to take with a request. */
public sealed interface Stepping {
    record Done(Request request) implements Stepping {}

    /** The law does not allow it at that moment. */
    record Unlawful(Refusal refusal) implements Stepping {}

    /** Something else forbids it; a sentence by its key. */
    record Closed(String key, List<Object> arguments) implements Stepping {
        public Closed(String key) {
            this(key, List.of());
        }
    }

    /** Fields are wrong. */
    record Wrong(Problems problems) implements Stepping {}
}
