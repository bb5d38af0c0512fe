package yangguang.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.documents.Lookup;
import yangguang.documents.PublicRelations;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.pages.Harmless;
import yangguang.pages.Slice;

/**
 * What is public, for programs: JSON and CSV, read part by part. Nothing needs a key, and nothing
 * is here that the pages do not show. {@code openapi.json} describes it.
 */
@Controller
@RequestMapping("/api/v1")
class PublicApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
    private static final int PART = 200;

    private static final String[] COLUMNS = {
        "index_number",
        "title",
        "document_number",
        "publisher",
        "made_on",
        "published_at",
        "category",
        "genre",
        "validity",
        "address"
    };

    private final PublishedDocuments documents;
    private final PublicRelations relations;
    private final Bodies bodies;

    PublicApi(@Lazy PublishedDocuments documents, @Lazy PublicRelations relations, Bodies bodies) {
        this.documents = documents;
        this.relations = relations;
        this.bodies = bodies;
    }

    /**
     * A part of the list, newest first.
     *
     * @param next what to send as {@code after} for the next part; null at the end
     */
    record Part(List<Line> documents, @Nullable String next) {}

    /** A document in a list; days by ISO 8601. */
    record Line(
            String indexNumber,
            String title,
            @Nullable String documentNumber,
            String publisher,
            String madeOn,
            String publishedAt,
            String category,
            @Nullable String genre,
            String validity,
            String address) {}

    /** A document whole. */
    record Whole(
            Line document,
            int edition,
            String issuer,
            String summary,
            String text,
            @Nullable String correction,
            List<Beside> relations,
            List<File> files) {}

    /** Another document, and what this one does to it, or it to this one. */
    record Beside(String kind, boolean outgoing, String indexNumber, String address) {}

    /** A file of it; its address is that of the document, then /files/ and its position. */
    record File(int position, String name, String format, long size, String sha256) {}

    /** Why there is nothing. */
    record Problem(String title, int status, @Nullable String detail) {}

    @GetMapping("/documents")
    ResponseEntity<String> list(@RequestParam(required = false) @Nullable String after) {
        var part = part(after);
        return json(
                HttpStatus.OK,
                new Part(part.items().stream().map(this::line).toList(), part.next()));
    }

    @GetMapping("/documents.csv")
    ResponseEntity<String> csv(@RequestParam(required = false) @Nullable String after) {
        var part = part(after);
        var text = new StringWriter();
        try (var csv = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get().print(text)) {
            for (PublishedLine one : part.items()) {
                Line line = line(one);
                csv.printRecord(
                        line.indexNumber(),
                        Harmless.cell(line.title()),
                        line.documentNumber(),
                        Harmless.cell(line.publisher()),
                        line.madeOn(),
                        line.publishedAt(),
                        line.category(),
                        line.genre(),
                        line.validity(),
                        line.address());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        var answer = ResponseEntity.ok().contentType(CSV);
        if (part.next() != null)
            answer.header(
                    "Link", "</api/v1/documents.csv?after=" + part.next() + ">; rel=\"next\"");
        return answer.body("\uFEFF" + text);
    }

    @GetMapping("/documents/{publisher}/{serial}")
    ResponseEntity<String> document(@PathVariable String publisher, @PathVariable String serial) {
        return switch (documents.byIndexNumber(publisher + "/" + serial)) {
            case Lookup.Published(PublishedDocument document, var _) ->
                    json(HttpStatus.OK, whole(document));
            case Lookup.Withdrawn gone ->
                    json(
                            HttpStatus.GONE,
                            new Problem("withdrawn", HttpStatus.GONE.value(), gone.reason()));
            case Lookup.Unknown() ->
                    json(
                            HttpStatus.NOT_FOUND,
                            new Problem("not found", HttpStatus.NOT_FOUND.value(), null));
        };
    }

    @GetMapping("/openapi.json")
    ResponseEntity<String> description() {
        try {
            var text = new ClassPathResource("portal/openapi.json").getContentAsString(UTF_8);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
        } catch (IOException missing) {
            throw new UncheckedIOException("openapi.json", missing);
        }
    }

    private Slice<PublishedLine> part(@Nullable String after) {
        return documents.newest(java.util.Set.of(), null, after, PART);
    }

    private Line line(PublishedLine line) {
        return new Line(
                line.indexNumber(),
                line.title(),
                line.number(),
                Optional.of(line.bodyId()).flatMap(bodies::byId).map(Body::name).orElse(""),
                line.madeOn().toString(),
                line.publishedAt().toString(),
                line.category(),
                line.genre(),
                line.validity().name(),
                line.address());
    }

    private Whole whole(PublishedDocument document) {
        return new Whole(
                line(document.line()),
                document.edition(),
                document.issuer(),
                document.summary(),
                document.text(),
                document.correction(),
                relations.of(document.line().id()).stream()
                        .map(
                                one ->
                                        new Beside(
                                                one.kind().name(),
                                                one.outgoing(),
                                                one.other().indexNumber(),
                                                one.other().address()))
                        .toList(),
                document.attachments().stream()
                        .map(
                                file ->
                                        new File(
                                                file.position(),
                                                file.name(),
                                                file.format(),
                                                file.size(),
                                                file.hash()))
                        .toList());
    }

    private static ResponseEntity<String> json(HttpStatus status, Object answer) {
        var type =
                status == HttpStatus.OK
                        ? MediaType.APPLICATION_JSON
                        : MediaType.APPLICATION_PROBLEM_JSON;
        return ResponseEntity.status(status)
                .contentType(new MediaType(type, UTF_8))
                .body(JSON.writeValueAsString(answer));
    }
}
