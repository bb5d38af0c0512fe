package yangguang.law.rules;

import java.time.LocalDate;

/**
 * Asked for a day on which no version of a rule is in force. Never answered by the nearest version.
 */
public final class NoLawInForce extends RuntimeException {
    private final String rule;
    private final LocalDate day;

    public NoLawInForce(String rule, LocalDate day) {
        super("no version of " + rule + " is in force on " + day);
        this.rule = rule;
        this.day = day;
    }

    public String rule() {
        return rule;
    }

    public LocalDate day() {
        return day;
    }
}
