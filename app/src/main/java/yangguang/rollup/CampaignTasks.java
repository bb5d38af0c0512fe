package yangguang.rollup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.calendar.CurrentLaw;
import yangguang.pages.Page;

/** 待办 of campaigns: a report to hand in, one that was returned, and those that wait to be taken. */
@Component
class CampaignTasks implements TaskSource {
    private final CampaignRecords records;
    private final Boards boards;
    private final CurrentLaw law;
    private final Clock clock;

    CampaignTasks(CampaignRecords records, Boards boards, CurrentLaw law, Clock clock) {
        this.records = records;
        this.boards = boards;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        if (!viewer.has(Role.STATISTICIAN)) return List.of();
        var tasks = new ArrayList<Task>();
        int since = LocalDate.now(clock).getYear() - 1;
        for (var campaign : records.asking(viewer.bodyId()))
            if (campaign.year() >= since) asked(viewer, campaign, tasks);
        for (var campaign : records.of(java.util.Set.of(viewer.bodyId())))
            if (campaign.year() >= since) toTake(campaign, tasks);
        return tasks;
    }

    private void asked(Viewer viewer, Campaign campaign, List<Task> tasks) {
        var member = records.member(campaign.id(), viewer.bodyId());
        if (member.isEmpty()) return;
        var row = boards.row(campaign, member.get());
        if (row.state() == PartState.RETURNED) {
            var judgement = member.get().judgement();
            tasks.add(
                    task(
                            "returned",
                            campaign,
                            campaign.address() + "/notice",
                            judgement == null
                                    ? null
                                    : new Page.Said(
                                            "rollup.returned.why", List.of(judgement.comment()))));
        } else if (!row.state().isHandedIn())
            tasks.add(task("hand-in", campaign, campaign.address() + "/notice", null));
    }

    private void toTake(Campaign campaign, List<Task> tasks) {
        long waiting =
                boards.of(campaign).rows().stream()
                        .filter(row -> row.state() == PartState.SUBMITTED)
                        .count();
        if (waiting > 0)
            tasks.add(
                    task(
                            "take",
                            campaign,
                            campaign.address() + "?state=" + PartState.SUBMITTED,
                            new Page.Said("rollup.waiting", List.of(waiting))));
    }

    private Task task(String kind, Campaign campaign, String address, Page.@Nullable Said why) {
        return new Task(
                "rollup.task." + kind,
                String.valueOf(campaign.year()),
                address,
                campaign.deadline(),
                law.now().calendar().workingDaysUntil(LocalDate.now(clock), campaign.deadline()),
                "",
                why);
    }
}
