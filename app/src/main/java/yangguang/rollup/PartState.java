package yangguang.rollup;

/** Where what a campaign asks for stands. */
public enum PartState {
    /** 未开始 */
    NOT_STARTED,
    /** 编制中 */
    DRAFTING,
    /** 有问题: findings keep it from being submitted. */
    FINDINGS,
    /** 本单位审核: the body itself reviews and signs. */
    REVIEW,
    /** 已报送: waits to be taken or returned. */
    SUBMITTED,
    /** 已退回 */
    RETURNED,
    /** 已收下 */
    ACCEPTED,
    /** 已公布: taken, and public. */
    PUBLISHED;

    public boolean isHandedIn() {
        return switch (this) {
            case SUBMITTED, ACCEPTED, PUBLISHED -> true;
            case NOT_STARTED, DRAFTING, FINDINGS, REVIEW, RETURNED -> false;
        };
    }
}
