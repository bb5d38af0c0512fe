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

    public boolean mayWrite() {
        return extent.own()
                && isOpen()
                && (viewer.has(Role.STATISTICIAN) || viewer.has(Role.EDITOR));
    }

    public String name(Text words, Reports.TextPart part) {
        var title = part.part().title();
        return title.isEmpty() ? words.of("reporting.preface") : title;
    }

    public long unsettled(Reports.TextPart part) {
        return unsettled("part/" + part.part().id() + "/");
    }

    private long unsettled(String prefix) {
        return whole.findings().stream()
                .filter(one -> one.key().startsWith(prefix))
                .filter(one -> !one.isSettled())
                .count();
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

    public boolean mayPublish() {
        return extent.own()
                && state() == ReportState.SIGNED
                && (viewer.has(Role.STATISTICIAN) || viewer.has(Role.APPROVER));
    }

    public boolean mayCorrect() {
        return mayFinish() && state() == ReportState.PUBLISHED;
    }

    /** A file of the report as it would be printed now. */
    public String file(String name) {
        var path = path() + "/" + name;
        return extent.own() ? path : path + "?body=" + extent.body().code();
    }

    public List<ReportFinding> findings(Severity severity) {
        return whole.findings().stream().filter(one -> one.severity() == severity).toList();
    }

    /** How many findings keep the report from being submitted. */
    public long unsettled() {
        return whole.findings().stream().filter(one -> !one.isSettled()).count();
    }

    public long unsettled(AnnualTable table) {
        return unsettled(table.form().id() + "/");
    }

    public String path() {
        return AnnualReport.address(year);
    }

    /** Where the figures stand, with what stands behind each. */
    public String figures(String below) {
        return extent.address("/" + year + below);
    }
}
