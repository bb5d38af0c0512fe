package yangguang.requests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;

/**
 * 换发查询码: for an applicant who has lost theirs. Codes are kept as traces only, so none is shown
 * again.
 */
@Component
public class IssueCode {
    private final Cases cases;
    private final RequestRecords records;
    private final ReceiveRequest receive;

    IssueCode(Cases cases, RequestRecords records, ReceiveRequest receive) {
        this.cases = cases;
        this.records = records;
        this.receive = receive;
    }

    /** What came of it. */
    public sealed interface Issued {
        /** The new code, known to nobody but whoever reads this. */
        record Done(Request request, QueryCode code) implements Issued {}

        /** Nobody can be told from anybody else any more. */
        record Anonymised() implements Issued {}
    }

    @Transactional
    public Issued issue(Viewer viewer, long id, Deed.CodeIssued.Why why) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = cases.hold(viewer, id);
        if (records.asked(id).isEmpty()) return new Issued.Anonymised();
        var code = QueryCode.made();
        records.setCode(id, receive.trace(request.number(), code));
        var deed = new Deed.CodeIssued(why);
        var stepping = cases.append(request, viewer.actor(), deed, cases.today(), Words.NONE);
        if (stepping instanceof Stepping.Done(var moved)) return new Issued.Done(moved, code);
        throw new IllegalStateException("the law does not look at codes: " + stepping);
    }
}
