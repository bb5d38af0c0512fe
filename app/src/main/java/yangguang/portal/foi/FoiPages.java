package yangguang.portal.foi;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.QrCode;
import yangguang.pages.Slice;
import yangguang.portal.Frame;
import yangguang.portal.Frames;
import yangguang.requests.DisclosureLog;
import yangguang.requests.Practices;

/** P14 依申请公开入口, K3, and the log of what was answered. No page knows its reader. */
@Controller
public class FoiPages {
    private static final int PART = 30;

    private final Frames frames;
    private final Bodies bodies;
    private final Practices practices;
    private final Promises promises;
    private final DisclosureLog log;

    FoiPages(
            Frames frames,
            Bodies bodies,
            Practices practices,
            Promises promises,
            DisclosureLog log) {
        this.frames = frames;
        this.bodies = bodies;
        this.practices = practices;
        this.promises = promises;
        this.log = log;
    }

    /**
     * @param body who would be asked; null before the first body
     * @param unit whether this is the page of one body
     * @param units the bodies below it, which have entrances of their own
     * @param online whether it takes requests on line
     */
    public record EntryPage(
            Frame frame,
            @Nullable Body body,
            boolean unit,
            List<Body> units,
            boolean online,
            Promise promise) {
        /** The address of the entrance in full; empty while the site has no domain. */
        public String onPhone() {
            return frame.absolute(at("/foi"));
        }

        /** The address of another page of the same scope. */
        public String at(String path) {
            return (unit && body != null ? "/u/" + body.code() : "") + path;
        }
    }

    /**
     * @param first whether this part is the first
     */
    public record LogPage(
            Frame frame,
            String address,
            List<LogLine> lines,
            @Nullable String next,
            boolean first) {}

    /** An answer with the body that gave it. */
    public record LogLine(DisclosureLog.Line line, @Nullable Body body) {}

    @GetMapping({"/foi", "/u/{code}/foi"})
    Page entry(@PathVariable(required = false) @Nullable String code) {
        return Page.of("portal/foi-entry", page(code, "/foi"));
    }

    /** K3: on a machine for everybody nobody types who they are; it leads to their own phone. */
    @GetMapping({"/foi/kiosk", "/u/{code}/foi/kiosk"})
    Page kiosk(@PathVariable(required = false) @Nullable String code) {
        return Page.of("portal/foi-kiosk", page(code, "/foi/kiosk"));
    }

    @GetMapping(
            value = {"/foi/kiosk/qr.svg", "/u/{code}/foi/kiosk/qr.svg"},
            produces = "image/svg+xml")
    @ResponseBody
    String qr(@PathVariable(required = false) @Nullable String code) {
        var address = page(code, "/foi/kiosk").onPhone();
        if (address.isEmpty()) throw new NoSuchRecord("no address without a domain");
        return QrCode.svg(address);
    }

    @GetMapping({"/foi/log", "/u/{code}/foi/log"})
    Page log(
            @PathVariable(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String after) {
        var body = code == null ? null : body(code);
        var part = log.page(body == null ? Set.of() : bodies.subtree(body.id()), after, PART);
        var frame = frame(body, "/foi/log");
        return Page.of(
                "portal/foi-log",
                new LogPage(frame, frame.path(), lines(part), part.next(), after == null));
    }

    private List<LogLine> lines(Slice<DisclosureLog.Line> part) {
        return part.items().stream()
                .map(line -> new LogLine(line, bodies.byId(line.bodyId()).orElse(null)))
                .toList();
    }

    EntryPage page(@Nullable String code, String path) {
        var body = code == null ? bodies.root().orElse(null) : body(code);
        return new EntryPage(
                frame(code == null ? null : body, path),
                body,
                code != null,
                body == null ? List.of() : bodies.children(body.id()),
                body != null && practices.of(body.id()).online(),
                promises.on(promises.today()));
    }

    private Frame frame(@Nullable Body body, String path) {
        return body == null ? frames.of(path) : frames.of(body, "/u/" + body.code() + path);
    }

    private Body body(String code) {
        return bodies.byCode(code).orElseThrow(() -> new NoSuchRecord("no body " + code));
    }
}
