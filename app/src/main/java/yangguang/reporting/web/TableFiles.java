package yangguang.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.TableCsv;
import yangguang.reporting.TableDocx;
import yangguang.reporting.TableJson;
import yangguang.reporting.TableXlsx;

/** The table as a file: CSV and XLSX for a spreadsheet, DOCX for the annual report, JSON. */
@Controller
@RequestMapping("/desk/statistics/{year:\\d{4}}")
class TableFiles {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType DOCX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AnnualTables tables;
    private final Extents extents;
    private final Templates templates;

    TableFiles(AnnualTables tables, Extents extents, Templates templates) {
        this.tables = tables;
        this.extents = extents;
        this.templates = templates;
    }

    @GetMapping("/table.csv")
    ResponseEntity<byte[]> csv(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        var extent = extents.of(viewer, body, below);
        return file(extent, year, ".csv", CSV, TableCsv.of(forms(extent, year), words()));
    }

    @GetMapping("/table.docx")
    ResponseEntity<byte[]> docx(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        var extent = extents.of(viewer, body, below);
        var document = TableDocx.of(forms(extent, year), extent.body().name(), words());
        return file(extent, year, ".docx", DOCX, document);
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> xlsx(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        var extent = extents.of(viewer, body, below);
        return file(extent, year, ".xlsx", XLSX, TableXlsx.of(forms(extent, year), words()));
    }

    @GetMapping("/table.json")
    ResponseEntity<byte[]> json(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        var extent = extents.of(viewer, body, below);
        var json =
                TableJson.of(extent.body().name(), extent.body().code(), year, forms(extent, year));
        return file(extent, year, ".json", MediaType.APPLICATION_JSON, json);
    }

    /** The form is a Chinese one, whatever language the officer reads. */
    private Text words() {
        return templates.text(Preferences.STANDARD);
    }

    private List<AnnualTable> forms(Extent extent, int year) {
        var forms = tables.tables(extent.bodies(), year);
        if (forms.isEmpty()) throw new NoSuchRecord("table of " + year);
        return forms;
    }

    private static ResponseEntity<byte[]> file(
            Extent extent, int year, String ending, MediaType type, byte[] bytes) {
        var name = extent.body().shortName() + year + ending;
        var disposition =
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
