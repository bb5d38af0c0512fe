package yangguang.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        var closed = closed(request);
        if (closed != null) return closed;
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

    /** A fee is of the whole, and so is a reply that has left. */
    private static Stepping.@Nullable Closed closed(Request request) {
        if (!request.isOpen() || request.receivedOn().isEmpty()) {
            return new Stepping.Closed("requests.closed.cannot-split");
        }
        return request.has(Deed.FeeAsked.class) || request.has(Deed.ReplySent.class)
                ? new Stepping.Closed("requests.closed.split-too-late")
                : null;
    }

    /**
     * What has moved the clocks of a request so far, and so those of each of its matters. A
     * correction that is still awaited concerns what is not clear; the matter that is goes on.
     */
    static List<CaseEvent> takenAlong(Request whole) {
        int corrected = whole.last(Deed.CorrectionArrived.class).map(CaseEvent::number).orElse(0);
        return whole.log().stream()
                .filter(
                        event ->
                                switch (event.deed()) {
                                    case Deed.CorrectionAsked _ -> event.number() < corrected;
                                    case Deed.ReasonsAsked _ -> false; // asked of the whole
                                    case Deed.Assigned _ -> true;
                                    case Deed.Concluding _, Deed.Ongoing _ ->
                                            event.deed().lawful(event.on()).isPresent();
                                })
                .toList();
    }
}
