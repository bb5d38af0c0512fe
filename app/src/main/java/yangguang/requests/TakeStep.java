package yangguang.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;

/**
 * 办理: one ordinary step of an officer. Whether the law allows it is decided by the law's clocks;
 * steps that change more than the log (a reply, splitting, merging) have use cases of their own.
 */
@Component
public class TakeStep {
    private final Cases cases;
    private final StepLetters letters;
    private final Practices practices;
    private final BesideSteps beside;

    TakeStep(Cases cases, StepLetters letters, Practices practices, BesideSteps beside) {
        this.cases = cases;
        this.letters = letters;
        this.practices = practices;
        this.beside = beside;
    }

    /**
     * @param on the day on which it happened, which may be past but not to come
     * @param words what was written with it
     */
    @Transactional
    public Stepping take(Viewer viewer, long id, Deed deed, LocalDate on, Words words) {
        viewer.mustHave(roleFor(deed));
        var request = cases.hold(viewer, id);
        var closed = closed(viewer, request, deed);
        if (closed != null) return closed;
        var stepping = cases.append(request, viewer.actor(), deed, on, words);
        if (stepping instanceof Stepping.Done(var moved)) {
            letters.keep(viewer.actor(), moved, deed, words);
        }
        return stepping;
    }

    /** 延期 is approved by the head of the office (条例 art. 33), whatever else by the officer. */
    private static Role roleFor(Deed deed) {
        return switch (deed) {
            case Deed.Extended _, Deed.ExtensionDeclined _ -> Role.APPROVER;
            case Deed.ReplyProposed _,
                    Deed.ReplyReturned _,
                    Deed.ReplyApproved _,
                    Deed.ReplySent _,
                    Deed.DeliveryFailed _,
                    Deed.SentAgain _,
                    Deed.SplitOff _,
                    Deed.Merged _,
                    Deed.Submitted _,
                    Deed.Assigned _,
                    Deed.CodeIssued _,
                    Deed.Disclosed _,
                    Deed.MadeProactive _ ->
                    throw new IllegalArgumentException("has a use case of its own: " + deed.word());
            case Deed.SignedFor _,
                    Deed.Arrived _,
                    Deed.Confirmed _,
                    Deed.CorrectionAsked _,
                    Deed.CorrectionArrived _,
                    Deed.OpinionAsked _,
                    Deed.OpinionReached _,
                    Deed.OpinionGiven _,
                    Deed.AssistanceAsked _,
                    Deed.PassedOn _,
                    Deed.ThirdPartyTold _,
                    Deed.ProvisionSet _,
                    Deed.ExtensionProposed _,
                    Deed.ReasonsAsked _,
                    Deed.ReasonsGiven _,
                    Deed.Postponed _,
                    Deed.FeeAsked _,
                    Deed.FeePaid _,
                    Deed.ReplySigned _,
                    Deed.GivenUp _,
                    Deed.Withdrawn _,
                    Deed.Separated _,
                    Deed.Noted _ ->
                    Role.REQUEST_OFFICER;
        };
    }

    private Stepping.@Nullable Closed closed(Viewer viewer, Request request, Deed deed) {
        boolean decides = deed instanceof Deed.Extended || deed instanceof Deed.ExtensionDeclined;
        if (decides && !request.awaitsExtension()) {
            return new Stepping.Closed("requests.closed.no-extension-proposed");
        }
        if (decides && proposedBy(request, viewer)) {
            return new Stepping.Closed("requests.closed.own-extension");
        }
        if (deed instanceof Deed.ExtensionProposed && request.awaitsExtension()) {
            return new Stepping.Closed("requests.closed.extension-proposed");
        }
        if (deed instanceof Deed.Separated && !request.awaitsLead()) {
            return new Stepping.Closed("requests.closed.not-merged");
        }
        if (deed instanceof Deed.FeeAsked && !practices.of(request.bodyId()).fees()) {
            return new Stepping.Closed("requests.closed.no-fees");
        }
        if (deed instanceof Deed.FeeAsked(_, _, var yuan) && yuan == 0) {
            return new Stepping.Closed("requests.closed.nothing-to-pay");
        }
        return beside.allows(request, deed) ? null : new Stepping.Closed("requests.closed.not-now");
    }

    private static boolean proposedBy(Request request, Viewer viewer) {
        return request.last(Deed.ExtensionProposed.class)
                .filter(event -> event.personId() != null && event.personId() == viewer.personId())
                .isPresent();
    }
}
