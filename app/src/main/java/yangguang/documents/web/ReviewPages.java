package yangguang.documents.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.documents.Attribute;
import yangguang.documents.Chain;
import yangguang.documents.DeskDocuments;
import yangguang.documents.DeskLine;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Document;
import yangguang.documents.Handover;
import yangguang.documents.Move;
import yangguang.documents.Permission;
import yangguang.documents.Permissions;
import yangguang.documents.Review;
import yangguang.documents.ReviewDocument;
import yangguang.documents.ReviewDocument.Decision;
import yangguang.documents.ReviewDocument.Verdict;
import yangguang.documents.Reviewers;
import yangguang.documents.Reviewing;
import yangguang.documents.Safety;
import yangguang.documents.SafetyFinding;
import yangguang.pages.Choice;
import yangguang.pages.Deeds;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 审查、批准 (B7): the document, its facts, what changed, and the decision. */
@Controller
public class ReviewPages {
    private final DeskDocuments documents;
    private final ReviewDocument review;
    private final Safety safety;
    private final Reviewers reviewers;
    private final Choices choices;
    private final DisclosureLaw law;
    private final Deeds deeds;

    ReviewPages(
            DeskDocuments documents,
            ReviewDocument review,
            Safety safety,
            Reviewers reviewers,
            Choices choices,
            DisclosureLaw law,
            Deeds deeds) {
        this.documents = documents;
        this.review = review;
        this.safety = safety;
        this.reviewers = reviewers;
        this.choices = choices;
        this.law = law;
        this.deeds = deeds;
    }

    /**
     * What a reviewer sees.
     *
     * @param station at which it waits
     * @param closed why this viewer cannot decide; null if they can
     * @param handover to whom it was handed
     * @param colleagues to whom this viewer may hand it
     * @param publishes whether the last step can publish at once
     * @param found what was found before publication, with the reasons why it may stay
     * @param changes to the edition before; null for the first
     */
    public record ReviewPage(
            Head head,
            Document document,
            String category,
            String basis,
            Chain.Station station,
            Permission.@Nullable Closed closed,
            @Nullable Handover handover,
            List<Choice> colleagues,
            boolean publishes,
            List<SafetyFinding> found,
            @Nullable Changes changes,
            List<Review> reviews,
            List<DeskLine> same,
            Problems problems,
            String reason) {}

    @GetMapping("/desk/documents/{id:\\d+}/review")
    Page show(Viewer viewer, @PathVariable long id) {
        Document document = documents.read(viewer, id);
        Chain.Station station = document.edition().station();
        Permission permission = Permissions.ask(Move.DECIDE, document, viewer).orRefuse();
        Permission.Closed closed = permission instanceof Permission.Closed why ? why : null;
        if (station == null)
            return closed == null ? Page.to("/desk/documents/" + id) : FillPages.closed(id, closed);
        return Page.of(
                "documents/review", page(viewer, document, station, closed, Problems.none(), ""));
    }

    @PostMapping("/desk/documents/{id:\\d+}/review")
    Page decide(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String read,
            @RequestParam(defaultValue = "") String station,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String quick,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        String why =
                List.of(quick.strip(), reason.strip()).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(joining("；"));
        var decision = new Decision(read, station, verdict(verdict), why);
        return deeds.once(once, () -> answer(viewer, id, review.decide(viewer, id, decision)));
    }

    private Page answer(Viewer viewer, long id, Reviewing reviewing) {
        String record = "/desk/documents/" + id;
        return switch (reviewing) {
            case Reviewing.Passed(Document document, Chain.Station to) ->
                    passed(viewer, document, to);
            case Reviewing.Approved(Document document) ->
                    Page.to(record)
                            .saying(
                                    document.edition().publishedAt() == null
                                            ? "documents.said.approved"
                                            : "documents.said.published");
            case Reviewing.NotYetPublic(Document _, int open) ->
                    Page.to(record + "/safety").saying("documents.said.approved-held", open);
            case Reviewing.Returned _ -> Page.to(record).saying("documents.said.returned");
            case Reviewing.NoReason() ->
                    again(
                            viewer,
                            id,
                            Problems.none().add("reason", "documents.problem.return.reason"));
            case Reviewing.NotWhatWasRead _ ->
                    Page.to(record + "/review").saying("documents.said.changed-meanwhile");
            case Reviewing.Refused(Permission.Closed why) -> FillPages.closed(id, why);
        };
    }

    /** One who has the next station too goes on there at once. */
    private Page passed(Viewer viewer, Document document, Chain.Station to) {
        String record = "/desk/documents/" + document.id();
        if (Permissions.ask(Move.DECIDE, document, viewer).isOpen())
            return Page.to(record + "/review").saying("documents.said.passed.yours");
        return Page.to(record)
                .saying("documents.said.passed", String.join("、", reviewers.names(document, to)));
    }

    /** The page once more, with what is wrong. */
    Page again(Viewer viewer, long id, Problems problems) {
        Document document = documents.read(viewer, id);
        Chain.Station station = document.edition().station();
        if (station == null) throw new NoSuchRecord("nothing to decide on document " + id);
        return Page.of(
                "documents/review",
                page(viewer, document, station, null, problems, ""),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ReviewPage page(
            Viewer viewer,
            Document document,
            Chain.Station station,
            Permission.@Nullable Closed closed,
            Problems problems,
            String reason) {
        var disclosure = document.edition().content().disclosure();
        return new ReviewPage(
                Head.of(document, law),
                document,
                choices.category(disclosure.category()),
                choices.basis(disclosure.basis()),
                station,
                closed,
                documents.handover(document).orElse(null),
                colleagues(viewer, document, station),
                station.signs() && disclosure.attribute() == Attribute.PROACTIVE,
                safety.findings(document),
                changes(viewer, document),
                documents.reviews(document),
                documents.same(document),
                problems,
                reason);
    }

    private List<Choice> colleagues(Viewer viewer, Document document, Chain.Station station) {
        return reviewers.of(document, station).stream()
                .filter(person -> person.id() != viewer.personId())
                .map(person -> new Choice(String.valueOf(person.id()), person.name()))
                .toList();
    }

    private @Nullable Changes changes(Viewer viewer, Document document) {
        Integer published = document.published();
        if (published == null || published == document.edition().number()) return null;
        return Changes.between(documents.read(viewer, document.id(), published), document);
    }

    private static Verdict verdict(String sent) {
        for (Verdict verdict : Verdict.values()) if (verdict.name().equals(sent)) return verdict;
        return Verdict.RETURN;
    }
}
