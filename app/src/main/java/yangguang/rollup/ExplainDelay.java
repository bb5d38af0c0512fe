package yangguang.rollup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;
import yangguang.pages.TypedDay;

/** 未完成的原因和完成时限: said by the body that is late, or by the one that asks. */
@Service
@Transactional
public class ExplainDelay {
    private static final int LONGEST = 500;

    private final Campaigns campaigns;
    private final CampaignRecords records;
    private final Boards boards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExplainDelay(
            Campaigns campaigns,
            CampaignRecords records,
            Boards boards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.records = records;
        this.boards = boards;
        this.events = events;
        this.clock = clock;
    }

    /** For any member, by the body that asks. Nothing wrong means done. */
    public Problems explain(
            Viewer viewer, long campaignId, long memberId, String reason, String promised) {
        var campaign = campaigns.own(viewer, campaignId);
        var row =
                boards.of(campaign)
                        .member(memberId)
                        .orElseThrow(() -> new NoSuchRecord("member " + memberId));
        return keep(viewer, campaign, row.member().id(), row.name(), reason, promised);
    }

    /** By the body that is asked. */
    public Problems explain(Viewer viewer, long campaignId, String reason, String promised) {
        var campaign = campaigns.notice(viewer, campaignId);
        var member =
                campaigns
                        .member(viewer, campaignId)
                        .orElseThrow(() -> new NoSuchRecord("member of " + campaignId));
        viewer.mustHave(Role.STATISTICIAN);
        return keep(viewer, campaign, member.id(), "", reason, promised);
    }

    private Problems keep(
            Viewer viewer,
            Campaign campaign,
            long memberId,
            String name,
            String reason,
            String promised) {
        var problems = Problems.none();
        if (reason.isBlank()) problems.add("reason", "rollup.problem.reason");
        if (reason.length() > LONGEST) problems.add("reason", "rollup.problem.too-long", LONGEST);
        var day = promised(promised, problems);
        if (!problems.isEmpty()) return problems;
        records.explain(memberId, reason.strip(), day);
        events.publishEvent(
                new CampaignMoved(
                        CampaignMoved.How.EXPLAINED,
                        viewer.actor(),
                        campaign,
                        Map.of(
                                "body",
                                name,
                                "reason",
                                reason.strip(),
                                "until",
                                String.valueOf(day))));
        return problems;
    }

    private @Nullable LocalDate promised(String typed, Problems problems) {
        var day = TypedDay.parse(typed);
        if (day.isEmpty()) problems.add("promised", "rollup.problem.day");
        else if (day.get().isBefore(LocalDate.now(clock)))
            problems.add("promised", "rollup.problem.past");
        return day.orElse(null);
    }
}
