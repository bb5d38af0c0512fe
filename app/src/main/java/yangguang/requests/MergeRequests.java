package yangguang.requests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;

/**
 * 并案: a request is answered by the reply to another of the same body. Each keeps its own clock,
 * gets a letter with a number of its own, is sent by itself and counts by itself. Once a reply was
 * handed on for approval nothing is merged any more: what is approved has been read for whom it is.
 */
@Component
public class MergeRequests {
    private final Cases cases;
    private final RequestRecords records;
    private final ReplyRecords replies;

    MergeRequests(Cases cases, RequestRecords records, ReplyRecords replies) {
        this.cases = cases;
        this.records = records;
        this.replies = replies;
    }

    /**
     * @param into number of the request whose reply answers both
     */
    @Transactional
    public Stepping merge(Viewer viewer, long id, RequestNumber into) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var lead = records.numbered(viewer.bodyId(), into);
        if (lead.isEmpty() || lead.get() == id) {
            return new Stepping.Closed("requests.closed.no-such-lead");
        }
        // in the order of their ids, so that nobody waits for each other
        cases.hold(viewer, Math.min(id, lead.get()));
        cases.hold(viewer, Math.max(id, lead.get()));
        var request = cases.read(viewer, id);
        var other = cases.read(viewer, lead.get());
        if (!fit(request, other)) return new Stepping.Closed("requests.closed.cannot-merge");
        if (replies.isHandedOn(id) || replies.isHandedOn(other.id())) {
            return new Stepping.Closed("requests.closed.merge-too-late");
        }
        return cases.append(
                request, viewer.actor(), new Deed.Merged(other.id()), cases.today(), Words.NONE);
    }

    private boolean fit(Request request, Request lead) {
        return request.isOpen()
                && lead.isOpen()
                && request.mergedInto() == null
                && lead.mergedInto() == null
                && records.members(request.id()).isEmpty();
    }
}
