package yangguang.law.clocks;

import java.util.Locale;

/** What a clock is for: which event starts it and what must be done by its due day. */
public enum Purpose {
    PROACTIVE,
    REPLY,
    /** 收到补正后的答复. */
    REPLY_AFTER_CORRECTION,
    /** 缴费后的答复. */
    REPLY_AFTER_PAYMENT,
    /** 延迟答复: by the day that the agency set. */
    REPLY_POSTPONED,
    CORRECTION_NOTICE,
    OPINION,
    FEE_PAYMENT,
    RECONSIDERATION,
    LAWSUIT,
    LAWSUIT_AFTER_RECONSIDERATION,
    INTERPRETATION,
    BUDGET;

    /** Its part in the keys of words, such as law.purpose.reply.event. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
