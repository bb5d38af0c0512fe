package yangguang.portal.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;

/**
 * 电子屏 (K4, K5): the newest titles as a full-screen page that turns by itself, and as plain lines
 * for the controller of an LED strip.
 */
@Controller
public class ScreenPages {
    private static final int ON_SCREEN = 5;
    private static final int SCREENS = 4;

    /** Letters of a frame of a strip. */
    private static final int FRAME = 40;

    private final Scopes scopes;
    private final PublishedDocuments documents;

    ScreenPages(Scopes scopes, @Lazy PublishedDocuments documents) {
        this.scopes = scopes;
        this.documents = documents;
    }

    /**
     * One screen.
     *
     * @param next the address of the screen after it; after the last comes the first
     * @param name of the office
     */
    public record ScreenPage(
            Scope scope, String name, List<PublishedLine> lines, String next, int number) {}

    @GetMapping({
        "/screen",
        "/u/{code}/screen",
        "/screen/{number:[1-9]}",
        "/u/{code}/screen/{number:[1-9]}"
    })
    Page screen(
            @PathVariable(required = false) @Nullable String code,
            @PathVariable(required = false) @Nullable Integer number) {
        var scope = scopes.of(code, "/screen");
        int shown = number == null ? 1 : number;
        var newest = newest(scope, ON_SCREEN * SCREENS);
        int screens = Math.max(1, (newest.size() + ON_SCREEN - 1) / ON_SCREEN);
        if (shown > screens) throw new NoSuchRecord("no screen " + shown);
        var lines = newest.stream().skip((shown - 1L) * ON_SCREEN).limit(ON_SCREEN).toList();
        int next = shown == screens ? 1 : shown + 1;
        return Page.of(
                "portal/screen",
                new ScreenPage(scope, name(scope), lines, scope.at("/screen/" + next), shown));
    }

    /** A line a title with its day; a long one goes on in the next frame. */
    @GetMapping({"/screen.txt", "/u/{code}/screen.txt"})
    ResponseEntity<String> strip(@PathVariable(required = false) @Nullable String code) {
        var scope = scopes.of(code, "/screen.txt");
        var text =
                newest(scope, ON_SCREEN).stream()
                        .map(line -> scope.frame().day(line.publishedAt()) + " " + line.title())
                        .flatMap(line -> frames(line).stream())
                        .collect(Collectors.joining("\r\n", name(scope) + "\r\n", "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .body(text);
    }

    static List<String> frames(String line) {
        var letters = line.codePoints().toArray();
        var frames = new java.util.ArrayList<String>();
        for (int at = 0; at < letters.length; at += FRAME)
            frames.add(new String(letters, at, Math.min(FRAME, letters.length - at)));
        return frames;
    }

    private List<PublishedLine> newest(Scope scope, int many) {
        return documents.newest(scope.bodies(), null, null, many).items();
    }

    private static String name(Scope scope) {
        var body = scope.frame().body();
        return body == null ? "" : body.name();
    }
}
