package yangguang.portal.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;
import yangguang.portal.Frames;
import yangguang.portal.check.CheckPage.Report;
import yangguang.portal.check.CheckPage.Result;
import yangguang.portal.check.ReadReports.Before;
import yangguang.portal.foi.HowOften;
import yangguang.portal.foi.HowOften.What;

/**
 * 年报体检: whoever drops a report sees what it says, and where it contradicts itself. Nothing is kept.
 */
@Controller
class ReportCheckPages {
    private static final String TEMPLATE = "portal/check";
    private static final String ADDRESS = "/check";
    private static final String SHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_FILES = 10;
    private static final long LARGEST = 10L * 1024 * 1024;

    private final Frames frames;
    private final ReadReports reports;
    private final HowOften often;
    private final Templates templates;

    ReportCheckPages(Frames frames, ReadReports reports, HowOften often, Templates templates) {
        this.frames = frames;
        this.reports = reports;
        this.often = often;
        this.templates = templates;
    }

    @GetMapping(ADDRESS)
    Page empty() {
        return Page.of(TEMPLATE, page(Problems.none(), "", List.of()));
    }

    @PostMapping(ADDRESS)
    Page check(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> given,
            @RequestParam(name = "against", required = false) @Nullable MultipartFile against,
            @RequestParam(name = "text", defaultValue = "") String pasted) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var files = given == null ? List.<MultipartFile>of() : chosen(given);
        var problems = problems(files, against, pasted);
        if (problems.isEmpty() && !often.allows(What.CHECK, request)) {
            problems.add("file", HowOften.TOO_OFTEN);
            return HowOften.again(TEMPLATE, page(problems, pasted, List.of()));
        }
        if (!problems.isEmpty()) return Page.again(TEMPLATE, page(problems, pasted, List.of()));
        return switch (reports.before(against)) {
            case Before.Unread(var why) ->
                    Page.again(TEMPLATE, page(problems.add("against", why), pasted, List.of()));
            case Before.Figures(var lastYear) -> examined(files, pasted, lastYear, problems);
        };
    }

    private Page examined(
            List<MultipartFile> files,
            String pasted,
            Map<String, @Nullable BigDecimal> lastYear,
            Problems problems) {
        List<Result> results =
                files.isEmpty()
                        ? List.of(reports.report(1, "", pasted, lastYear))
                        : reports.read(files, lastYear);
        return Page.of(TEMPLATE, page(problems, pasted, results));
    }

    /** A form sends an empty file where none was chosen. */
    private static List<MultipartFile> chosen(List<MultipartFile> given) {
        return given.stream()
                .filter(
                        file ->
                                !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                        .isEmpty())
                .toList();
    }

    private Problems problems(
            List<MultipartFile> files, @Nullable MultipartFile against, String pasted) {
        var problems = Problems.none();
        if (files.isEmpty() && pasted.isBlank())
            return problems.add("file", "portal.check.nothing");
        if (files.size() > MOST_FILES) return problems.add("file", "portal.check.many", MOST_FILES);
        if (files.stream().anyMatch(file -> file.getSize() > LARGEST))
            return problems.add("file", "portal.check.large");
        if (against != null && against.getSize() > LARGEST)
            return problems.add("against", "portal.check.large");
        return problems;
    }

    /**
     * The same report as a workbook. Its text comes back from the page, since none is kept here.
     */
    @PostMapping(ADDRESS + "/figures.xlsx")
    void sheet(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String before)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!often.allows(What.CHECK, request)) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        if (!(reports.report(1, "", text, LastYear.read(before)) instanceof Report report)) {
            response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return;
        }
        response.setContentType(SHEET);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"figures.xlsx\"");
        new CheckSheet(templates.text(Preferences.of(request)))
                .write(report, response.getOutputStream());
    }

    private CheckPage page(Problems problems, String pasted, List<Result> results) {
        return new CheckPage(frames.of(ADDRESS), problems, pasted, results);
    }
}
