package yangguang.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.reporting.AnnualReport;
import yangguang.reporting.ArrangeReport;
import yangguang.reporting.PartText;
import yangguang.reporting.Reports;
import yangguang.reporting.WritePart;

/** Writing the parts of a report, and how it is divided. */
@Controller
@RequestMapping("/desk/report/{year:\\d{4}}")
public class PartPages {
    private static final String SAID = "reporting.said.";

    private final Reports reports;
    private final WritePart write;
    private final ArrangeReport arrange;
    private final Deeds deeds;

    PartPages(Reports reports, WritePart write, ArrangeReport arrange, Deeds deeds) {
        this.reports = reports;
        this.write = write;
        this.arrange = arrange;
        this.deeds = deeds;
    }

    /**
     * @param sets in which the body may report the year
     */
    public record ArrangePage(
            int year, List<Choice> sets, String chapters, String notice, Problems problems) {
        public String report() {
            return AnnualReport.address(year);
        }
    }

    @GetMapping("/parts/{part:[a-z][a-z0-9-]*}")
    Page part(Viewer viewer, @PathVariable int year, @PathVariable String part) {
        WritePart.mayWrite(viewer);
        return Page.of("reporting/part", page(viewer, year, part, null, null, Problems.none()));
    }

    private PartPage page(
            Viewer viewer,
            int year,
            String part,
            @Nullable String typed,
            @Nullable PartText theirs,
            Problems problems) {
        var whole = reports.read(viewer, viewer.bodyId(), year);
        var filled =
                whole.parts().stream()
                        .filter(one -> one.part().id().equals(part) && !one.part().isHeading())
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord("part " + part));
        var written = filled.written();
        return new PartPage(
                year,
                filled,
                typed == null ? filled.source() : typed,
                written == null ? 0 : written.version(),
                theirs,
                reports.before(viewer.bodyId(), year, part),
                reports.figures(viewer.bodyId(), year),
                whole.findings().stream()
                        .filter(finding -> finding.key().startsWith("part/" + part + "/"))
                        .toList(),
                problems);
    }

    @PostMapping("/parts/{part:[a-z][a-z0-9-]*}")
    Page write(
            Viewer viewer,
            @PathVariable int year,
            @PathVariable String part,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var typed = own.isEmpty() ? text : "";
        return deeds.once(once, () -> written(viewer, year, part, seen, typed));
    }

    private Page written(Viewer viewer, int year, String part, int seen, String typed) {
        return switch (write.write(viewer, year, part, seen, typed)) {
            case WritePart.Outcome.Kept _ ->
                    Page.to(AnnualReport.address(year) + "/parts/" + part)
                            .saying(SAID + (typed.isBlank() ? "own-words" : "written"));
            case WritePart.Outcome.NotNow _ ->
                    Page.to(AnnualReport.address(year)).saying(SAID + "not-now");
            case WritePart.Outcome.Wrong(var problems) ->
                    Page.again("reporting/part", page(viewer, year, part, typed, null, problems));
            case WritePart.Outcome.ChangedMeanwhile(var now) ->
                    Page.again(
                            "reporting/part",
                            page(
                                    viewer,
                                    year,
                                    part,
                                    typed,
                                    now,
                                    Problems.none()
                                            .add(
                                                    "text",
                                                    "reporting.problem.changed",
                                                    now.byName())));
        };
    }

    @GetMapping("/arrange")
    Page arrange(Viewer viewer, @PathVariable int year) {
        var report = reports.read(viewer, viewer.bodyId(), year).report();
        var sets = reports.sets(viewer.bodyId(), year);
        var chosen = report == null ? "" : report.chapters();
        return Page.of(
                "reporting/arrange",
                arranging(
                        viewer,
                        year,
                        chosen.isEmpty() ? sets.getFirst().id() : chosen,
                        report == null ? "" : report.notice(),
                        Problems.none()));
    }

    private ArrangePage arranging(
            Viewer viewer, int year, String chapters, String notice, Problems problems) {
        var sets =
                reports.sets(viewer.bodyId(), year).stream()
                        .map(set -> new Choice(set.id(), set.label()))
                        .toList();
        return new ArrangePage(year, sets, chapters, notice, problems);
    }

    @PostMapping("/arrange")
    Page arrange(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String chapters,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        arrange.arrange(viewer, year, chapters, notice)
                                .page(
                                        AnnualReport.address(year),
                                        SAID,
                                        "arranged",
                                        problems ->
                                                Page.again(
                                                        "reporting/arrange",
                                                        arranging(
                                                                viewer, year, chapters, notice,
                                                                problems))));
    }
}
