package yangguang.documents.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.documents.Chain;
import yangguang.documents.Chains;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Document;
import yangguang.documents.Move;
import yangguang.documents.Permission;
import yangguang.documents.Permissions;
import yangguang.documents.Readiness;
import yangguang.documents.Reviewers;
import yangguang.documents.Submission;
import yangguang.documents.SubmitDocument;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 登记信息第4步 核对并提交 (B6): all answers once more, and who is next. */
@Controller
public class CheckPages {
    private final DeskDocuments documents;
    private final Readiness readiness;
    private final SubmitDocument submit;
    private final Chains chains;
    private final Reviewers reviewers;
    private final Choices choices;
    private final DisclosureLaw law;
    private final Deeds deeds;

    CheckPages(
            DeskDocuments documents,
            Readiness readiness,
            SubmitDocument submit,
            Chains chains,
            Reviewers reviewers,
            Choices choices,
            DisclosureLaw law,
            Deeds deeds) {
        this.documents = documents;
        this.readiness = readiness;
        this.submit = submit;
        this.chains = chains;
        this.reviewers = reviewers;
        this.choices = choices;
        this.law = law;
        this.deeds = deeds;
    }

    /**
     * All answers.
     *
     * @param station to which it goes first
     * @param reviewers who can take it there
     */
    public record CheckPage(
            Head head,
            Document document,
            Problems problems,
            String category,
            String basis,
            Chain.Station station,
            List<String> reviewers) {}

    @GetMapping("/desk/documents/{id:\\d+}/check")
    Page check(Viewer viewer, @PathVariable long id) {
        Document document = documents.read(viewer, id);
        if (Permissions.ask(Move.SUBMIT, document, viewer).orRefuse()
                instanceof Permission.Closed why) return FillPages.closed(id, why);
        return Page.of("documents/check", page(document, readiness.problems(document)));
    }

    @PostMapping("/desk/documents/{id:\\d+}/submit")
    Page submit(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(once, () -> answer(viewer, id, submit.submit(viewer, id)));
    }

    private Page answer(Viewer viewer, long id, Submission submission) {
        return switch (submission) {
            case Submission.Submitted(Document document) ->
                    Page.to("/desk/documents/" + id)
                            .saying("documents.said.submitted", names(document));
            case Submission.Incomplete(Problems problems) ->
                    Page.again("documents/check", page(documents.read(viewer, id), problems));
            case Submission.Refused(Permission.Closed why) -> FillPages.closed(id, why);
        };
    }

    private String names(Document document) {
        Chain.Station station = document.edition().station();
        return station == null ? "" : String.join("、", reviewers.names(document, station));
    }

    private CheckPage page(Document document, Problems problems) {
        var disclosure = document.edition().content().disclosure();
        Chain.Station first = chains.of(document.bodyId()).at(0);
        return new CheckPage(
                Head.of(document, law),
                document,
                problems,
                choices.category(disclosure.category()),
                choices.basis(disclosure.basis()),
                first,
                reviewers.names(document, first));
    }
}
