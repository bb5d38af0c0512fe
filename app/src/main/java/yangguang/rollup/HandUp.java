package yangguang.rollup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;

/**
 * 汇总定稿、上报: keeps the sum as it is now. Where a body above asks for it, that is what it gets. All
 * that was handed in must be taken or returned first, and whoever is missing must have said why.
 */
@Service
@Transactional
public class HandUp {
    private final Campaigns campaigns;
    private final Boards boards;
    private final Sums sums;
    private final SumRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandUp(
            Campaigns campaigns,
            Boards boards,
            Sums sums,
            SumRecords records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.boards = boards;
        this.sums = sums;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Nobody handed anything in. */
        record Nothing() implements Outcome {}

        /** These are neither taken nor returned. */
        record Undecided(List<BoardRow> rows) implements Outcome {}

        /** These are missing, and nobody said why. */
        record Unexplained(List<BoardRow> rows) implements Outcome {}
    }

    public Outcome handUp(Viewer viewer, long campaignId) {
        var campaign = campaigns.own(viewer, campaignId);
        var board = boards.of(campaign);
        if (board.counted().isEmpty()) return new Outcome.Nothing();
        var undecided =
                board.counted().stream().filter(row -> row.state() == PartState.SUBMITTED).toList();
        if (!undecided.isEmpty()) return new Outcome.Undecided(undecided);
        var unexplained =
                board.missing().stream().filter(row -> row.member().reason().isEmpty()).toList();
        if (!unexplained.isEmpty()) return new Outcome.Unexplained(unexplained);
        int bodies = board.counted().size();
        int missing = board.missing().size();
        records.handUp(campaignId, sums.figures(board), bodies, missing, viewer, clock.instant());
        events.publishEvent(
                new CampaignMoved(
                        CampaignMoved.How.HANDED_UP,
                        viewer.actor(),
                        campaign,
                        Map.of("bodies", bodies, "missing", missing)));
        return new Outcome.Done();
    }
}
