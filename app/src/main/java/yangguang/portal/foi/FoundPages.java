package yangguang.portal.foi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.bodies.Bodies;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocuments;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.portal.Frame;
import yangguang.portal.Frames;
import yangguang.portal.foi.HowOften.What;
import yangguang.requests.Draft;
import yangguang.requests.FoundBefore;
import yangguang.search.Hit;

/** 这些是不是您要的: what may already be public. Whoever finds it need not ask. */
@Controller
public class FoundPages {
    static final String ADDRESS = "/foi/ask/found";

    private static final int SHORTEST = 4;
    private static final int LIVE = 3;

    private final Frames frames;
    private final Bodies bodies;
    private final OwnDraft own;
    private final AlreadyPublic alreadyPublic;
    private final PublishedDocuments documents;
    private final FoundBefore found;
    private final HowOften often;

    FoundPages(
            Frames frames,
            Bodies bodies,
            OwnDraft own,
            AlreadyPublic alreadyPublic,
            @Lazy PublishedDocuments documents,
            FoundBefore found,
            HowOften often) {
        this.frames = frames;
        this.bodies = bodies;
        this.own = own;
        this.alreadyPublic = alreadyPublic;
        this.documents = documents;
        this.found = found;
        this.often = often;
    }

    public record FoundPage(Frame frame, List<Hit> hits) {}

    /** The list alone, for the script that shows it under the field. */
    public record HitsPage(List<Hit> hits) {}

    /** What somebody found instead of asking. */
    public record TakenPage(Frame frame, String address) {}

    @GetMapping(ADDRESS)
    Page hits(HttpServletRequest request) {
        var draft = own.of(request).filter(one -> !one.isSent()).orElse(null);
        if (draft == null) return Page.to("/foi/resume");
        var hits = alreadyPublic.hits(draft.form());
        return hits.isEmpty()
                ? Page.to(Question.HOW.address())
                : Page.of("portal/foi-found", new FoundPage(frame(draft, ADDRESS), hits));
    }

    /** While somebody types. What they type stands in no address and in no log. */
    @PostMapping("/foi/hits")
    Page live(
            HttpServletRequest request,
            @RequestParam(name = "description", defaultValue = "") String typed) {
        if (!often.allows(What.SAVE, request)) {
            return HowOften.again("portal/foi-live", new HitsPage(List.of()));
        }
        var hits =
                typed.strip().length() < SHORTEST
                        ? List.<Hit>of()
                        : alreadyPublic.hits(typed).stream().limit(LIVE).toList();
        return Page.of("portal/foi-live", new HitsPage(hits));
    }

    /** Back from the page that a choice led to. */
    @GetMapping("/foi/found")
    Page take() {
        return Page.to(ADDRESS);
    }

    /** However often it is pressed, it is found once, and leads to the same document. */
    @PostMapping("/foi/found")
    Page take(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "take") String indexNumber) {
        if (!often.allows(What.SAVE, request)) {
            return Page.to(Question.WHAT.address()).saying(HowOften.TOO_OFTEN);
        }
        if (!(documents.byIndexNumber(indexNumber) instanceof Lookup.Published(var document, _))) {
            throw new NoSuchRecord("no document " + indexNumber);
        }
        var draft = own.of(request);
        if (draft.filter(Draft::isSent).isPresent()) return Page.to("/foi/receipt");
        draft.ifPresent(one -> found.take(one.code(), indexNumber));
        own.letGo(request, response);
        return Page.of(
                "portal/foi-taken",
                new TakenPage(frames.of("/foi/found"), document.line().address()));
    }

    private Frame frame(Draft draft, String path) {
        return bodies.byId(draft.bodyId())
                .map(body -> frames.of(body, path))
                .orElseGet(() -> frames.of(path));
    }
}
