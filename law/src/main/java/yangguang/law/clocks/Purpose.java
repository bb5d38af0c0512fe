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
    BUDGET,
    /** 更正: of information about the one who asks. */
    CORRECTION_OF_RECORDS,
    PAPER_DELIVERY,
    COLUMN_UPDATE,
    COLUMN_REVIEW,
    COMPLAINT,
    MAILBOX,
    AUTHORITATIVE_NEWS,
    CONFERENCE,
    /** 其他政务舆情的回应. */
    RESPONSE,
    /** 年度报告 of a department, subdistrict or township. */
    REPORT,
    GOVERNMENT_REPORT;

    /** Whether it is the reply to a request, whatever started the clock last. */
    boolean isReply() {
        return this == REPLY
                || this == REPLY_AFTER_CORRECTION
                || this == REPLY_AFTER_PAYMENT
                || this == REPLY_POSTPONED;
    }

    /** Its part in the keys of words, such as law.purpose.reply.event. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of what starts the clock. */
    String event() {
        return "law.purpose." + word() + ".event";
    }

    /** Key of what has to be done. */
    public String action() {
        return "law.purpose." + word() + ".action";
    }
}
