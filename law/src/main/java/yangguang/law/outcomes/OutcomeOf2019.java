package yangguang.law.outcomes;

/** 办理结果 under the Regulations of 2019, rows of table 三 of the annual report. */
public enum OutcomeOf2019 implements Outcome {
    /** （一）予以公开. */
    GRANTED,
    /** （二）部分公开. */
    PARTIAL,
    /** （三）不予公开 1.属于国家秘密. */
    SECRET,
    /** （三）不予公开 2.其他法律行政法规禁止公开. */
    LAW_FORBIDDEN,
    /** （三）不予公开 3.危及“三安全一稳定”. */
    THREE_SECURITY,
    /** （三）不予公开 4.保护第三方合法权益. */
    THIRD_PARTY,
    /** （三）不予公开 5.属于三类内部事务信息. */
    INTERNAL,
    /** （三）不予公开 6.属于四类过程性信息. */
    PROCESS,
    /** （三）不予公开 7.属于行政执法案卷. */
    ENFORCEMENT_FILE,
    /** （三）不予公开 8.属于行政查询事项. */
    ADMIN_QUERY,
    /** （四）无法提供 1.本机关不掌握相关政府信息. */
    NOT_HELD,
    /** （四）无法提供 2.没有现成信息需要另行制作. */
    NO_READY_INFORMATION,
    /** （四）无法提供 3.补正后申请内容仍不明确. */
    UNCLEAR,
    /** （五）不予处理 1.信访举报投诉类申请. */
    PETITION,
    /** （五）不予处理 2.重复申请. */
    REPEATED,
    /** （五）不予处理 3.要求提供公开出版物. */
    PUBLICATION,
    /** （五）不予处理 4.无正当理由大量反复申请. */
    MASS,
    /** （五）不予处理 5.要求行政机关确认或重新出具已获取信息. */
    CONFIRMATION,
    /** （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请. */
    OVERDUE_CORRECTION,
    /** （六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请. */
    OVERDUE_FEE,
    /** （六）其他处理 3.其他. */
    OTHERWISE
}
