package yangguang.requests;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.calendar.CurrentLaw;
import yangguang.pages.DayKey;
import yangguang.pages.Slice;

/**
 * 申请列表. Officers and approvers read their own body's, with masked names; 督查 reads those of all
 * bodies below without what applicants wrote.
 */
@Component
public class CaseList {
    /** 近日: as near as the desk warns of. */
    private static final int NEAR = 3;

    private final CaseListRecords records;
    private final Cases cases;
    private final Substitutes substitutes;
    private final CurrentLaw law;

    CaseList(CaseListRecords records, Cases cases, Substitutes substitutes, CurrentLaw law) {
        this.records = records;
        this.cases = cases;
        this.substitutes = substitutes;
        this.law = law;
    }

    /**
     * @param from the key of the part, null for the first
     * @throws NotAllowed for somebody without a role for it
     */
    public Slice<CaseLine> of(Viewer viewer, CaseQuestion asked, @Nullable String from, int limit) {
        var today = cases.today();
        return Slice.of(
                records.list(
                        new CaseListRecords.Reading(
                                bodies(viewer),
                                opens(viewer) ? viewer.bodyId() : 0,
                                substitutes.handledBy(viewer.personId(), viewer.bodyId()),
                                today,
                                law.now().calendar().nthWorkingDayAfter(today, NEAR)),
                        asked,
                        DayKey.parse(from).orElse(null),
                        limit + 1),
                limit,
                line -> key(line, asked));
    }

    private static DayKey key(CaseLine last, CaseQuestion asked) {
        return new DayKey(day(last, asked.searched()), asked.gathers() ? last.crowd() : last.id());
    }

    private static LocalDate day(CaseLine line, CaseView view) {
        var day = view.isOpen() ? line.nextOn() : view == CaseView.CLOSED ? line.endedOn() : null;
        return day == null ? line.submittedOn() : day;
    }

    /**
     * @throws NotAllowed for somebody without a role for it
     */
    public void mustRead(Viewer viewer) {
        bodies(viewer);
    }

    private static Set<Long> bodies(Viewer viewer) {
        if (viewer.has(Role.SUPERVISOR)) return viewer.readable();
        if (!opens(viewer)) throw new NotAllowed(Role.REQUEST_OFFICER);
        return Set.of(viewer.bodyId());
    }

    /** Whether they may read who asks and for what in their own body. */
    static boolean opens(Viewer viewer) {
        return viewer.has(Role.REQUEST_OFFICER) || viewer.has(Role.APPROVER);
    }
}
