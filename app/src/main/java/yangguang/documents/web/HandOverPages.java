package yangguang.documents.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.documents.HandOverReview;
import yangguang.documents.HandOverReview.Outcome;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;

/** 转交, on the page of the review (B7). */
@Controller
class HandOverPages {
    private final HandOverReview handOver;
    private final ReviewPages review;
    private final Deeds deeds;

    HandOverPages(HandOverReview handOver, ReviewPages review, Deeds deeds) {
        this.handOver = handOver;
        this.review = review;
        this.deeds = deeds;
    }

    @PostMapping("/desk/documents/{id:\\d+}/review/hand-over")
    Page handOver(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String station,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        long colleague = to.matches("\\d{1,18}") ? Long.parseLong(to) : 0;
        return deeds.once(
                once, () -> answer(viewer, id, handOver.handOver(viewer, id, station, colleague)));
    }

    private Page answer(Viewer viewer, long id, Outcome outcome) {
        String record = "/desk/documents/" + id;
        return switch (outcome) {
            case Outcome.HandedOver(_, var to) ->
                    Page.to(record).saying("documents.said.handed-over", to.name());
            case Outcome.NobodyNamed() ->
                    review.again(
                            viewer, id, Problems.none().add("to", "documents.problem.hand-over"));
            case Outcome.NotThere _ ->
                    Page.to(record + "/review").saying("documents.said.changed-meanwhile");
            case Outcome.Refused(var why) -> FillPages.closed(id, why);
        };
    }
}
