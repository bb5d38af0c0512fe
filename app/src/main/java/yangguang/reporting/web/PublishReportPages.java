package yangguang.reporting.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.files.FileType;
import yangguang.pages.Came;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.reporting.AnnualReport;
import yangguang.reporting.PublishAnnualReport;
import yangguang.reporting.Reports;

/** 公布 and 更正 of a signed report, and its files as they would be printed now. */
@Controller
@RequestMapping("/desk/report/{year:\\d{4}}")
public class PublishReportPages {
    private static final String SAID = "reporting.said.";

    private final Reports reports;
    private final PublishAnnualReport publish;
    private final Extents extents;
    private final Deeds deeds;

    PublishReportPages(Reports reports, PublishAnnualReport publish, Extents extents, Deeds deeds) {
        this.reports = reports;
        this.publish = publish;
        this.extents = extents;
        this.deeds = deeds;
    }

    /**
     * @param number 文号 as typed
     * @param why what a correction changes, as typed
     */
    public record PublishPage(
            int year, Reports.Whole whole, String number, String why, Problems problems) {
        public String report() {
            return AnnualReport.address(year);
        }

        public AnnualReport record() {
            return java.util.Objects.requireNonNull(whole.report());
        }
    }

    @GetMapping("/publish")
    Page publish(Viewer viewer, @PathVariable int year) {
        PublishAnnualReport.mayPublish(viewer);
        return page(viewer, year, "", "", Problems.none());
    }

    private Page page(Viewer viewer, int year, String number, String why, Problems problems) {
        var whole = reports.read(viewer, viewer.bodyId(), year);
        if (whole.report() == null) return Page.to(AnnualReport.address(year));
        var model = new PublishPage(year, whole, number, why, problems);
        return problems.isEmpty()
                ? Page.of("reporting/publish", model)
                : Page.again("reporting/publish", model);
    }

    @PostMapping("/publish")
    Page publish(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        answer(
                                viewer,
                                year,
                                publish.publish(viewer, year, number),
                                "published",
                                number,
                                ""));
    }

    @PostMapping("/correct")
    Page correct(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        answer(
                                viewer,
                                year,
                                publish.correct(viewer, year, why),
                                "correcting",
                                "",
                                why));
    }

    private Page answer(
            Viewer viewer, int year, Came came, String said, String number, String why) {
        return came.page(
                AnnualReport.address(year),
                SAID,
                said,
                problems -> page(viewer, year, number, why, problems));
    }

    @GetMapping("/report.docx")
    ResponseEntity<byte[]> docx(
            Viewer viewer, @PathVariable int year, @RequestParam(defaultValue = "") String body) {
        var extent = extents.of(viewer, body, "");
        var made = publish.made(viewer, extent.body().id(), year);
        return file(extent.body().shortName() + year, FileType.DOCX, made.docx());
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(
            Viewer viewer, @PathVariable int year, @RequestParam(defaultValue = "") String body) {
        var extent = extents.of(viewer, body, "");
        var made = publish.made(viewer, extent.body().id(), year);
        return file(extent.body().shortName() + year, FileType.PDF, made.pdf());
    }

    private static ResponseEntity<byte[]> file(String name, FileType type, byte[] bytes) {
        var disposition =
                ContentDisposition.attachment()
                        .filename(name + "." + type.extensions().getFirst(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
