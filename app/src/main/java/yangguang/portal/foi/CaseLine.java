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
            if (isTold(event.deed())) lines.add(of(event));
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
            case Deed.Submitted _,
                    Deed.Receipt _,
                    Deed.Inner _,
                    Deed.AssistanceAsked _,
                    Deed.ThirdPartyTold _,
                    Deed.ProvisionSet _,
                    Deed.Concluding _,
                    Deed.OpinionAsked _,
                    Deed.OpinionReached _,
                    Deed.OpinionGiven _,
                    Deed.Extended _,
                    Deed.FeeAsked _,
                    Deed.FeePaid _,
                    Deed.SentAgain _,
                    Deed.ReplySigned _,
                    Deed.SplitOff _,
                    Deed.Merged _,
                    Deed.CodeIssued _,
                    Deed.Separated _ ->
                    "";
        };
    }

    private static boolean holds(Deed deed) {
        return deed instanceof Deed.CorrectionAsked
                || deed instanceof Deed.OpinionAsked
                || deed instanceof Deed.FeeAsked;
    }

    private static boolean isTold(Deed deed) {
        return switch (deed) {
            case Deed.Inner _,
                    Deed.AssistanceAsked _,
                    Deed.ThirdPartyTold _,
                    Deed.ProvisionSet _,
                    Deed.OpinionReached _ ->
                    false;
            case Deed.Submitted _,
                    Deed.Receipt _,
                    Deed.Own _,
                    Deed.Concluding _,
                    Deed.CorrectionAsked _,
                    Deed.OpinionAsked _,
                    Deed.OpinionGiven _,
                    Deed.PassedOn _,
                    Deed.Extended _,
                    Deed.ReasonsAsked _,
                    Deed.Postponed _,
                    Deed.FeeAsked _,
                    Deed.FeePaid _,
                    Deed.DeliveryFailed _,
                    Deed.SentAgain _,
                    Deed.ReplySigned _,
                    Deed.SplitOff _,
                    Deed.Merged _,
                    Deed.CodeIssued _,
                    Deed.Separated _ ->
                    true;
        };
    }
}
