package yangguang.documents;

/** 公开属性: whether the public gets a document unasked, on request, or not at all. */
public enum Attribute {
    /** 主动公开 */
    PROACTIVE,
    /** 依申请公开 */
    ON_REQUEST,
    /** 不予公开 */
    WITHHELD
}
