package yangguang.requests.web;

import static yangguang.requests.web.ReplyPages.at;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.Ask;
import yangguang.requests.ChooseDocuments;
import yangguang.requests.ChooseDocuments.Chosen;
import yangguang.requests.Given;
import yangguang.requests.Holding;
import yangguang.requests.Holdings;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.ReleaseInformation;
import yangguang.requests.Replies;
import yangguang.requests.Reply;
import yangguang.requests.Request;
import yangguang.requests.SentFiles;

/** 提供的信息 (B15.3): chosen from the register, or uploaded; see {@link RedactPages} for a file. */
@Controller
public class ReleasePages {
    private final Replies replies;
    private final ReleaseInformation release;
    private final ChooseDocuments choose;
    private final Holdings holdings;
    private final Given given;
    private final Papers papers;
    private final SentFiles files;
    private final Deeds deeds;

    ReleasePages(
            Replies replies,
            ReleaseInformation release,
            ChooseDocuments choose,
            Holdings holdings,
            Given given,
            Papers papers,
            SentFiles files,
            Deeds deeds) {
        this.replies = replies;
        this.release = release;
        this.choose = choose;
        this.holdings = holdings;
        this.given = given;
        this.papers = papers;
        this.files = files;
        this.deeds = deeds;
    }

    /**
     * What is given so far, and what there is to choose from.
     *
     * @param pointed public documents that are given by their address
     * @param outcome of the draft, to go back to; empty where none was chosen yet
     * @param changeable whether the reply is still being written
     * @param words that were searched for; empty where the documents found are what the request
     *     itself asks for
     * @param ticked documents that were ticked
     */
    public record ReleasePage(
            Request request,
            List<Paper> released,
            List<Holding> pointed,
            List<Paper> originals,
            String outcome,
            boolean changeable,
            String words,
            List<Holding> found,
            Set<Long> ticked,
            Problems problems) {

        /** Where the reply is written on. */
        public String back() {
            return at(
                    request.id(), outcome.isEmpty() ? "/reply" : "/reply/write?outcome=" + outcome);
        }
    }

    @GetMapping("/desk/requests/{id:\\d+}/reply/release")
    Page show(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return Page.of("requests/release", page(viewer, id, words, Set.of(), Problems.none()));
    }

    private ReleasePage page(
            Viewer viewer, long id, String words, Set<Long> ticked, Problems problems) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var request = replies.request(viewer, id);
        var newest = replies.newest(viewer, id);
        boolean changeable = request.isOpen() && newest.filter(Reply::isHandedOn).isEmpty();
        return new ReleasePage(
                request,
                given.released(request),
                given.pointed(viewer, request),
                papers.of(request).stream()
                        .filter(paper -> paper.kind() == Paper.Kind.OTHER && !paper.gone())
                        .toList(),
                newest.map(Reply::outcome).orElse(""),
                changeable,
                words.strip(),
                changeable ? found(viewer, id, words.strip()) : List.of(),
                ticked,
                problems);
    }

    private List<Holding> found(Viewer viewer, long id, String words) {
        return words.isEmpty()
                ? replies.ask(viewer, id).map(ask -> found(viewer, ask)).orElse(List.of())
                : holdings.find(viewer, words);
    }

    private List<Holding> found(Viewer viewer, Ask ask) {
        var numbered =
                ask.documentNumber().isEmpty()
                        ? List.<Holding>of()
                        : holdings.find(viewer, ask.documentNumber());
        return numbered.isEmpty() ? holdings.find(viewer, ask.description()) : numbered;
    }

    @PostMapping("/desk/requests/{id:\\d+}/reply/release")
    Page upload(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var problems = Problems.none();
        var sound = files.sound("file", sent, SentFiles.From.OFFICER, problems);
        if (problems.isEmpty() && sound.isEmpty()) problems.add("file", "requests.problem.file");
        return problems.isEmpty()
                ? deeds.once(once, () -> added(viewer, id, sound))
                : again(viewer, id, problems);
    }

    /** A single one is looked at next. */
    private Page added(Viewer viewer, long id, List<Examined.Sound> sound) {
        var added = sound.stream().map(file -> release.add(viewer, id, file)).toList();
        var release = "/reply/release";
        return Page.to(at(id, added.size() == 1 ? release + "/" + added.getFirst().id() : release));
    }

    private Page again(Viewer viewer, long id, Problems problems) {
        return Page.again("requests/release", page(viewer, id, "", Set.of(), problems));
    }

    @PostMapping("/desk/requests/{id:\\d+}/reply/release/documents")
    Page choose(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "document", defaultValue = "") List<Long> documents,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        switch (choose.choose(viewer, id, documents)) {
                            case Chosen.Done(var addresses, var originals) ->
                                    Page.to(at(id, "/reply/release"))
                                            .saying("requests.said.chosen", addresses, originals);
                            case Chosen.Wrong(var problems) ->
                                    Page.again(
                                            "requests/release",
                                            page(
                                                    viewer,
                                                    id,
                                                    words,
                                                    Set.copyOf(documents),
                                                    problems));
                        });
    }

    @PostMapping("/desk/requests/{id:\\d+}/reply/release/documents/{document:\\d+}/drop")
    Page drop(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long document,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        switch (choose.drop(viewer, id, document)) {
                            case Chosen.Done _ ->
                                    Page.to(at(id, "/reply/release"))
                                            .saying("requests.said.taken-out");
                            case Chosen.Wrong(var problems) -> again(viewer, id, problems);
                        });
    }
}
