package yangguang.rollup.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
import yangguang.pages.Harmless;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Templates;
import yangguang.pages.Text;
import yangguang.rollup.Board;
import yangguang.rollup.BoardRow;
import yangguang.rollup.Boards;

/** 编制公布情况统计表: who has drawn up and published the report, and why somebody has not. */
@Controller
@RequestMapping("/desk/rollup/{id:\\d{1,18}}")
public class CompletionPages {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Boards boards;
    private final Bodies bodies;
    private final Text official;
    private final Clock clock;

    CompletionPages(Boards boards, Bodies bodies, Templates templates, Clock clock) {
        this.boards = boards;
        this.bodies = bodies;
        this.official = templates.text(Preferences.STANDARD);
        this.clock = clock;
    }

    /**
     * @param official words in the language of the form, whatever the officer reads
     */
    public record CompletionPage(Board board, String body, LocalDate today, Text official) {
        /** Drawn up: signed by the body's leader and not returned. */
        public long done() {
            return board.rows().stream().filter(BoardRow::isDrawnUp).count();
        }
    }

    @GetMapping("/register")
    Page register(Viewer viewer, @PathVariable long id) {
        return Page.of("rollup/register", page(viewer, id));
    }

    private CompletionPage page(Viewer viewer, long id) {
        var board = boards.of(viewer, id);
        var body = bodies.byId(board.campaign().bodyId()).map(Body::name).orElse("");
        return new CompletionPage(board, body, LocalDate.now(clock), official);
    }

    @GetMapping("/register.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable long id) {
        var page = page(viewer, id);
        var name = official.of("rollup.register") + page.board().campaign().year() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv(page));
    }

    private byte[] csv(CompletionPage page) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            csv.printRecord(
                    official.of("rollup.register.number"),
                    official.of("rollup.register.body"),
                    official.of("rollup.register.done"),
                    official.of("rollup.register.published"),
                    official.of("rollup.register.remarks"));
            int number = 0;
            for (var row : page.board().rows())
                csv.printRecord(
                        ++number,
                        Harmless.cell(row.fullName()),
                        row.drawnUp(official),
                        row.publishedOn() == null ? "" : row.publishedOn(),
                        Harmless.cell(row.remark(official)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
