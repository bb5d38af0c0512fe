package yangguang.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.calendar.CurrentLaw;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.reporting.AnnualReport;
import yangguang.reporting.DecideReport;
import yangguang.reporting.ExplainFinding;
import yangguang.reporting.ReportMove;
import yangguang.reporting.Reports;
import yangguang.reporting.SubmitReport;
import yangguang.reporting.TextLikeness;

/** B20 年报编制: the report of a year, live all year, and its way to the leader's signature. */
@Controller
@RequestMapping("/desk/report")
public class ReportPages {
    private static final String SAID = "reporting.said.";

    private final Reports reports;
    private final ExplainFinding explain;
    private final SubmitReport submit;
    private final DecideReport decide;
    private final TextLikeness likeness;
    private final Extents extents;
    private final CurrentLaw law;
    private final Deeds deeds;
    private final Clock clock;

    ReportPages(
            Reports reports,
            ExplainFinding explain,
            SubmitReport submit,
            DecideReport decide,
            TextLikeness likeness,
            Extents extents,
            CurrentLaw law,
            Deeds deeds,
            Clock clock) {
        this.reports = reports;
        this.explain = explain;
        this.submit = submit;
        this.decide = decide;
        this.likeness = likeness;
        this.extents = extents;
        this.law = law;
        this.deeds = deeds;
        this.clock = clock;
    }

    @GetMapping("/{year:\\d{4}}")
    Page report(
            Viewer viewer, @PathVariable int year, @RequestParam(defaultValue = "") String body) {
        var extent = extents.of(viewer, body, "");
        return Page.of("reporting/report", page(viewer, extent, year, "", "", Problems.none()));
    }

    /** 雷同 with last year's and with the published reports of other bodies. */
    public record LikenessPage(Extent extent, int year, TextLikeness.Whole whole) {}

    @GetMapping("/{year:\\d{4}}/likeness")
    Page likeness(
            Viewer viewer, @PathVariable int year, @RequestParam(defaultValue = "") String body) {
        var extent = extents.of(viewer, body, "");
        var whole = likeness.read(viewer, extent.body().id(), year);
        return Page.of("reporting/likeness", new LikenessPage(extent, year, whole));
    }

    private ReportPage page(
            Viewer viewer, Extent extent, int year, String typed, String about, Problems problems) {
        var whole = reports.read(viewer, extent.body().id(), year);
        int left = law.now().calendar().workingDaysUntil(LocalDate.now(clock), whole.due().due());
        return new ReportPage(extent, year, whole, left, viewer, typed, about, problems);
    }

    @PostMapping("/{year:\\d{4}}/explain")
    Page explain(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        done(
                                viewer,
                                year,
                                explain.explain(viewer, year, finding, words),
                                "explained",
                                words,
                                finding));
    }

    @PostMapping("/{year:\\d{4}}/submit")
    Page submit(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> done(viewer, year, submit.submit(viewer, year), "submitted", "", "submit"));
    }

    @PostMapping("/{year:\\d{4}}/take-back")
    Page takeBack(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> done(viewer, year, submit.takeBack(viewer, year), "taken-back", "", ""));
    }

    @PostMapping("/{year:\\d{4}}/pass")
    Page pass(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "0") int submission,
            @RequestParam(defaultValue = "0") int passed,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var read = new DecideReport.Read(submission, passed);
        return deeds.once(
                once, () -> done(viewer, year, decide.pass(viewer, year, read), "passed", "", ""));
    }

    @PostMapping("/{year:\\d{4}}/return")
    Page giveBack(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "0") int submission,
            @RequestParam(defaultValue = "0") int passed,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var read = new DecideReport.Read(submission, passed);
        return deeds.once(
                once,
                () ->
                        done(
                                viewer,
                                year,
                                decide.giveBack(viewer, year, read, reason),
                                "returned",
                                reason,
                                "reason"));
    }

    private Page done(
            Viewer viewer, int year, ReportMove came, String said, String typed, String about) {
        return switch (came) {
            case ReportMove.Done _ -> Page.to(AnnualReport.address(year)).saying(SAID + said);
            case ReportMove.NotNow _ ->
                    Page.to(AnnualReport.address(year)).saying(SAID + "not-now");
            case ReportMove.OwnWork _ ->
                    again(viewer, year, typed, about, "decide", "reporting.problem.own-work");
            case ReportMove.NoReason _ ->
                    again(
                            viewer,
                            year,
                            typed,
                            about,
                            about.equals("reason") ? "reason" : "words",
                            "reporting.problem.no-reason");
            case ReportMove.TooEarly(var from) ->
                    again(
                            viewer,
                            year,
                            typed,
                            about,
                            "submit",
                            "reporting.problem.too-early",
                            from);
            case ReportMove.Unsettled(var findings) ->
                    again(
                            viewer,
                            year,
                            typed,
                            about,
                            "findings",
                            "reporting.problem.unsettled",
                            findings.size());
        };
    }

    private Page again(
            Viewer viewer,
            int year,
            String typed,
            String about,
            String field,
            String key,
            Object... arguments) {
        var extent = extents.of(viewer, "", "");
        var problems = Problems.none().add(field, key, arguments);
        return Page.again("reporting/report", page(viewer, extent, year, typed, about, problems));
    }
}
