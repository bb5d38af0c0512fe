package yangguang.requests;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the clock of a reply stands, by which a list is narrowed. What has ended has none. */
public enum CaseClock {
    /** 未起算: not received in law yet. */
    NOT_STARTED("$.standing = 'AWAITING_RECEIPT'"),
    /** 计算中. */
    RUNNING("$.received_on is not null and $.due_on >= :today"),
    /** 停止计算: the applicant is to act. */
    STOPPED(
            "$.standing in ('AWAITING_CORRECTION', 'CORRECTION_OVERDUE', 'AWAITING_PAYMENT',"
                    + " 'PAYMENT_OVERDUE')"),
    /** 已逾期. */
    OVERDUE("$.received_on is not null and $.due_on < :today");

    private final String condition;

    CaseClock(String condition) {
        this.condition = condition;
    }

    /** The one of that name in an address. */
    public static Optional<CaseClock> named(String name) {
        return Stream.of(values()).filter(clock -> clock.word().equals(name)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The condition on the request of that alias. */
    String of(String alias) {
        return ("$.ended_on is null and " + condition).replace("$", alias);
    }
}
