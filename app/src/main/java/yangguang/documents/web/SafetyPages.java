package yangguang.documents.web;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Document;
import yangguang.documents.EditionFile;
import yangguang.documents.JustifyFinding;
import yangguang.documents.MendFile;
import yangguang.documents.MendFile.Mended;
import yangguang.documents.Move;
import yangguang.documents.Permission;
import yangguang.documents.Permissions;
import yangguang.documents.Safety;
import yangguang.documents.SafetyFinding;
import yangguang.documents.SafetyFinding.Mending;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 发布前检查: each place that was found, and what is done about it. */
@Controller
public class SafetyPages {
    /** On one page; whoever decides on some sees the next ones. */
    private static final int MOST = 100;

    private final DeskDocuments documents;
    private final Safety safety;
    private final JustifyFinding justify;
    private final MendFile mend;
    private final DisclosureLaw law;
    private final Deeds deeds;

    /** One file at a time: each takes memory by its pages, and nobody waits with a connection. */
    private final Semaphore turn = new Semaphore(1, true);

    SafetyPages(
            DeskDocuments documents,
            Safety safety,
            JustifyFinding justify,
            MendFile mend,
            DisclosureLaw law,
            Deeds deeds) {
        this.documents = documents;
        this.safety = safety;
        this.justify = justify;
        this.mend = mend;
        this.law = law;
        this.deeds = deeds;
    }

    /**
     * What was found.
     *
     * @param open places nobody decided on yet, at most some; {@code openCount} are there
     * @param justified places that stay as they are, with the reasons
     * @param files that can be mended whole
     * @param unreadable files of which no word can be read
     * @param decides whether the viewer can give reasons, and {@code edits} mend
     * @param noPower whether secrecy marks were found and the body may not classify
     */
    public record SafetyPage(
            Head head,
            List<SafetyFinding> open,
            int openCount,
            List<SafetyFinding> justified,
            List<MendableFile> files,
            List<EditionFile> unreadable,
            boolean decides,
            boolean edits,
            boolean noPower,
            Problems problems) {}

    /** A file, and how many places of it can be withheld, or taken out. */
    public record MendableFile(EditionFile file, long maskable, long cleanable) {}

    @GetMapping("/desk/documents/{id:\\d+}/safety")
    Page show(Viewer viewer, @PathVariable long id) {
        return Page.of("documents/safety", page(viewer, id, Problems.none()));
    }

    @PostMapping("/desk/documents/{id:\\d+}/safety/justify")
    Page justify(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        switch (justify.justify(viewer, id, mark, reason)) {
                            case DONE -> back(id).saying("documents.said.finding-justified");
                            case GONE -> back(id).saying("documents.said.finding-gone");
                            case NO_REASON ->
                                    Page.again(
                                            "documents/safety",
                                            page(
                                                    viewer,
                                                    id,
                                                    Problems.none()
                                                            .add(
                                                                    "reason-" + mark,
                                                                    "documents.problem.finding.reason")));
                        });
    }

    @PostMapping("/desk/documents/{id:\\d+}/safety/reopen")
    Page reopen(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        switch (justify.reopen(viewer, id, mark)) {
                            case DONE -> back(id).saying("documents.said.finding-reopened");
                            case GONE, NO_REASON -> back(id).saying("documents.said.finding-gone");
                        });
    }

    /** Withholds one place of a file, or with an empty mark all that can be. */
    @PostMapping("/desk/documents/{id:\\d+}/safety/mask")
    Page mask(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return inTurn(
                () ->
                        deeds.once(
                                once,
                                () ->
                                        answer(
                                                id,
                                                mend.mask(
                                                        viewer, id, file, mark, ground.strip()))));
    }

    @PostMapping("/desk/documents/{id:\\d+}/safety/clean")
    Page clean(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return inTurn(() -> deeds.once(once, () -> answer(id, mend.clean(viewer, id, file))));
    }

    private Page inTurn(Supplier<Page> work) {
        turn.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private static Page answer(long id, Mended mended) {
        return switch (mended) {
            case Mended.Done(int places, boolean fell) ->
                    back(id).saying(
                                    fell
                                            ? "documents.said.mended-fell"
                                            : places > 0
                                                    ? "documents.said.masked"
                                                    : "documents.said.cleaned",
                                    places);
            case Mended.Wrong(String key, List<?> arguments) ->
                    back(id).saying(key, arguments.toArray());
        };
    }

    private static Page.Elsewhere back(long id) {
        return Page.to("/desk/documents/" + id + "/safety");
    }

    private SafetyPage page(Viewer viewer, long id, Problems problems) {
        Document document = documents.read(viewer, id);
        Permissions.mustWorkWithDocuments(viewer);
        List<SafetyFinding> found = safety.findings(document);
        List<SafetyFinding> open = found.stream().filter(SafetyFinding::open).toList();
        boolean own = document.bodyId() == viewer.bodyId() && document.isOpen();
        return new SafetyPage(
                Head.of(document, law),
                open.stream().limit(MOST).toList(),
                open.size(),
                found.stream().filter(finding -> !finding.open()).toList(),
                mendable(document, open),
                safety.unreadable(document),
                own && Permissions.decidesOnFindings(viewer),
                Permissions.ask(Move.EDIT, document, viewer) instanceof Permission.Open,
                found.stream().anyMatch(one -> one.mending() == Mending.SECRET)
                        && safety.cannotClassify(document),
                problems);
    }

    private static List<MendableFile> mendable(Document document, List<SafetyFinding> open) {
        return document.edition().content().files().stream()
                .map(
                        file ->
                                new MendableFile(
                                        file,
                                        count(open, file, Mending.MASK),
                                        count(open, file, Mending.CLEAN)))
                .filter(file -> file.maskable() > 1 || file.cleanable() > 0)
                .toList();
    }

    private static long count(List<SafetyFinding> open, EditionFile file, Mending mending) {
        return open.stream()
                .filter(finding -> file.equals(finding.file()) && finding.mending() == mending)
                .count();
    }
}
