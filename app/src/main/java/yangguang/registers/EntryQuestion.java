package yangguang.registers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a register are asked for.
 *
 * @param year null for all
 * @param words that stand in it, empty for any
 * @param chosen for a field of choice the option that is wanted
 */
public record EntryQuestion(
        String register,
        @Nullable Integer year,
        State state,
        String words,
        Map<String, String> chosen) {

    public enum State {
        ALL,
        /** 未了结. */
        OPEN,
        /** 已逾期. */
        OVERDUE,
        /** What a body above recorded and told the viewer's own. */
        TOLD;

        public static State named(String word) {
            for (var state : values()) if (state.word().equals(word)) return state;
            return ALL;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public EntryQuestion {
        chosen = Map.copyOf(chosen);
    }

    public static EntryQuestion all(String register) {
        return new EntryQuestion(register, null, State.ALL, "", Map.of());
    }

    /** Whether it asks for less than the whole register. */
    public boolean isNarrowed() {
        return !equals(all(register));
    }
}
