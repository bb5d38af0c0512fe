package yangguang.requests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Problems;

/**
 * 拆分 (一事一申请): one matter of a request goes on as a request of its own, received when the whole was
 * received. Both count.
 */
@Component
public class SplitRequest {
    private final Cases cases;
    private final RequestRecords records;
    private final ReceiveRequest receive;

    SplitRequest(Cases cases, RequestRecords records, ReceiveRequest receive) {
        this.cases = cases;
        this.records = records;
        this.receive = receive;
    }

    /**
     * @param matter what the new request asks for, in the applicant's words
     */
    @Transactional
    public Stepping split(Viewer viewer, long id, String matter) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = cases.hold(viewer, id);
        var problems = Problems.none();
        if (matter.isBlank()) problems.add("matter", "requests.problem.description");
        Longest.APPLICANT.check(problems, "matter", matter);
        if (!problems.isEmpty()) return new Stepping.Wrong(problems);
        if (!request.isOpen() || request.receivedOn().isEmpty()) {
            return new Stepping.Closed("requests.closed.cannot-split");
        }
        var asked = records.asked(id).orElseThrow();
        var ask = asked.ask();
        var part =
                new Asked(
                        asked.applicant(), new Ask(matter.strip(), "", "", ask.form(), ask.way()));
        long child = receive.splitOff(viewer, request, part);
        return cases.append(
                request,
                viewer.actor(),
                new Deed.SplitOff(child),
                cases.today(),
                Words.of("matter", matter.strip()));
    }
}
