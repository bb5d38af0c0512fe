package yangguang.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Viewer;
import yangguang.bodies.BadRow;
import yangguang.bodies.Body;
import yangguang.catalogue.CatalogueColumns;
import yangguang.catalogue.FieldCount;
import yangguang.catalogue.KeptItem;
import yangguang.catalogue.ReadItems;
import yangguang.catalogue.StandardCatalogue;
import yangguang.documents.PublishedLine;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;
import yangguang.registers.Workbooks;

/** 标准目录 on the desk: bring it in, take it over, fill it. */
@Controller
@RequestMapping(StandardCataloguePages.ADDRESS)
public class StandardCataloguePages {
    static final String ADDRESS = "/desk/catalogue/fields";

    private static final String FIELDS = "catalogue/fields";
    private static final String ITEMS = "catalogue/items";
    private static final long LARGEST = 5 * 1024 * 1024;
    private static final int SHOWN = 100;
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final StandardCatalogue catalogue;
    private final Templates templates;
    private final Deeds deeds;

    StandardCataloguePages(StandardCatalogue catalogue, Templates templates, Deeds deeds) {
        this.catalogue = catalogue;
        this.templates = templates;
        this.deeds = deeds;
    }

    /** A field by its name, and how it stands. */
    public record Row(String name, FieldCount count) {}

    /**
     * The fields of a body.
     *
     * @param above whose catalogue can be taken over; null where there is none
     * @param offered its fields
     * @param file the file that was refused, and {@code bad} why
     */
    public record FieldsPage(
            List<Row> fields,
            boolean keeps,
            @Nullable Body above,
            List<Choice> offered,
            String file,
            List<BadRow> bad,
            Problems problems) {
        public List<BadRow> shown() {
            return bad.subList(0, Math.min(SHOWN, bad.size()));
        }
    }

    /**
     * The rows of a field.
     *
     * @param documents what stands there, by number
     * @param typed what was typed for the row that was wrong
     */
    public record ItemsPage(
            String field,
            String name,
            List<KeptItem> items,
            Map<Long, PublishedLine> documents,
            boolean keeps,
            long at,
            String typed,
            Problems problems) {
        public String absent(KeptItem item) {
            return problems.has("absent-" + item.id()) ? typed : item.absent();
        }

        public String document(KeptItem item) {
            return problems.has("document-" + item.id()) ? typed : "";
        }
    }

    @GetMapping
    Page fields(Viewer viewer) {
        return Page.of(FIELDS, page(viewer, "", List.of(), Problems.none()));
    }

    /** A workbook with the names of the columns alone, to be filled in. */
    @GetMapping("/form.xlsx")
    ResponseEntity<byte[]> form(Viewer viewer, HttpServletRequest request) {
        var text = templates.text(Preferences.of(request));
        var bytes = new ByteArrayOutputStream();
        try (var sheet = new Workbooks.Writer(bytes, text.of("catalogue.fields"))) {
            sheet.add(
                    ReadItems.COLUMNS.stream()
                            .map(column -> text.of("catalogue.column." + column))
                            .toList());
        }
        var headers = new HttpHeaders();
        headers.setContentDisposition(
                ContentDisposition.attachment().filename("catalogue.xlsx").build());
        return ResponseEntity.ok().headers(headers).contentType(WORKBOOK).body(bytes.toByteArray());
    }

