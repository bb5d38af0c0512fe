package yangguang.requests.web;

import static yangguang.requests.web.ReplyPages.at;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.files.Examined;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.Replies;
import yangguang.requests.Request;
import yangguang.requests.SentFiles;

/** 案卷材料: scans of the papers of a case are put in and taken out to be read. */
@Controller
public class PaperPages {
    private final Papers papers;
    private final SentFiles files;
    private final Replies replies;
    private final Deeds deeds;

    PaperPages(Papers papers, SentFiles files, Replies replies, Deeds deeds) {
        this.papers = papers;
        this.files = files;
        this.replies = replies;
        this.deeds = deeds;
    }

    /** The form that puts papers into a case. */
    public record ScanPage(Request request, String kind, Problems problems) {
        public List<Paper.Kind> kinds() {
            return Papers.SCANNED;
        }
    }

    @GetMapping("/desk/requests/{id:\\d+}/papers")
    Page ask(Viewer viewer, @PathVariable long id) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return Page.of("requests/papers", page(viewer, id, "", Problems.none()));
    }

    private ScanPage page(Viewer viewer, long id, String kind, Problems problems) {
        return new ScanPage(replies.request(viewer, id), kind, problems);
    }

    @PostMapping("/desk/requests/{id:\\d+}/papers")
    Page add(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable List<MultipartFile> scan,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var problems = Problems.none();
        var chosen = scanned(kind);
        if (chosen.isEmpty()) problems.add("kind", "requests.problem.paper.kind");
        var sound = files.sound("scan", scan, SentFiles.From.OFFICER, problems);
        if (!problems.has("scan") && sound.isEmpty()) problems.add("scan", "requests.problem.file");
        if (!problems.isEmpty()) {
            if (!problems.has("scan")) problems.add("scan", "requests.problem.file.again");
            return again(viewer, id, kind, problems);
        }
        return deeds.once(once, () -> added(viewer, id, chosen.orElseThrow(), sound));
    }

    private static Optional<Paper.Kind> scanned(String kind) {
        return Papers.SCANNED.stream().filter(one -> one.name().equals(kind)).findFirst();
    }

    private Page added(Viewer viewer, long id, Paper.Kind kind, List<Examined.Sound> scans) {
        return papers.add(viewer, id, kind, scans)
                ? Page.to(at(id, "")).saying("requests.said.papers", scans.size())
                : again(
                        viewer,
                        id,
                        kind.name(),
                        Problems.none().add("scan", "requests.problem.anonymised"));
    }

    private Page again(Viewer viewer, long id, String kind, Problems problems) {
        return Page.again("requests/papers", page(viewer, id, kind, problems));
    }

    @GetMapping("/desk/requests/{id:\\d+}/papers/{paper:\\d+}")
    ResponseEntity<byte[]> open(Viewer viewer, @PathVariable long id, @PathVariable long paper) {
        var bytes = papers.open(viewer, id, paper);
        var known =
                papers.of(replies.request(viewer, id)).stream()
                        .filter(one -> one.id() == paper)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord("paper " + paper));
        return CaseFilePages.download(known.name(), known.format(), bytes);
    }
}
