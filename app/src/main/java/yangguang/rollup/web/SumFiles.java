package yangguang.rollup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.Law;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.TableXlsx;
import yangguang.rollup.Campaign;
import yangguang.rollup.Campaigns;
import yangguang.rollup.Sums;

/** The sum of a campaign as a file, and its empty form for bodies outside of this system. */
@Controller
@RequestMapping("/desk/rollup/{id:\\d{1,18}}")
class SumFiles {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Sums sums;
    private final Campaigns campaigns;
    private final AnnualTables tables;
    private final Bodies bodies;
    private final Law law;
    private final Text official;

    SumFiles(
            Sums sums,
            Campaigns campaigns,
            AnnualTables tables,
            Bodies bodies,
            Law law,
            Templates templates) {
        this.sums = sums;
        this.campaigns = campaigns;
        this.tables = tables;
        this.bodies = bodies;
        this.law = law;
        this.official = templates.text(Preferences.STANDARD);
    }

    @GetMapping("/sum.xlsx")
    void xlsx(Viewer viewer, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        var whole = sums.read(viewer, id);
        announce(response, whole.board().campaign(), ".xlsx", XLSX);
        writer(viewer, whole).xlsx(response.getOutputStream());
    }

    @GetMapping("/sum.csv")
    void csv(Viewer viewer, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        var whole = sums.read(viewer, id);
        announce(response, whole.board().campaign(), ".csv", CSV);
        writer(viewer, whole).csv(response.getOutputStream());
    }

    @GetMapping("/sum.json")
    void json(Viewer viewer, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        var whole = sums.read(viewer, id);
        var campaign = whole.board().campaign();
        announce(response, campaign, ".json", MediaType.APPLICATION_JSON);
        writer(viewer, whole).json(body(campaign), campaign.year(), response.getOutputStream());
    }

    private SumWriter writer(Viewer viewer, Sums.Whole whole) {
        long campaign = whole.board().campaign().id();
        return new SumWriter(whole.tables(), official, look -> sums.each(viewer, campaign, look));
    }

    private void announce(
            HttpServletResponse response, Campaign campaign, String ending, MediaType type) {
        response.setContentType(type.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, attached(campaign, "rollup.sum.title", ending));
    }

    @GetMapping("/form.xlsx")
    ResponseEntity<byte[]> form(Viewer viewer, @PathVariable long id) {
        var campaign = campaigns.notice(viewer, id);
        List<AnnualTable> empty =
                campaign.forms().stream()
                        .flatMap(form -> law.forms().named(form).stream())
                        .map(form -> tables.laidOut(form, campaign.year(), Map.of(), Map.of()))
                        .toList();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attached(campaign, "rollup.file.form", ".xlsx"))
                .body(TableXlsx.of(empty, official));
    }

    private Body body(Campaign campaign) {
        return bodies.byId(campaign.bodyId())
                .orElseThrow(() -> new NoSuchRecord("body " + campaign.bodyId()));
    }

    private String attached(Campaign campaign, String title, String ending) {
        var name = body(campaign).shortName() + official.of(title, campaign.year()) + ending;
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
