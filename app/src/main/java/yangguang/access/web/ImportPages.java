package yangguang.access.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Administration;
import yangguang.access.ImportPeople;
import yangguang.access.Viewer;
import yangguang.bodies.BadRow;
import yangguang.bodies.Body;
import yangguang.bodies.ImportBodies;
import yangguang.pages.Once;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** Bodies and people from files: all rows or none, every bad row listed. */
@Controller
public class ImportPages {
    private static final String IMPORTS = SettingsPages.BODIES + "/{code}/imports";
    private static final String TEMPLATE = "access/imports";
    private static final long LARGEST = 5 * 1024 * 1024;

    /**
     * The two forms.
     *
     * @param bad why the file that was just sent was refused
     */
    public record ImportsPage(
            String address, Body body, String file, List<BadRow> bad, Problems problems) {}

    /** Those who came in, with the passwords to hand on. */
    public record ImportedPage(Body body, List<ImportPeople.Imported> people) {}

    private final Administration administration;
    private final ImportBodies importBodies;
    private final ImportPeople importPeople;
    private final MessageSource words;
    private final Once once;

    ImportPages(
            Administration administration,
            ImportBodies importBodies,
            ImportPeople importPeople,
            MessageSource words,
            Once once) {
        this.administration = administration;
        this.importBodies = importBodies;
        this.importPeople = importPeople;
        this.words = words;
        this.once = once;
    }

    static String address(Body body) {
        return SettingsPages.address(body) + "/imports";
    }

    @GetMapping(IMPORTS)
    Page imports(@PathVariable String code, Viewer viewer) {
        Body body = administration.administered(viewer, code);
        return Page.of(TEMPLATE, page(body, "", List.of(), Problems.none()));
    }

    @GetMapping(IMPORTS + "/bodies.csv")
    ResponseEntity<byte[]> bodiesTemplate(@PathVariable String code, Viewer viewer) {
        administration.administered(viewer, code);
        return template("bodies", "bodies.field", ImportBodies.columnNames());
    }

    @GetMapping(IMPORTS + "/people.csv")
    ResponseEntity<byte[]> peopleTemplate(@PathVariable String code, Viewer viewer) {
        administration.administered(viewer, code);
        return template("people", "access.column", ImportPeople.COLUMNS);
    }

    @PostMapping(IMPORTS + "/bodies")
    Page bodies(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile bodies,
            @RequestParam("_once") String key,
            Viewer viewer)
            throws IOException {
        Body body = administration.administered(viewer, code);
        Problems problems = problems("bodies", bodies);
        if (bodies == null || !problems.isEmpty()) return again(body, "", List.of(), problems);
        byte[] file = bodies.getBytes();
        try {
            once.run(
                    key,
                    () ->
                            switch (importBodies.run(file, body, viewer.actor())) {
                                case ImportBodies.Outcome.Imported _ -> SettingsPages.address(body);
                                case ImportBodies.Outcome.Refused(var bad) -> throw new Bad(bad);
                            });
        } catch (Bad refused) {
            return again(body, name(bodies), refused.rows, Problems.none());
        }
        return Page.to(SettingsPages.address(body)).saying("access.imports.done");
    }

    @PostMapping(IMPORTS + "/people")
    Page people(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile people,
            @RequestParam("_once") String key,
            Viewer viewer)
            throws IOException {
        Body body = administration.administered(viewer, code);
        Problems problems = problems("people", people);
        if (people == null || !problems.isEmpty()) return again(body, "", List.of(), problems);
        byte[] file = people.getBytes();
        var came = new ArrayList<ImportPeople.Imported>();
        try {
            String next = once.run(key, () -> people(file, body, viewer, came));
            return came.isEmpty()
                    ? Page.to(next)
                    : Page.of("access/imported", new ImportedPage(body, List.copyOf(came)));
        } catch (Bad refused) {
            return again(body, name(people), refused.rows, Problems.none());
        }
    }

    private String people(byte[] file, Body body, Viewer viewer, List<ImportPeople.Imported> came) {
        var reach = administration.reach(viewer);
        return switch (importPeople.run(file, reach, body, viewer.actor())) {
            case ImportPeople.Outcome.Done(var people) -> {
                came.addAll(people);
                yield PeoplePages.address(body);
            }
            case ImportPeople.Outcome.Refused(var bad) -> throw new Bad(bad);
        };
    }

    /** Rolls back the form's key too, so that a mended file can be sent. */
    private static final class Bad extends RuntimeException {
        private final transient List<BadRow> rows;

        Bad(List<BadRow> rows) {
            super("bad rows: " + rows.size(), null, false, false);
            this.rows = rows;
        }
    }

    private static Problems problems(String field, @Nullable MultipartFile file) {
        var problems = Problems.none();
        if (file == null || file.isEmpty()) return problems.add(field, "access.imports.no-file");
        if (file.getSize() > LARGEST)
            return problems.add(field, "access.imports.too-large", LARGEST / 1024 / 1024);
        return problems;
    }

    private static Page again(Body body, String file, List<BadRow> bad, Problems problems) {
        return Page.again(TEMPLATE, page(body, file, bad, problems));
    }

    private static ImportsPage page(Body body, String file, List<BadRow> bad, Problems problems) {
        return new ImportsPage(address(body), body, file, bad, problems);
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** The names of the columns; the mark at its begin tells spreadsheets that it is UTF-8. */
    private ResponseEntity<byte[]> template(String name, String prefix, List<String> columns) {
        String heads =
                columns.stream()
                        .map(
                                column ->
                                        words.getMessage(
                                                prefix + "." + column,
                                                null,
                                                Locale.SIMPLIFIED_CHINESE))
                        .collect(Collectors.joining(",", "\uFEFF", "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name + ".csv").build().toString())
                .body(heads.getBytes(StandardCharsets.UTF_8));
    }
}
