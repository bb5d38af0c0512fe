package yangguang.rollup;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.law.Law;
import yangguang.pages.NoSuchRecord;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.Explanation;
import yangguang.reporting.HandedIn;
import yangguang.reporting.Submission;

/** Reads what one member handed in, and how it differs from what was judged before. */
@Service
@Transactional(readOnly = true)
public class ReadPart {
    private final Boards boards;
    private final CampaignRecords records;
    private final SumRecords sums;
    private final HandedIn handedIn;
    private final AnnualTables tables;
    private final Law law;

    ReadPart(
            Boards boards,
            CampaignRecords records,
            SumRecords sums,
            HandedIn handedIn,
            AnnualTables tables,
            Law law) {
        this.boards = boards;
        this.records = records;
        this.sums = sums;
        this.handedIn = handedIn;
        this.tables = tables;
        this.law = law;
    }

    /**
     * One member with what it handed in.
     *
     * @param report the submission, where a report of its own was handed in
     * @param tables its figures; none where nothing was handed in
     * @param explanations what the body said to findings
     * @param since number of what was judged before, 0 for none
     * @param changes against that
     */
    public record Whole(
            Campaign campaign,
            BoardRow row,
            @Nullable Submission report,
            List<AnnualTable> tables,
            List<Explanation> explanations,
            List<Judgement> judgements,
            int since,
            List<Change> changes) {
        /** What the body said to a finding that begins with this figure, or null. */
        public @Nullable Explanation explanation(String sentence) {
            return explanations.stream()
                    .filter(one -> one.sentence().equals(sentence))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A figure that is another one now. */
    public record Change(String label, @Nullable BigDecimal then, @Nullable BigDecimal now) {}

    public Whole read(Viewer viewer, long campaignId, long memberId) {
        var board = boards.of(viewer, campaignId);
        var row = board.member(memberId).orElseThrow(() -> new NoSuchRecord("member " + memberId));
        var judgements = records.judgements(memberId);
        var part = row.part();
        if (part == null)
            return new Whole(
                    board.campaign(), row, null, List.of(), List.of(), judgements, 0, List.of());
        var report = report(board.campaign(), row, part);
        var now = figures(part);
        int since =
                judgements.stream()
                        .mapToInt(Judgement::number)
                        .filter(number -> number < part.number())
                        .max()
                        .orElse(0);
        var changes = since == 0 ? List.<Change>of() : changes(figures(before(part, since)), now);
        return new Whole(
                board.campaign(),
                row,
                report.map(HandedIn.Whole::submission).orElse(null),
                report.map(HandedIn.Whole::tables).orElseGet(() -> laidOut(board.campaign(), now)),
                report.map(HandedIn.Whole::explanations).orElse(List.of()),
                judgements,
                since,
                changes);
    }

    private Optional<HandedIn.Whole> report(Campaign campaign, BoardRow row, HandedPart part) {
        return part instanceof HandedPart.Report(var of) && row.body() != null
                ? handedIn.read(row.body().id(), campaign.year(), of)
                : Optional.empty();
    }

    private List<AnnualTable> laidOut(
            Campaign campaign, Map<String, @Nullable BigDecimal> figures) {
        return campaign.forms().stream()
                .flatMap(id -> law.forms().named(id).stream())
                .map(form -> tables.laidOut(form, campaign.year(), figures, Map.of()))
                .toList();
    }

    private Map<String, @Nullable BigDecimal> figures(HandedPart part) {
        return switch (part) {
            case HandedPart.Report(var of) -> handedIn.figures(of);
            case HandedPart.Sum(var campaign, var number) -> sums.handedUp(campaign, number);
            case HandedPart.File(var member, var number) -> sums.takenIn(member, number);
        };
    }

    private static HandedPart before(HandedPart part, int number) {
        return switch (part) {
            case HandedPart.Report(var of) ->
                    new HandedPart.Report(new HandedIn.Part(of.reportId(), number));
            case HandedPart.Sum(var campaign, _) -> new HandedPart.Sum(campaign, number);
            case HandedPart.File(var member, _) -> new HandedPart.File(member, number);
        };
    }

    private List<Change> changes(
            Map<String, @Nullable BigDecimal> then, Map<String, @Nullable BigDecimal> now) {
        var labels =
                law.forms().all().stream()
                        .flatMap(form -> form.cells().stream().map(cell -> Map.entry(cell, form)))
                        .collect(
                                toMap(
                                        one -> one.getKey().indicator(),
                                        one -> one.getValue().label(one.getKey().indicator()),
                                        (first, _) -> first,
                                        java.util.LinkedHashMap::new));
        var changes = new ArrayList<Change>();
        labels.forEach(
                (indicator, label) -> {
                    var one = then.get(indicator);
                    var other = now.get(indicator);
                    if (!same(one, other)) changes.add(new Change(label, one, other));
                });
        return changes;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : one.compareTo(other) == 0;
    }
}
