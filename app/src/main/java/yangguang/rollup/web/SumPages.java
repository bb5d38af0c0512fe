package yangguang.rollup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.rollup.BoardRow;
import yangguang.rollup.Campaigns;
import yangguang.rollup.CarriedOver;
import yangguang.rollup.HandUp;
import yangguang.rollup.Sums;

/** The sum of a campaign, what each gives to a figure, and the check against the year before. */
@Controller
@RequestMapping("/desk/rollup/{id:\\d{1,18}}")
public class SumPages {
    private static final int AT_ONCE = 200;
    private static final int NAMED = 10;

    private final Sums sums;
    private final CarriedOver carried;
    private final HandUp handUp;
    private final Campaigns campaigns;
    private final Deeds deeds;

    SumPages(Sums sums, CarriedOver carried, HandUp handUp, Campaigns campaigns, Deeds deeds) {
        this.sums = sums;
        this.carried = carried;
        this.handUp = handUp;
        this.campaigns = campaigns;
        this.deeds = deeds;
    }

    public record SumPage(Sums.Whole whole, boolean mayChange, Problems problems) {
        public LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, BoardPage.ZONE);
        }
    }

    /**
     * @param next where the rows after these begin, or null
     */
    public record FigurePage(
            Sums.Figure figure, List<Sums.Share> shares, @Nullable Integer next, Viewer viewer) {
        /** What stands behind one share, or null where the viewer may not read it. */
        public @Nullable String records(BoardRow row) {
            if (row.lower() != null)
                return "/desk/rollup/" + row.lower() + "/sum/" + figure.indicator();
            var body = row.body();
            if (body == null || !viewer.readable().contains(body.id())) return null;
            var address =
                    "/desk/statistics/"
                            + figure.board().campaign().year()
                            + "/entries/"
                            + figure.indicator();
            return body.id() == viewer.bodyId() ? address : address + "?body=" + body.code();
        }
    }

    @GetMapping("/sum")
    Page sum(Viewer viewer, @PathVariable long id) {
        return page(viewer, id, Problems.none());
    }

    private Page page(Viewer viewer, long id, Problems problems) {
        var whole = sums.read(viewer, id);
        var model =
                new SumPage(whole, campaigns.mayChange(viewer, whole.board().campaign()), problems);
        return problems.isEmpty() ? Page.of("rollup/sum", model) : Page.again("rollup/sum", model);
    }

    @GetMapping("/sum/{indicator:[a-z0-9_]{1,100}}")
    Page figure(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "0") int from) {
        var figure = sums.figure(viewer, id, indicator);
        int first = Math.clamp(from, 0, figure.shares().size());
        int end = Math.min(first + AT_ONCE, figure.shares().size());
        return Page.of(
                "rollup/figure",
                new FigurePage(
                        figure,
                        figure.shares().subList(first, end),
                        end < figure.shares().size() ? end : null,
                        viewer));
    }

    @GetMapping("/carried")
    Page carried(Viewer viewer, @PathVariable long id) {
        return Page.of("rollup/carried", carried.read(viewer, id));
    }

    @PostMapping("/hand-up")
    Page handUp(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        switch (handUp.handUp(viewer, id)) {
                            case HandUp.Outcome.Done _ ->
                                    Page.to("/desk/rollup/" + id + "/sum")
                                            .saying("rollup.said.handed-up");
                            case HandUp.Outcome.Nothing _ ->
                                    again(viewer, id, "rollup.problem.nothing");
                            case HandUp.Outcome.Undecided(var rows) ->
                                    again(
                                            viewer,
                                            id,
                                            "rollup.problem.undecided",
                                            rows.size(),
                                            names(rows));
                            case HandUp.Outcome.Unexplained(var rows) ->
                                    again(
                                            viewer,
                                            id,
                                            "rollup.problem.unexplained",
                                            rows.size(),
                                            names(rows));
                        });
    }

    private Page again(Viewer viewer, long id, String key, Object... arguments) {
        return page(viewer, id, Problems.none().add("hand-up", key, arguments));
    }

    private static String names(List<BoardRow> rows) {
        var first = rows.stream().limit(NAMED).map(BoardRow::name).toList();
        return String.join("、", first) + (rows.size() > NAMED ? "…" : "");
    }
}
