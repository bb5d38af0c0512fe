package yangguang.rollup;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.reporting.HandedIn;
import yangguang.reporting.ReportStanding;
import yangguang.reporting.ReportStates;

/** How everybody whom a campaign asks stands: a query for each kind of record, however many. */
@Service
@Transactional(readOnly = true)
public class Boards {
    private final CampaignRecords records;
    private final Campaigns campaigns;
    private final ReportStates reports;
    private final Bodies bodies;

    Boards(CampaignRecords records, Campaigns campaigns, ReportStates reports, Bodies bodies) {
        this.records = records;
        this.campaigns = campaigns;
        this.reports = reports;
        this.bodies = bodies;
    }

    public Board of(Viewer viewer, long campaignId) {
        return of(campaigns.read(viewer, campaignId));
    }

    /** One member alone. */
    BoardRow row(Campaign campaign, Member member) {
        var body = member.bodyId();
        return new Standing(campaign, body == null ? Set.of() : Set.of(body)).row(member);
    }

    Board of(Campaign campaign) {
        var members = records.members(campaign.id());
        var asked = members.stream().map(Member::bodyId).filter(Objects::nonNull).collect(toSet());
        var standing = new Standing(campaign, asked);
        var order = order();
        var rows =
                members.stream()
                        .sorted(
                                java.util.Comparator.comparing(
                                                (Member one) ->
                                                        order.getOrDefault(
                                                                one.bodyId(), Integer.MAX_VALUE))
                                        .thenComparing(Member::id))
                        .map(standing::row)
                        .toList();
        return new Board(campaign, rows);
    }

    private Map<@Nullable Long, Integer> order() {
        var order = new HashMap<@Nullable Long, Integer>();
        for (Body body : bodies.all()) order.put(body.id(), order.size());
        return order;
    }

    /** A sum that a body below handed up last; number 0 where it has not. */
    record Lower(long bodyId, long campaignId, int number, @Nullable Instant at) {}

    /** A file that was read last. */
    record Taken(long memberId, int number, Instant at) {}

    private final class Standing {
        private final Map<Long, ReportStanding> byBody;
        private final Map<Long, Lower> sums;
        private final Map<Long, Taken> files;

        Standing(Campaign campaign, Set<Long> asked) {
            byBody = reports.of(asked, campaign.year());
            sums = campaign.reach() == Reach.DIRECT ? below(campaign, asked) : Map.of();
            files = records.taken(campaign.id()).stream().collect(toMap(Taken::memberId, t -> t));
        }

        private Map<Long, Lower> below(Campaign campaign, Set<Long> asked) {
            return records.lower(campaign.year(), asked).stream()
                    .filter(lower -> lower.bodyId() != campaign.bodyId())
                    .collect(toMap(Lower::bodyId, lower -> lower));
        }

        BoardRow row(Member member) {
            var id = member.bodyId();
            if (id == null) return outside(member);
            var body = bodies.byId(id).orElse(null);
            var sum = sums.get(id);
            return sum == null ? own(member, body, byBody.get(id)) : sum(member, body, sum);
        }

        private BoardRow outside(Member member) {
            var taken = files.get(member.id());
            if (taken == null)
                return new BoardRow(
                        member, null, PartState.NOT_STARTED, null, null, null, null, null);
            var part = new HandedPart.File(member.id(), taken.number());
            var state = judged(member, part.number(), false);
            return new BoardRow(member, null, state, part, taken.at(), null, null, null);
        }

        private BoardRow sum(Member member, @Nullable Body body, Lower lower) {
            var part =
                    lower.number() == 0
                            ? null
                            : new HandedPart.Sum(lower.campaignId(), lower.number());
            var state = part == null ? PartState.DRAFTING : judged(member, part.number(), false);
            return new BoardRow(
                    member, body, state, part, lower.at(), null, null, lower.campaignId());
        }

        private BoardRow own(Member member, @Nullable Body body, @Nullable ReportStanding report) {
            if (report == null)
                return new BoardRow(
                        member, body, PartState.NOT_STARTED, null, null, null, null, null);
            var part =
                    report.signed() == 0
                            ? null
                            : new HandedPart.Report(
                                    new HandedIn.Part(report.reportId(), report.signed()));
            return new BoardRow(
                    member,
                    body,
                    state(member, report),
                    part,
                    report.signedFrom(),
                    report.publishedOn(),
                    report.unsettled(),
                    null);
        }

        private PartState state(Member member, ReportStanding report) {
            return switch (report.state()) {
                case DRAFTING -> open(report);
                case RETURNED ->
                        member.isReturned(report.submission()) ? PartState.RETURNED : open(report);
                case SUBMITTED, REVIEWED -> PartState.REVIEW;
                case SIGNED -> judged(member, report.signed(), false);
                case PUBLISHED -> judged(member, report.signed(), true);
            };
        }

        private static PartState open(ReportStanding report) {
            return report.unsettled() != null && report.unsettled() > 0
                    ? PartState.FINDINGS
                    : PartState.DRAFTING;
        }

        private static PartState judged(Member member, int number, boolean published) {
            if (member.isReturned(number)) return PartState.RETURNED;
            if (!member.isAccepted(number)) return PartState.SUBMITTED;
            return published ? PartState.PUBLISHED : PartState.ACCEPTED;
        }
    }
}
