package yangguang.rollup.web;

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
import yangguang.reporting.TableCsv;
import yangguang.reporting.TableJson;
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
    ResponseEntity<byte[]> xlsx(Viewer viewer, @PathVariable long id) {
        var whole = sums.read(viewer, id);
        var bytes = TableXlsx.of(whole.tables(), official);
        return file(whole.board().campaign(), "rollup.sum.title", ".xlsx", XLSX, bytes);
    }

    @GetMapping("/sum.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable long id) {
        var whole = sums.read(viewer, id);
        var bytes = TableCsv.of(whole.tables(), official);
        return file(whole.board().campaign(), "rollup.sum.title", ".csv", CSV, bytes);
    }

    @GetMapping("/sum.json")
    ResponseEntity<byte[]> json(Viewer viewer, @PathVariable long id) {
        var whole = sums.read(viewer, id);
        var campaign = whole.board().campaign();
        var body = body(campaign);
        var bytes = TableJson.of(body.name(), body.code(), campaign.year(), whole.tables());
        return file(campaign, "rollup.sum.title", ".json", MediaType.APPLICATION_JSON, bytes);
    }

    @GetMapping("/form.xlsx")
    ResponseEntity<byte[]> form(Viewer viewer, @PathVariable long id) {
        var campaign = campaigns.notice(viewer, id);
        List<AnnualTable> empty =
                campaign.forms().stream()
                        .flatMap(form -> law.forms().named(form).stream())
                        .map(form -> tables.laidOut(form, campaign.year(), Map.of(), Map.of()))
                        .toList();
        return file(campaign, "rollup.file.form", ".xlsx", XLSX, TableXlsx.of(empty, official));
    }

    private Body body(Campaign campaign) {
        return bodies.byId(campaign.bodyId())
                .orElseThrow(() -> new NoSuchRecord("body " + campaign.bodyId()));
    }

    private ResponseEntity<byte[]> file(
            Campaign campaign, String title, String ending, MediaType type, byte[] bytes) {
        var name = body(campaign).shortName() + official.of(title, campaign.year()) + ending;
        var disposition =
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
