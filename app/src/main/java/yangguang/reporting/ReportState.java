package yangguang.reporting;

/** Where an annual report stands on its way to the public. A body without one has not begun. */
public enum ReportState {
    /** 编制中 */
    DRAFTING,
    /** 待审核: waits at a station before the last. */
    SUBMITTED,
    /** 待签发: waits for the leader who signs. */
    REVIEWED,
    /** 待公布 */
    SIGNED,
    /** 已公布 */
    PUBLISHED,
    /** 退回修改 */
    RETURNED;

    /** Whether it is being written. */
    public boolean isOpen() {
        return this == DRAFTING || this == RETURNED;
    }

    /** Whether it waits for somebody to decide. */
    public boolean isInReview() {
        return this == SUBMITTED || this == REVIEWED;
    }
}
