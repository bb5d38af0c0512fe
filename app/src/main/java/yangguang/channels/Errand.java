package yangguang.channels;

import org.jspecify.annotations.Nullable;
import yangguang.journal.Actor;

/**
 * 渠道任务: what is to be done in an account.
 *
 * @param documentId null where the account alone is looked at
 * @param copyId what is to be taken down
 * @param by who caused it
 * @param progress how far it came
 */
record Errand(
        long id,
        long accountId,
        long bodyId,
        Work work,
        @Nullable Long documentId,
        @Nullable Long copyId,
        Actor by,
        String progress) {
    /** As the line of deliveries calls it. */
    static final String KIND = "CHANNEL";

    enum Work {
        /** 试一试: whether the account lets us in. */
        LOOK,
        PUBLISH,
        TAKE_DOWN
    }
}
