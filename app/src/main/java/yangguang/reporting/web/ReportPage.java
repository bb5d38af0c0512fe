package yangguang.reporting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.forms.Severity;
import yangguang.pages.Problems;
import yangguang.pages.Text;
import yangguang.reporting.AnnualReport;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.ReportFinding;
import yangguang.reporting.ReportState;
import yangguang.reporting.Reports;

/**
 * B20 年报编制: one report, what it still lacks, and what the viewer can do with it.
 *
 * @param left working days until it is to be public
 * @param typed what was typed in a form of the page that was wrong
 * @param about the finding that it was typed for, or empty
 */
public record ReportPage(
        Extent extent,
        int year,
        Reports.Whole whole,
        int left,
        Viewer viewer,
        String typed,
        String about,
        Problems problems) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public @Nullable AnnualReport report() {
        return whole.report();
    }

    /** Null where nobody has begun. */
    public @Nullable ReportState state() {
        return report() == null ? null : report().state();
    }

    /** The last part of the key of its words. */
    public String stateName() {
        return report() == null ? "NONE" : report().state().name();
    }

    public String tag() {
        var kind =
                switch (state()) {
                    case null -> "";
                    case DRAFTING -> "";
                    case SUBMITTED, REVIEWED, SIGNED -> " info";
                    case PUBLISHED -> " ok";
                    case RETURNED -> " warn";
                };
        return "tag" + kind;
    }

    public boolean isPublished() {
        return report() != null && report().publishedOn() != null;
    }

    /** What whoever decides now does. */
    public String steps(Text words) {
        var station = report() == null ? null : report().station();
        return station == null
                ? ""
                : station.steps().stream()
                        .map(step -> words.of("reporting.step", step))
                        .collect(Collectors.joining("、"));
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public boolean isOpen() {
        return report() == null || report().state().isOpen();
    }

    public boolean mayFinish() {
        return extent.own() && viewer.has(Role.STATISTICIAN);
    }

    /** Whether the report waits for this viewer, by their roles. */
    public boolean mayDecide() {
        var station = report() == null ? null : report().station();
        return extent.own()
                && station != null
                && station.steps().stream().allMatch(step -> viewer.has(step.role()));
    }

    public boolean mayTakeBack() {
        return mayFinish() && !isOpen() && state() != ReportState.PUBLISHED;
    }

    public List<ReportFinding> findings(Severity severity) {
        return whole.findings().stream().filter(one -> one.severity() == severity).toList();
    }

    /** How many findings keep the report from being submitted. */
    public long unsettled() {
        return whole.findings().stream().filter(one -> !one.isSettled()).count();
    }

    public long unsettled(AnnualTable table) {
        return whole.findings().stream()
                .filter(one -> one.key().startsWith(table.form().id() + "/"))
                .filter(one -> !one.isSettled())
                .count();
    }

    public String path() {
        return AnnualReport.address(year);
    }

    /** Where the figures stand, with what stands behind each. */
    public String figures(String below) {
        return extent.address("/" + year + below);
    }
}
