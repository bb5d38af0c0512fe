package yangguang.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.catalogue.CatalogueItem;
import yangguang.catalogue.KeptItem;
import yangguang.catalogue.StandardCatalogue;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.pages.Harmless;
import yangguang.pages.NoSuchRecord;

/**
 * The catalogue of a body whole, for programs: what its statutory columns hold, and its standard
 * catalogues row by row with what stands there.
 */
@Controller
@RequestMapping("/api/v1/catalogue")
class CatalogueApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BODY = "{publisher:[A-Z0-9]{1,20}}";
    private static final String BETWEEN = " ";

    private static final String[] COLUMNS = {
        "field",
        "first_level",
        "second_level",
        "content",
        "basis",
        "time_limit",
        "responsible",
        "carrier",
        "audience",
        "manner",
        "level",
        "absent",
        "documents"
    };

    private final PublishedDocuments documents;
    private final StandardCatalogue standard;
    private final Shelves shelves;
    private final Bodies bodies;

    CatalogueApi(
            @Lazy PublishedDocuments documents,
            StandardCatalogue standard,
            Shelves shelves,
            Bodies bodies) {
        this.documents = documents;
        this.standard = standard;
        this.shelves = shelves;
        this.bodies = bodies;
    }

    /**
     * The catalogue of a body.
     *
     * @param columns 法定主动公开内容, those that hold something
     * @param fields 标准目录, those that the body has taken over
     */
    record Whole(String publisher, String code, List<Column> columns, List<Field> fields) {}

    /** A statutory column; {@code newest} is when something was last published there. */
    record Column(String category, @Nullable String label, long documents, String newest) {}

    /** One field of a standard catalogue. */
    record Field(String code, String label, List<Row> items) {}

    /**
     * A row.
     *
     * @param absent why nothing will stand here; empty where something should
     */
    record Row(CatalogueItem item, String absent, List<Document> documents) {}

    /** What stands there. */
    record Document(String indexNumber, String title, String address) {}

    @GetMapping(BODY)
    ResponseEntity<String> json(@PathVariable String publisher) {
        Body body = body(publisher);
        var whole = new Whole(body.name(), body.code(), columns(body), fields(body));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, UTF_8))
                .body(JSON.writeValueAsString(whole));
    }

    @GetMapping(BODY + ".csv")
    ResponseEntity<String> csv(@PathVariable String publisher) {
        Body body = body(publisher);
        var text = new StringWriter();
        try (var csv = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get().print(text)) {
            for (Field field : fields(body)) for (Row row : field.items()) print(csv, field, row);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .body("\uFEFF" + text);
    }

    private static void print(CSVPrinter csv, Field field, Row row) throws IOException {
        CatalogueItem item = row.item();
        var cells = new ArrayList<String>();
        for (String cell :
                List.of(
                        field.label(),
                        item.firstLevel(),
                        item.secondLevel(),
                        item.content(),
                        item.basis(),
                        item.timeLimit(),
                        item.responsible(),
                        item.carrier(),
                        item.audience(),
                        item.manner(),
                        item.level(),
                        row.absent())) cells.add(Harmless.cell(cell));
        cells.add(
                String.join(BETWEEN, row.documents().stream().map(Document::indexNumber).toList()));
        csv.printRecord(cells);
    }

    private Body body(String code) {
        return bodies.byCode(code).orElseThrow(() -> new NoSuchRecord("no body " + code));
    }

    private List<Column> columns(Body body) {
        return documents
                .stocks(Set.of(body.id()))
                .getOrDefault(body.id(), Map.of())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        one ->
                                new Column(
                                        one.getKey(),
                                        shelves.category(one.getKey())
                                                .map(known -> known.label())
                                                .orElse(null),
                                        one.getValue().documents(),
                                        one.getValue().newest().toString()))
                .toList();
    }

    private List<Field> fields(Body body) {
        return standard.fields(body.id()).stream()
                .map(
                        count ->
                                new Field(
                                        count.field(),
                                        standard.name(count.field()),
                                        rows(standard.items(body.id(), count.field()))))
                .toList();
    }

    private List<Row> rows(List<KeptItem> items) {
        var known = standard.documents(items);
        return items.stream().map(item -> row(item, known)).toList();
    }

    private static Row row(KeptItem kept, Map<Long, PublishedLine> known) {
        return new Row(
                kept.item(),
                kept.absent(),
                kept.documents().stream()
                        .flatMap(id -> Stream.ofNullable(known.get(id)))
                        .map(line -> new Document(line.indexNumber(), line.title(), line.address()))
                        .toList());
    }
}
