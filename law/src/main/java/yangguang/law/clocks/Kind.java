package yangguang.law.clocks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 期限的种类: what 期限计算 can be asked for. Every clock that is shown anywhere has one. */
public enum Kind {
    REPLY(Group.REQUEST, Purpose.REPLY, "reply-period"),
    POSTPONED(Group.REQUEST, Purpose.REPLY_POSTPONED, "mass-requests"),
    CORRECTION(Group.REQUEST, Purpose.CORRECTION_NOTICE, "correction-notice"),
    /** 第三方意见. */
    CONSULTATION(Group.REQUEST, Purpose.OPINION, "third-party-opinion"),
    /** 共同制作机关意见. */
    CO_MAKER(Group.REQUEST, Purpose.OPINION, "co-maker-opinion"),
    FEE(Group.REQUEST, Purpose.FEE_PAYMENT, "fee-payment"),
    PROACTIVE(Group.DISCLOSURE, Purpose.PROACTIVE, "proactive-period"),
    INTERPRETATION(Group.DISCLOSURE, Purpose.INTERPRETATION, "interpretation-period"),
    BUDGET(Group.DISCLOSURE, Purpose.BUDGET, "budget-period"),
    /** 更正: of information about the one who asks. */
    RECORDS(Group.DISCLOSURE, Purpose.CORRECTION_OF_RECORDS, "correction-of-records"),
    /** 送交查阅场所. */
    PAPER_DELIVERY(Group.DISCLOSURE, Purpose.PAPER_DELIVERY, "paper-delivery"),
    /** 通知公告、政策文件类栏目. */
    COLUMN_UPDATE(Group.DISCLOSURE, Purpose.COLUMN_UPDATE, "column-update"),
    /** 其他法定主动公开栏目. */
    COLUMN_REVIEW(Group.DISCLOSURE, Purpose.COLUMN_REVIEW, "column-review"),
    RECONSIDERATION(Group.REMEDY, Purpose.RECONSIDERATION, "reconsideration-period"),
    LAWSUIT(Group.REMEDY, Purpose.LAWSUIT, "lawsuit-period"),
    LAWSUIT_AFTER_RECONSIDERATION(
            Group.REMEDY, Purpose.LAWSUIT_AFTER_RECONSIDERATION, "lawsuit-after-reconsideration"),
    COMPLAINT(Group.REMEDY, Purpose.COMPLAINT, "complaint-handling"),
    MAILBOX(Group.RESPONSE, Purpose.MAILBOX, "mailbox-answer"),
    AUTHORITATIVE_NEWS(Group.RESPONSE, Purpose.AUTHORITATIVE_NEWS, FixedDates.AUTHORITATIVE_NEWS),
    CONFERENCE(Group.RESPONSE, Purpose.CONFERENCE, FixedDates.CONFERENCE),
    /** 其他政务舆情的回应. */
    RESPONSE(Group.RESPONSE, Purpose.RESPONSE, FixedDates.RESPONSE),
    REPORT(Group.REPORT, Purpose.REPORT, FixedDates.REPORT),
    GOVERNMENT_REPORT(Group.REPORT, Purpose.GOVERNMENT_REPORT, FixedDates.GOVERNMENT_REPORT);

    /** What it belongs to, so that it is found among so many. */
    public enum Group {
        REQUEST,
        DISCLOSURE,
        REMEDY,
        RESPONSE,
        REPORT;

        public List<Kind> kinds() {
            return Arrays.stream(Kind.values()).filter(kind -> kind.group == this).toList();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Group group;
    private final Purpose purpose;
    private final String rule;

    Kind(Group group, Purpose purpose, String rule) {
        this.group = group;
        this.purpose = purpose;
        this.rule = rule;
    }

    /** The kind as addresses and commands name it, such as co-maker. */
    public static Optional<Kind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind that a rule grants, such as complaint-handling. */
    public static Optional<Kind> ofRule(String rule) {
        return Stream.of(values()).filter(kind -> kind.rule.equals(rule)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Group group() {
        return group;
    }

    public String rule() {
        return rule;
    }

    Purpose purpose() {
        return purpose;
    }
}
