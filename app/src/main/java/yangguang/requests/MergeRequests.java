package yangguang.requests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.NoSuchRecord;

/** 并案: a request is answered together with another of the same body; each still counts. */
@Component
public class MergeRequests {
    private final Cases cases;
    private final RequestRecords records;

    MergeRequests(Cases cases, RequestRecords records) {
        this.cases = cases;
        this.records = records;
    }

    /**
     * @param into number of the request that is answered for both
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
        if (request.bodyId() != viewer.bodyId()) throw new NoSuchRecord("request " + id);
        boolean fit =
                request.isOpen()
                        && other.isOpen()
                        && other.mergedInto() == null
                        && records.mergedInto(id).isEmpty();
        return fit
                ? cases.append(
                        request,
                        viewer.actor(),
                        new Deed.Merged(other.id()),
                        cases.today(),
                        Words.NONE)
                : new Stepping.Closed("requests.closed.cannot-merge");
    }
}
