package yangguang.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 案卷材料: one paper of a case.
 *
 * @param letter which letter it is, by the name of its kind; null for other papers
 * @param name of the file, as it is offered to whoever takes it away
 * @param format ending of the file, such as pdf
 * @param size in bytes
 * @param forApplicant whether the applicant may take it from the progress page
 * @param deleteOn its last day, where it has one
 * @param gone whether its bytes were deleted on that day
 * @param redacted 区分处理: whether parts of it are gone
 * @param pages how many; null for what is set only when it is printed
 * @param document of the register 主动公开 of which it was made; null for most papers
 */
public record Paper(
        long id,
        long requestId,
        Kind kind,
        @Nullable String letter,
        String name,
        String format,
        long size,
        Instant at,
        boolean forApplicant,
        @Nullable LocalDate deleteOn,
        boolean gone,
        boolean redacted,
        @Nullable Integer pages,
        @Nullable Long document) {

    /** The same in another case, where nobody has it yet. */
    NewPaper copyFor(long otherRequest, byte[] bytes) {
        return new NewPaper(
                otherRequest, kind, letter, name, format, bytes, false, null, redacted, document);
    }

    public enum Kind {
        /** 身份证明: kept apart and deleted on its day. */
        IDENTITY,
        /** 申请原件. */
        APPLICATION,
        /** 补正材料. */
        CORRECTION,
        /** 文书. */
        LETTER,
        /** 提供的信息. */
        RELEASED,
        /** 送达等证明. */
        PROOF,
        /** 征求的意见. */
        OPINION,
        OTHER
    }
}
