package yangguang.requests;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.files.Examined;
import yangguang.journal.Actor;

/** 申请人办理: what applicants do with their own request: correct it, give reasons, withdraw it. */
@Component
public class TakeOwnStep {
    private final Cases cases;
    private final Papers papers;

    TakeOwnStep(Cases cases, Papers papers) {
        this.cases = cases;
        this.papers = papers;
    }

    /**
     * By whoever has shown to be the applicant. Whether the law allows it is decided by the law's
     * clocks.
     *
     * @param words what was written with it
     */
    @Transactional
    public Stepping take(long id, Deed.Own deed, Words words, List<Examined.Sound> enclosures) {
        var request = cases.hold(id);
        if (!isTheirs(deed, request)) return new Stepping.Closed("requests.closed.not-asked");
        var stepping = cases.append(request, new Actor.Applicant(), deed, cases.today(), words);
        if (stepping instanceof Stepping.Done) {
            enclosures.forEach(
                    one ->
                            papers.keep(
                                    new Actor.Applicant(),
                                    request,
                                    NewPaper.of(id, Paper.Kind.CORRECTION, one)));
        }
        return stepping;
    }

    /** Reasons are no event of the clocks, so only here it is known whether they were asked. */
    private static boolean isTheirs(Deed.Own deed, Request request) {
        return switch (deed) {
            case Deed.CorrectionArrived _, Deed.Withdrawn _ -> true;
            case Deed.ReasonsGiven _ -> request.awaitsReasons();
        };
    }
}
