package yangguang.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yangguang.letters.LetterKind;

/**
 * 答复: one version of what is to be answered.
 *
 * @param number counts the versions of a request, from 1
 * @param outcome its code in the law, such as D4
 * @param letter by which the applicant is told
 * @param decidedBy who approved or returned it; null before
 * @param letterNumber 文号, given at approval
 */
public record Reply(
        long requestId,
        int number,
        Stage stage,
        String outcome,
        LetterKind letter,
        ReplyText text,
        long writtenBy,
        String writtenName,
        Instant writtenAt,
        @Nullable Long decidedBy,
        @Nullable String decidedName,
        @Nullable Instant decidedAt,
        @Nullable String returnedWhy,
        @Nullable String letterNumber) {

    public enum Stage {
        /** 草稿. */
        DRAFT,
        /** 待签发. */
        PROPOSED,
        /** 退回修改. */
        RETURNED,
        /** 已签发. */
        APPROVED,
        /** 已发出. */
        SENT
    }

    /** Whether it has left the hands of whoever wrote it. */
    public boolean isHandedOn() {
        return switch (stage) {
            case DRAFT, RETURNED -> false;
            case PROPOSED, APPROVED, SENT -> true;
        };
    }

    public boolean isSent() {
        return stage == Stage.SENT;
    }

    /** The number of what is written next; a draft is written over. */
    int next() {
        return stage == Stage.DRAFT ? number : number + 1;
    }
}
