package yangguang.channels.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.channels.ComposeGazette;
import yangguang.channels.ComposeGazette.Issue;
import yangguang.channels.Copies;
import yangguang.documents.PublishedLine;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Preferences;
import yangguang.pages.Problems;
import yangguang.pages.Templates;

/** 编公报: which documents stand in an issue, the issue as PDF, and then the record of it. */
@Controller
@RequestMapping("/desk/channels/gazette")
public class GazettePages {
    private static final String ADDRESS = "/desk/channels/gazette";

    private final ComposeGazette gazette;
    private final Copies copies;
    private final Bodies bodies;
    private final Templates templates;
    private final Deeds deeds;

    GazettePages(
            ComposeGazette gazette,
            Copies copies,
            Bodies bodies,
            Templates templates,
            Deeds deeds) {
        this.gazette = gazette;
        this.copies = copies;
        this.bodies = bodies;
        this.templates = templates;
        this.deeds = deeds;
    }

    /**
     * The form of an issue.
     *
     * @param already in which issue a document stands
     * @param look where the issue as it is chosen can be looked at; empty before
     */
    public record GazettePage(
            Issue issue,
            Set<Long> chosen,
            List<PublishedLine> offered,
            Map<Long, String> already,
            String look,
            Problems problems) {}

    @GetMapping
    Page show(Viewer viewer) {
        String name = bodies.byId(viewer.bodyId()).map(Body::name).orElse("");
        var words = templates.text(Preferences.STANDARD);
        var issue =
                new Issue(
                        words.of("channels.gazette.name-of", name),
                        "",
                        copies.today().toString(),
                        List.of());
        return Page.of("channels/gazette", page(viewer, issue, "", Problems.none()));
    }

    /** The issue before it is recorded. */
    @GetMapping("/issue.pdf")
    ResponseEntity<byte[]> look(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String issue,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(name = "document", defaultValue = "") List<Long> documents) {
        var asked = new Issue(name, issue, on, documents);
        if (!gazette.problems(viewer, asked).isEmpty()) throw new NoSuchRecord("no such issue");
        var headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.inline().filename("issue.pdf").build());
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.APPLICATION_PDF)
                .body(gazette.pdf(viewer, asked, contents()));
    }

    @PostMapping
    Page record(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String issue,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(name = "document", defaultValue = "") List<Long> documents,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var asked = new Issue(name, issue, on, documents);
        var problems = gazette.problems(viewer, asked);
        if (!problems.isEmpty())
            return Page.again("channels/gazette", page(viewer, asked, "", problems));
        if (act.equals("look"))
            return Page.of("channels/gazette", page(viewer, asked, look(asked), problems));
        return deeds.once(
                once,
                () ->
                        Page.to(ADDRESS)
                                .saying(
                                        "channels.said.gazette",
                                        gazette.record(viewer, asked, contents())));
    }

    private String contents() {
        return templates.text(Preferences.STANDARD).of("channels.gazette.contents");
    }

    private static String look(Issue issue) {
        return UriComponentsBuilder.fromPath(ADDRESS + "/issue.pdf")
                .queryParam("name", issue.name())
                .queryParam("issue", issue.issue())
                .queryParam("on", issue.on())
                .queryParam("document", issue.documents())
                .encode()
                .build()
                .toUriString();
    }

    private GazettePage page(Viewer viewer, Issue issue, String look, Problems problems) {
        var offered = gazette.offered(viewer);
        return new GazettePage(
                issue,
                new TreeSet<>(issue.documents()),
                offered,
                gazette.already(offered),
                look,
                problems);
    }
}