    @PostMapping("/import")
    Page bringIn(
            Viewer viewer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "_once", defaultValue = "") String once)
            throws IOException {
        var problems = Problems.none();
        if (file == null || file.isEmpty()) problems.add("file", "catalogue.import.no-file");
        else if (file.getSize() > LARGEST) problems.add("file", "catalogue.import.large");
        if (!CatalogueColumns.mayKeep(viewer)) viewer.mustHave(yangguang.access.Role.EDITOR);
        if (file == null || !problems.isEmpty())
            return Page.again(FIELDS, page(viewer, "", List.of(), problems));
        byte[] bytes = file.getBytes();
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return deeds.once(
                once,
                () ->
                        switch (catalogue.importFile(viewer, bytes)) {
                            case StandardCatalogue.Outcome.Imported(int items, int same) ->
                                    Page.to(ADDRESS).saying("catalogue.said.imported", items, same);
                            case StandardCatalogue.Outcome.Refused(var bad) ->
                                    Page.again(FIELDS, page(viewer, name, bad, Problems.none()));
                        });
    }

    @PostMapping("/adopt")
    Page adopt(
            Viewer viewer,
            @RequestParam(name = "field", defaultValue = "") Set<String> fields,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        if (!CatalogueColumns.mayKeep(viewer)) viewer.mustHave(yangguang.access.Role.EDITOR);
        if (fields.isEmpty())
            return Page.again(
                    FIELDS,
                    page(
                            viewer,
                            "",
                            List.of(),
                            Problems.none().add("field", "catalogue.problem.no-field")));
        return deeds.once(
                once,
                () ->
                        Page.to(ADDRESS)
                                .saying("catalogue.said.adopted", catalogue.adopt(viewer, fields)));
    }

    @GetMapping("/{field:[0-9A-Za-z-]+}")
    Page items(Viewer viewer, @PathVariable String field) {
        return Page.of(ITEMS, page(viewer, field, 0, "", Problems.none()));
    }

    @PostMapping("/items/{id:\\d+}/fill")
    Page fill(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var field = catalogue.own(viewer, id).item().field();
        return deeds.once(
                once,
                () ->
                        answer(
                                viewer,
                                field,
                                id,
                                document,
                                catalogue.fill(viewer, id, document),
                                "catalogue.said.filled"));
    }

    @PostMapping("/items/{id:\\d+}/empty")
    Page empty(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long document,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var field = catalogue.own(viewer, id).item().field();
        return deeds.once(
                once,
                () -> {
                    catalogue.empty(viewer, id, document);
                    return Page.to(at(field, id)).saying("catalogue.said.emptied");
                });
    }

    @PostMapping("/items/{id:\\d+}/absent")
    Page absent(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String absent,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var field = catalogue.own(viewer, id).item().field();
        return deeds.once(
                once,
                () ->
                        answer(
                                viewer,
                                field,
                                id,
                                absent,
                                catalogue.sayAbsent(viewer, id, absent),
                                "catalogue.said.absent"));
    }

    @PostMapping("/items/{id:\\d+}/remove")
    Page remove(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var field = catalogue.own(viewer, id).item().field();
        return deeds.once(
                once,
                () -> {
                    catalogue.remove(viewer, id);
                    return Page.to(ADDRESS + "/" + field).saying("catalogue.said.removed");
                });
    }

    private Page answer(
            Viewer viewer, String field, long id, String typed, Problems problems, String said) {
        return problems.isEmpty()
                ? Page.to(at(field, id)).saying(said)
                : Page.again(ITEMS, page(viewer, field, id, typed, problems));
    }

    private static String at(String field, long id) {
        return ADDRESS + "/" + field + "#item-" + id;
    }

    private FieldsPage page(Viewer viewer, String file, List<BadRow> bad, Problems problems) {
        boolean keeps = CatalogueColumns.mayKeep(viewer);
        var above = keeps ? catalogue.above(viewer.bodyId()).orElse(null) : null;
        var offered =
                above == null
                        ? List.<Choice>of()
                        : catalogue.fields(above.id()).stream()
                                .map(one -> new Choice(one.field(), catalogue.name(one.field())))
                                .toList();
        return new FieldsPage(
                catalogue.fields(viewer.bodyId()).stream()
                        .map(one -> new Row(catalogue.name(one.field()), one))
                        .toList(),
                keeps,
                above,
                offered,
                file,
                bad,
                problems);
    }

    private ItemsPage page(Viewer viewer, String field, long at, String typed, Problems problems) {
        var items = catalogue.items(viewer.bodyId(), field);
        return new ItemsPage(
                field,
                catalogue.name(field),
                items,
                catalogue.documents(items),
                CatalogueColumns.mayKeep(viewer),
                at,
                typed,
                problems);
    }
}
