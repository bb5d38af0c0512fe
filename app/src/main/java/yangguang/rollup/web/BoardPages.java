package yangguang.rollup.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.calendar.CurrentLaw;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.rollup.Boards;
import yangguang.rollup.Campaign;
import yangguang.rollup.Campaigns;
import yangguang.rollup.ExplainDelay;
import yangguang.rollup.Member;
import yangguang.rollup.PartState;
import yangguang.rollup.RemindBodies;

/** D6 年报汇总: the board of a campaign, and the notice as those see it who are asked. */
@Controller
@RequestMapping("/desk/rollup/{id:\\d{1,18}}")
public class BoardPages {
    private static final int AT_ONCE = 200;

    private final Boards boards;
    private final Campaigns campaigns;
    private final RemindBodies remind;
    private final ExplainDelay explain;
    private final Bodies bodies;
    private final CurrentLaw law;
    private final Deeds deeds;
    private final Clock clock;

    BoardPages(
            Boards boards,
            Campaigns campaigns,
            RemindBodies remind,
            ExplainDelay explain,
            Bodies bodies,
            CurrentLaw law,
            Deeds deeds,
            Clock clock) {
        this.boards = boards;
        this.campaigns = campaigns;
        this.remind = remind;
        this.explain = explain;
        this.bodies = bodies;
        this.law = law;
        this.deeds = deeds;
        this.clock = clock;
    }

    @GetMapping
    Page board(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from) {
        var board = boards.of(viewer, id);
        var wanted = state(state);
        var words = q.strip();
        var found =
                board.rows().stream()
                        .filter(row -> wanted == null || row.state() == wanted)
                        .filter(row -> row.name().contains(words) || row.fullName().contains(words))
                        .toList();
        int first = Math.clamp(from, 0, found.size());
        int end = Math.min(first + AT_ONCE, found.size());
        var campaign = board.campaign();
        return Page.of(
                "rollup/board",
                new BoardPage(
                        board,
                        name(campaign),
                        wanted,
                        words,
                        found.subList(first, end),
                        end < found.size() ? end : null,
                        left(campaign),
                        campaigns.mayChange(viewer, campaign)));
    }

    private static @Nullable PartState state(String name) {
        return Arrays.stream(PartState.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private String name(Campaign campaign) {
        return bodies.byId(campaign.bodyId()).map(Body::shortName).orElse("");
    }

    private int left(Campaign campaign) {
        return law.now().calendar().workingDaysUntil(LocalDate.now(clock), campaign.deadline());
    }

    @PostMapping("/remind")
    Page remind(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () ->
                        Page.to("/desk/rollup/" + id)
                                .saying("rollup.said.reminded", remind.remind(viewer, id)));
    }

    /**
     * @param member the viewer's own body, or null for somebody else
     */
    public record NoticePage(
            Campaign campaign,
            String body,
            @Nullable Member member,
            boolean mayExplain,
            boolean mayRead,
            int left,
            String reason,
            String promised,
            Problems problems) {}

    @GetMapping("/notice")
    Page notice(Viewer viewer, @PathVariable long id) {
        var member = campaigns.member(viewer, id).orElse(null);
        return notice(
                viewer,
                id,
                member == null ? "" : member.reason(),
                member == null || member.promised() == null ? "" : member.promised().toString(),
                Problems.none());
    }

    private Page notice(Viewer viewer, long id, String reason, String promised, Problems problems) {
        var campaign = campaigns.notice(viewer, id);
        var member = campaigns.member(viewer, id).orElse(null);
        boolean mayRead =
                campaigns.readable(viewer).stream().anyMatch(one -> one.id() == campaign.id());
        var model =
                new NoticePage(
                        campaign,
                        name(campaign),
                        member,
                        member != null && viewer.has(Role.STATISTICIAN),
                        mayRead,
                        left(campaign),
                        reason,
                        promised,
                        problems);
        return problems.isEmpty()
                ? Page.of("rollup/notice", model)
                : Page.again("rollup/notice", model);
    }

    @PostMapping("/notice")
    Page explain(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String promised,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    var problems = explain.explain(viewer, id, reason, promised);
                    return problems.isEmpty()
                            ? Page.to("/desk/rollup/" + id + "/notice")
                                    .saying("rollup.said.explained")
                            : notice(viewer, id, reason, promised, problems);
                });
    }
}
