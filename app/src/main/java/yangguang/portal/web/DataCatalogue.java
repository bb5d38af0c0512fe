package yangguang.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.catalogue.StandardCatalogue;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;
import yangguang.portal.Frame;
import yangguang.portal.Frames;
import yangguang.reporting.PublishedFigures;

/** What there is for programs, in the vocabulary DCAT in which data portals harvest each other. */
@Controller
class DataCatalogue {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADDRESS = "/api/v1/catalog.jsonld";
    private static final String CSV = "text/csv";
    private static final String AS_JSON = "application/json";
    private static final Map<String, String> VOCABULARIES =
            Map.of(
                    "dcat", "http://www.w3.org/ns/dcat#",
                    "dct", "http://purl.org/dc/terms/",
                    "foaf", "http://xmlns.com/foaf/0.1/");

    private final PublishedDocuments documents;
    private final PublishedFigures figures;
    private final StandardCatalogue standard;
    private final Bodies bodies;
    private final Frames frames;
    private final Templates templates;

    DataCatalogue(
            @Lazy PublishedDocuments documents,
            PublishedFigures figures,
            StandardCatalogue standard,
            Bodies bodies,
            Frames frames,
            Templates templates) {
        this.documents = documents;
        this.figures = figures;
        this.standard = standard;
        this.bodies = bodies;
        this.frames = frames;
        this.templates = templates;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> catalogue() {
        Frame frame = frames.of(ADDRESS);
        Text words = templates.text(Preferences.STANDARD);
        var all = new ArrayList<Map<String, ?>>();
        all.add(
                dataset(
                        frame,
                        words.of("portal.dcat.documents"),
                        frame.site().name(),
                        Map.of(CSV, "/api/v1/documents.csv", AS_JSON, "/api/v1/documents")));
        for (Body body : keepers())
            all.add(
                    dataset(
                            frame,
                            words.of("portal.dcat.catalogue", body.name()),
                            body.name(),
                            Map.of(
                                    CSV, "/api/v1/catalogue/" + body.code() + ".csv",
                                    AS_JSON, "/api/v1/catalogue/" + body.code())));
        for (int year : years())
            all.add(
                    dataset(
                            frame,
                            words.of("portal.dcat.annual", String.valueOf(year)),
                            frame.site().name(),
                            Map.of(
                                    CSV, "/annual/" + year + "/data.csv",
                                    AS_JSON, "/annual/" + year + "/data.json")));
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put("@context", VOCABULARIES);
        catalogue.put("@id", at(frame, ADDRESS));
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", words.of("portal.dcat.title", frame.site().name()));
        catalogue.put("dct:language", "zh-CN");
        catalogue.put("dct:publisher", publisher(frame.site().name()));
        catalogue.put("foaf:homepage", at(frame, "/"));
        catalogue.put("dcat:dataset", all);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "ld+json", UTF_8))
                .body(JSON.writeValueAsString(catalogue));
    }

    private Map<String, ?> dataset(
            Frame frame, String title, String publisher, Map<String, String> files) {
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:title", title);
        dataset.put("dct:publisher", publisher(publisher));
        dataset.put(
                "dcat:distribution",
                files.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                file ->
                                        Map.of(
                                                "@type", "dcat:Distribution",
                                                "dcat:mediaType", file.getKey(),
                                                "dcat:accessURL", at(frame, file.getValue())))
                        .toList());
        return dataset;
    }

    private static Map<String, ?> publisher(String name) {
        return Map.of("@type", "foaf:Agent", "foaf:name", name);
    }

    /** In full where the site has a domain; else relative to where this was read. */
    private static Map<String, ?> at(Frame frame, String address) {
        String whole = frame.absolute(address);
        return Map.of("@id", whole.isEmpty() ? address : whole);
    }

    /** Whoever has taken over a standard catalogue. */
    private List<Body> keepers() {
        return standard.keepers().stream().flatMap(id -> bodies.byId(id).stream()).toList();
    }

    private List<Integer> years() {
        var reports =
                documents.annualReports(java.util.Set.of()).stream()
                        .map(PublishedLine::id)
                        .collect(Collectors.toSet());
        return figures.years(reports).stream()
                .flatMap(Stream::ofNullable)
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }
}
