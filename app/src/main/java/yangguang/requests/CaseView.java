package yangguang.requests;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which requests a list shows, and in which order. Days are asked of the expression that the index
 * of open requests has, so that a view without any is as quick as one with many.
 */
public enum CaseView {
    /** 全部在办, the next day first. */
    OPEN("$.ended_on is null"),
    /** 近日到期. */
    NEAR(
            "$.ended_on is null and $.received_on is not null and $.next_on is not null"
                    + " and coalesce($.next_on, $.submitted_on) between :today and :near"),
    /** 待确认收到. */
    RECEIPT("$.ended_on is null and $.standing = 'AWAITING_RECEIPT'"),
    /** 待补正. */
    CORRECTION(
            "$.ended_on is null and $.standing in ('AWAITING_CORRECTION', 'CORRECTION_OVERDUE')"),
    /** 逾期. Before its receipt a request has no day to miss. */
    OVERDUE(
            "$.ended_on is null and $.received_on is not null and $.next_on is not null"
                    + " and coalesce($.next_on, $.submitted_on) < :today"),
    /** 我的, and what the viewer handles instead of others today. */
    MINE("$.ended_on is null and $.officer = any(:mine)"),
    /** 已结, the latest first. */
    CLOSED("$.ended_on is not null"),
    /** Open and closed, the newest first: for a search. */
    ALL("true");

    private final String condition;

    CaseView(String condition) {
        this.condition = condition;
    }

    /** The view of that name in an address. */
    public static Optional<CaseView> named(String name) {
        return Stream.of(values()).filter(view -> view.word().equals(name)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The condition on the request of that alias. */
    String of(String alias) {
        return condition.replace("$", alias);
    }

    /** Whether it is read officer by officer. */
    boolean isOfOfficers() {
        return this == MINE;
    }

    boolean isOpen() {
        return switch (this) {
            case OPEN, NEAR, RECEIPT, CORRECTION, OVERDUE, MINE -> true;
            case CLOSED, ALL -> false;
        };
    }
}
