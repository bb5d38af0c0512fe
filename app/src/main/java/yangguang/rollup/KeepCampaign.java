package yangguang.rollup;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Problems;

/** 发起、修改: starts a campaign of the viewer's body, or changes it. */
@Service
@Transactional
public class KeepCampaign {
    private final Campaigns campaigns;
    private final CampaignRecords records;
    private final ReadCampaign reading;
    private final TellBodies tell;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepCampaign(
            Campaigns campaigns,
            CampaignRecords records,
            ReadCampaign reading,
            TellBodies tell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.records = records;
        this.reading = reading;
        this.tell = tell;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(Campaign campaign) implements Outcome {}

        record Wrong(Problems problems) implements Outcome {}
    }

    public Outcome start(Viewer viewer, CampaignForm typed) {
        viewer.mustHave(Role.STATISTICIAN);
        var read = reading.read(viewer, typed, null);
        if (!read.problems().isEmpty()) return new Outcome.Wrong(read.problems());
        var campaign =
                records.add(
                        new Campaign(
                                0,
                                viewer.bodyId(),
                                read.year(),
                                read.forms(),
                                typed.title().strip(),
                                typed.notice().strip(),
                                read.deadline(),
                                read.reach(),
                                viewer.name(),
                                clock.instant()),
                        viewer.personId());
        if (campaign.isEmpty())
            return new Outcome.Wrong(
                    Problems.none().add("year", "rollup.problem.exists", read.year()));
        return kept(CampaignMoved.How.STARTED, viewer, campaign.get(), read);
    }

    public Outcome change(Viewer viewer, long id, CampaignForm typed) {
        var before = campaigns.own(viewer, id);
        var read = reading.read(viewer, typed, before);
        if (!read.problems().isEmpty()) return new Outcome.Wrong(read.problems());
        var campaign =
                new Campaign(
                        id,
                        before.bodyId(),
                        before.year(),
                        read.forms(),
                        typed.title().strip(),
                        typed.notice().strip(),
                        read.deadline(),
                        read.reach(),
                        before.byName(),
                        before.at());
        records.change(campaign);
        return kept(CampaignMoved.How.CHANGED, viewer, campaign, read);
    }

    private Outcome kept(
            CampaignMoved.How how, Viewer viewer, Campaign campaign, ReadCampaign.Read read) {
        records.ask(campaign.id(), read.asked(), read.outside());
        tell.asked(campaign);
        events.publishEvent(
                new CampaignMoved(
                        how,
                        viewer.actor(),
                        campaign,
                        Map.of(
                                "year",
                                campaign.year(),
                                "title",
                                campaign.title(),
                                "deadline",
                                campaign.deadline().toString(),
                                "bodies",
                                read.asked().size() + read.outside().size())));
        return new Outcome.Done(campaign);
    }
}
