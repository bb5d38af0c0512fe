package yangguang.mailbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.journal.RecordRef;
import yangguang.pages.DeadlineAddress;
import yangguang.requests.RequestNumber;

/**
 * 来信: what somebody wrote to a body.
 *
 * @param number year and serial of the mails of that body
 * @param mayShow whether the writer agreed that it is published without their name
 * @param officer who answers it, or null
 * @param endedOn when it was answered or put aside, or null
 * @param shown what the public sees of it, or null
 * @param gone whether what was written was taken out when its time was over
 */
public record Mail(
        long id,
        long bodyId,
        RequestNumber number,
        Kind kind,
        LocalDate receivedOn,
        boolean mayShow,
        @Nullable Long officer,
        State state,
        @Nullable LocalDate endedOn,
        @Nullable Shown shown,
        boolean gone) {
    /** As records of this kind are named in the journal and in other rooms. */
    public static final String KIND = "mail";

    /** What it is, as its writer says. */
    public enum Kind {
        /** 咨询. */
        ENQUIRY,
        /** 建议. */
        SUGGESTION,
        /** 投诉. */
        COMPLAINT
    }

    public enum State {
        OPEN,
        /** 已答复. */
        ANSWERED,
        /** 不予答复, with the reason. */
        PUT_ASIDE
    }

    /** 公开的来信和答复, in the office's own words. */
    public record Shown(LocalDate on, String subject, String question, String answer) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public String address() {
        return "/desk/mailbox/" + id;
    }

    /** Where the last day of its answer can be counted again. */
    public String proof() {
        return DeadlineAddress.of(yangguang.law.clocks.Kind.MAILBOX, receivedOn);
    }

    public RecordRef ref() {
        return new RecordRef(KIND, id);
    }
}
