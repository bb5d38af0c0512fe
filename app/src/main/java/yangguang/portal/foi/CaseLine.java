package yangguang.portal.foi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.requests.CaseEvent;
import yangguang.requests.Deed;
import yangguang.requests.Request;

/**
 * 办理经过: one thing that happened, as the applicant is told of it.
 *
 * @param key part of the key of its words
 * @param held whether it made the clock stand still
 * @param said what the office wrote to the applicant, or the applicant to the office; may be empty
 */
public record CaseLine(
        LocalDate on, String key, boolean held, @Nullable String article, String said) {

    /** The newest first; what concerns only the office is left out. */
    static List<CaseLine> of(Request request) {
        var lines = new ArrayList<CaseLine>();
        for (var event : request.log()) {
            if (!(event.deed() instanceof Deed.Unseen)) lines.add(of(event));
        }
        return lines.reversed();
    }

    private static CaseLine of(CaseEvent event) {
        var deed = event.deed();
        return new CaseLine(event.on(), deed.word(), holds(deed), event.article(), said(event));
    }

    private static String said(CaseEvent event) {
        return switch (event.deed()) {
            case Deed.CorrectionAsked _, Deed.ReasonsAsked _ -> event.words().of("items");
            case Deed.CorrectionArrived _, Deed.ReasonsGiven _ -> event.words().of("text");
            case Deed.Withdrawn _, Deed.Postponed _, Deed.PassedOn _, Deed.DeliveryFailed _ ->
                    event.words().of("reason");
            case Deed.Concluding _, Deed.Ongoing _ -> "";
        };
    }

    private static boolean holds(Deed deed) {
        return deed instanceof Deed.CorrectionAsked
                || deed instanceof Deed.OpinionAsked
                || deed instanceof Deed.FeeAsked;
    }
}
