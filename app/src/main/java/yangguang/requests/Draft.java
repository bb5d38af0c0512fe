package yangguang.requests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 填写中的申请: what an applicant has typed so far, right or wrong. Nobody but the holder of its code can
 * read it.
 *
 * @param files evidence of identity
 * @param until when it is deleted
 * @param sent what became of it once it was submitted; its answers are then gone from here
 */
public record Draft(
        DraftCode code,
        long bodyId,
        AskedForm form,
        List<DraftFile> files,
        Instant until,
        @Nullable Sent sent) {

    /** A file in a draft. */
    public record DraftFile(long id, String name, String format, long size) {}

    /** The receipt, for whoever holds the code of the draft. */
    public record Sent(long requestId, RequestNumber number, QueryCode code) {}

    public Draft {
        files = List.copyOf(files);
    }

    /** The draft as it would be with these answers. */
    public Draft answering(Map<String, String> answers) {
        return new Draft(code, bodyId, form.with(answers), files, until, sent);
    }

    Draft with(List<DraftFile> files) {
        return new Draft(code, bodyId, form, files, until, sent);
    }

    public boolean isSent() {
        return sent != null;
    }
}
