package yangguang.reporting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/**
 * Something happened to an annual report.
 *
 * @param report as it is now
 * @param article under which it was done, or null
 */
public record ReportMoved(
        How how, Actor by, AnnualReport report, @Nullable String article, Map<String, ?> after)
        implements Recorded {
    public enum How {
        BEGUN("report.begun"),
        EXPLAINED("report.explained"),
        WRITTEN("report.written"),
        ARRANGED("report.arranged"),
        SUBMITTED("report.submitted"),
        TAKEN_BACK("report.taken-back"),
        PASSED("report.passed"),
        RETURNED("report.returned"),
        RETURNED_FROM_ABOVE("report.returned-above"),
        SIGNED("report.signed"),
        PUBLISHED("report.published"),
        CORRECTING("report.correcting");

        private final String act;

        How(String act) {
            this.act = act;
        }
    }

    ReportMoved(How how, Actor by, AnnualReport report, Map<String, ?> after) {
        this(how, by, report, null, after);
    }

    @Override
    public Act act() {
        return new Act(how.act, by, report.bodyId(), report.ref(), article, Map.of(), after);
    }
}
