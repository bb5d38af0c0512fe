package yangguang.requests.web;

import java.util.List;
import yangguang.law.clocks.RequestClocks.Standing;

/**
 * A word in a coloured field.
 *
 * @param colour a class of the style sheet, empty for neutral
 * @param key of the word
 */
public record Tag(String colour, String key, List<?> arguments) {
    private static final int NEAR = 5;
    private static final int VERY_NEAR = 2;

    static Tag of(Standing standing) {
        var colour =
                switch (standing) {
                    case AWAITING_RECEIPT, AWAITING_SIGNATURE -> "warn";
                    case AWAITING_REPLY -> "info";
                    case AWAITING_CORRECTION, AWAITING_PAYMENT -> "purple";
                    case CORRECTION_OVERDUE, PAYMENT_OVERDUE -> "danger";
                    case ANSWERED -> "ok";
                    case GIVEN_UP, WITHDRAWN -> "";
                };
        return new Tag(colour, "requests.standing." + standing.name(), List.of());
    }

    /** How near a day is, in working days; negative when it has passed. */
    static Tag left(int left) {
        String colour = left <= VERY_NEAR ? "danger" : left <= NEAR ? "warn" : "";
        if (left < 0) return new Tag(colour, "requests.due.over", List.of(-left));
        if (left == 0) return new Tag(colour, "requests.due.today", List.of());
        return new Tag(colour, "requests.due.left", List.of(left));
    }
}
