package yangguang.portal.foi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.bodies.Body;
import yangguang.law.clocks.Explanation;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.pages.Strip;
import yangguang.portal.Frame;
import yangguang.requests.CaseEvent;
import yangguang.requests.Deed;
import yangguang.requests.OwnCase;
import yangguang.requests.Paper;
import yangguang.requests.Rights;

/**
 * One request for its applicant.
 *
 * @param why how the due day of the reply was reached; null while no reply clock runs
 * @param strip the same day by day
 * @param rights null before a decision
 * @param payment how a fee is paid
 */
public record CasePage(
        Frame frame,
        Body body,
        OwnCase own,
        List<CaseLine> lines,
        @Nullable Explanation why,
        @Nullable Strip strip,
        @Nullable Rights rights,
        String payment) {

    public Standing standing() {
        return own.request().standing();
    }

    public boolean isOpen() {
        return own.request().isOpen();
    }

    public boolean mayCorrect() {
        return standing() == Standing.AWAITING_CORRECTION
                || standing() == Standing.CORRECTION_OVERDUE;
    }

    public boolean mayGiveReasons() {
        return own.request().awaitsReasons();
    }

    public Optional<Deed.FeeAsked> fee() {
        return own.request().last(Deed.FeeAsked.class).map(event -> (Deed.FeeAsked) event.deed());
    }

    /** The last day for the answer that the office set; null where none was asked. */
    public @Nullable LocalDate correctBy() {
        return own.request()
                .last(Deed.CorrectionAsked.class)
                .map(CaseEvent::deed)
                .map(deed -> ((Deed.CorrectionAsked) deed).answerBy())
                .orElse(null);
    }

    public List<Paper> letters() {
        return of(Paper.Kind.LETTER);
    }

    public List<Paper> released() {
        return of(Paper.Kind.RELEASED);
    }

    private List<Paper> of(Paper.Kind kind) {
        return own.papers().stream().filter(paper -> paper.kind() == kind).toList();
    }
}
