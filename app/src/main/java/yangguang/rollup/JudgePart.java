package yangguang.rollup;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.pages.NoSuchRecord;
import yangguang.reporting.GiveBackFromAbove;

/** 收下、退回: what somebody handed in is taken, or goes back with a comment. */
@Service
@Transactional
public class JudgePart {
    private static final int LONGEST = 1_000;

    private final Campaigns campaigns;
    private final Boards boards;
    private final CampaignRecords records;
    private final GiveBackFromAbove giveBack;
    private final TellBodies tell;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JudgePart(
            Campaigns campaigns,
            Boards boards,
            CampaignRecords records,
            GiveBackFromAbove giveBack,
            TellBodies tell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.boards = boards;
        this.records = records;
        this.giveBack = giveBack;
        this.tell = tell;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Another one came since it was read, or it was taken back. */
        record NotNow() implements Outcome {}

        record NoComment() implements Outcome {}

        record TooLong(int most) implements Outcome {}
    }

    /**
     * @param number of what was read
     */
    public Outcome accept(Viewer viewer, long campaignId, long memberId, int number) {
        var campaign = campaigns.own(viewer, campaignId);
        var row = held(campaign, memberId);
        if (!waits(row, number)) return new Outcome.NotNow();
        return judged(viewer, campaign, row, number, true, "");
    }

    /** What was taken can be returned as well, when something is found later. */
    public Outcome giveBack(
            Viewer viewer, long campaignId, long memberId, int number, String comment) {
        var campaign = campaigns.own(viewer, campaignId);
        var row = held(campaign, memberId);
        if (!row.state().isHandedIn() || row.part() == null || row.part().number() != number)
            return new Outcome.NotNow();
        if (comment.isBlank()) return new Outcome.NoComment();
        if (comment.length() > LONGEST) return new Outcome.TooLong(LONGEST);
        var why = comment.strip();
        boolean stands =
                switch (row.part()) {
                    case HandedPart.Report _ ->
                            row.body() != null
                                    && giveBack.giveBack(
                                            viewer, row.body().id(), campaign.year(), number, why);
                    case HandedPart.Sum _, HandedPart.File _ -> true;
                };
        if (!stands) return new Outcome.NotNow();
        var done = judged(viewer, campaign, row, number, false, why);
        tell.returned(campaign, row, number);
        return done;
    }

    private BoardRow held(Campaign campaign, long memberId) {
        records.hold(memberId);
        return boards.of(campaign)
                .member(memberId)
                .orElseThrow(() -> new NoSuchRecord("member " + memberId));
    }

    private static boolean waits(BoardRow row, int number) {
        return row.state() == PartState.SUBMITTED
                && row.part() != null
                && row.part().number() == number;
    }

    private Outcome judged(
            Viewer viewer,
            Campaign campaign,
            BoardRow row,
            int number,
            boolean accepted,
            String comment) {
        var judgement = new Judgement(number, accepted, comment, viewer.name(), clock.instant());
        records.judge(row.member().id(), judgement, viewer.personId());
        events.publishEvent(
                new CampaignMoved(
                        accepted ? CampaignMoved.How.ACCEPTED : CampaignMoved.How.RETURNED,
                        viewer.actor(),
                        campaign,
                        Map.of("body", row.name(), "number", number, "comment", comment)));
        return new Outcome.Done();
    }
}
