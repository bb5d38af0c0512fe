package yangguang.documents;

/** 有效性: whether a document is in force on the day of looking. */
public enum Validity {
    /** 有效 */
    IN_FORCE,
    /** 尚未生效 */
    NOT_YET,
    /** 失效 */
    ENDED,
    /** 未标注: nobody said from when to when. */
    UNMARKED
}
