package yangguang.rollup;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;

/** 催报: reminds all who still owe their report. */
@Service
@Transactional
public class RemindBodies {
    private final Campaigns campaigns;
    private final Boards boards;
    private final TellBodies tell;
    private final ApplicationEventPublisher events;

    RemindBodies(
            Campaigns campaigns, Boards boards, TellBodies tell, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.boards = boards;
        this.tell = tell;
        this.events = events;
    }

    /**
     * How many bodies still owe it; their desks show it, and who left an address gets an e-mail.
     */
    public int remind(Viewer viewer, long campaignId) {
        var campaign = campaigns.own(viewer, campaignId);
        var owing = boards.of(campaign).owing();
        tell.remind(campaign, owing);
        events.publishEvent(
                new CampaignMoved(
                        CampaignMoved.How.REMINDED,
                        viewer.actor(),
                        campaign,
                        Map.of("bodies", owing.size())));
        return owing.size();
    }
}
