package yangguang.documents;

import static yangguang.documents.Move.CANCEL_SCHEDULE;
import static yangguang.documents.Move.CORRECT;
import static yangguang.documents.Move.DECIDE;
import static yangguang.documents.Move.DISCARD;
import static yangguang.documents.Move.EDIT;
import static yangguang.documents.Move.END;
import static yangguang.documents.Move.PUBLISH;
import static yangguang.documents.Move.SCHEDULE;
import static yangguang.documents.Move.SUBMIT;
import static yangguang.documents.Move.TAKE_BACK;
import static yangguang.documents.Move.WITHDRAW;

import java.util.Set;

/** Where an edition of a document stands on its way to the public, and what may happen there. */
public enum Stage {
    /** 草稿 */
    DRAFT(EDIT, SUBMIT, DISCARD),
    /** 待审查: waits at a station of the chain. */
    IN_REVIEW(EDIT, TAKE_BACK, DECIDE),
    /** 退回修改 */
    RETURNED(EDIT, SUBMIT, DISCARD),
    /** 待发布; for what is not 主动公开 the end of the way. */
    APPROVED(EDIT, PUBLISH, SCHEDULE),
    /** 定时发布 */
    SCHEDULED(EDIT, PUBLISH, SCHEDULE, CANCEL_SCHEDULE),
    /** 已发布 */
    PUBLISHED(CORRECT, WITHDRAW, END),
    /** 已更新: a newer edition took its place; it can still be read. */
    REPLACED(),
    /** 已撤下 */
    WITHDRAWN();

    private final Set<Move> permitted;

    Stage(Move... permitted) {
        this.permitted = Set.of(permitted);
    }

    public boolean permits(Move move) {
        return permitted.contains(move);
    }

    /** Whether any change of the bytes makes an approval, or the beginning of one, fall. */
    boolean bound() {
        return switch (this) {
            case IN_REVIEW, APPROVED, SCHEDULED -> true;
            case DRAFT, RETURNED, PUBLISHED, REPLACED, WITHDRAWN -> false;
        };
    }

    /** Whether the edition is still on its way. */
    boolean open() {
        return switch (this) {
            case DRAFT, IN_REVIEW, RETURNED, APPROVED, SCHEDULED -> true;
            case PUBLISHED, REPLACED, WITHDRAWN -> false;
        };
    }
}
