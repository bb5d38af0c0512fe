package yangguang.law.rules;

/** 锚定事件: the event whose day chooses the version of a rule. */
public enum Anchor {
    /** 形成或者变更之日 of a document. */
    MADE,
    /** 提出申请之日, whatever the channel. */
    SUBMITTED,
    /** 收到申请之日. */
    RECEIVED,
    /** 作出答复之日. */
    ANSWERED,
    /** 办结之日. */
    ENDED,
    /** 作出行政行为之日, for remedies against it. */
    DECIDED,
    /** 批准之日. */
    APPROVED,
    /** 事件发生之日. */
    HAPPENED,
    /** 公布年度报告之年, its first day. */
    REPORTED;

    static Anchor named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
