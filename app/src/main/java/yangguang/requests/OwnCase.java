package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.law.outcomes.OutcomeFacts;

/**
 * 申请进度: one request as its applicant sees it.
 *
 * @param asked empty once it was anonymised
 * @param papers those that the applicant may take away
 * @param nextOn the next day on which something is due; null once the case ended
 * @param proof where the day of the reply can be counted again; null where there is none
 * @param outcome what the law says of the outcome, once there is one
 * @param parts its matters that go on by themselves, and the request that it was part of
 * @param rated whether the applicant has said what they think of it
 */
public record OwnCase(
        Request request,
        Optional<Asked> asked,
        List<Paper> papers,
        @Nullable LocalDate nextOn,
        @Nullable String proof,
        Optional<OutcomeFacts> outcome,
        List<Replies.Member> parts,
        boolean rated) {
    public OwnCase {
        papers = List.copyOf(papers);
        parts = List.copyOf(parts);
    }
}
