package yangguang.documents;

import yangguang.access.Role;

/** A step of the review 审查 that no document skips. */
public enum Step {
    /** 审核 */
    REVIEW(Role.REVIEWER),
    /** 保密审查 (条例第十七条) */
    SECRECY(Role.SECRECY_REVIEWER),
    /** 签发 */
    SIGN(Role.APPROVER);

    private final Role role;

    Step(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }
}
