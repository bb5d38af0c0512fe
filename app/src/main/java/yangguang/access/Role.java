package yangguang.access;

/** What a person may do in a body. */
public enum Role {
    /** 录入 records documents. */
    EDITOR,
    /** 审核 reviews content. */
    REVIEWER,
    /** 保密审查 reviews secrecy. */
    SECRECY_REVIEWER,
    /** 签发 approves publication. */
    APPROVER,
    /** 依申请经办 handles requests. */
    REQUEST_OFFICER,
    /** 统计 keeps the figures. */
    STATISTICIAN,
    /** 督查 reads its body and all below. */
    SUPERVISOR,
    /** 管理员 keeps the body and its people. */
    ADMINISTRATOR
}
