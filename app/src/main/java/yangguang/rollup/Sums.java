package yangguang.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.law.Law;
import yangguang.law.forms.Form;
import yangguang.pages.NoSuchRecord;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.HandedIn;

/** 汇总: what those whom a campaign asks handed in, added up; and what each gives to a figure. */
@Service
@Transactional(readOnly = true)
public class Sums {
    private static final int A_PART = 500;

    private final Boards boards;
    private final CampaignRecords campaigns;
    private final SumRecords records;
    private final HandedIn handedIn;
    private final AnnualTables tables;
    private final Law law;

    Sums(
            Boards boards,
            CampaignRecords campaigns,
            SumRecords records,
            HandedIn handedIn,
            AnnualTables tables,
            Law law) {
        this.boards = boards;
        this.campaigns = campaigns;
        this.records = records;
        this.handedIn = handedIn;
        this.tables = tables;
        this.law = law;
    }

    /**
     * A sum.
     *
     * @param tables the figures in the forms of the campaign, with what speaks against them
     * @param kept the last one that was handed up, or null
     * @param since figures that are others now than in that one
     */
    public record Whole(
            Board board,
            List<AnnualTable> tables,
            @Nullable KeptSum kept,
            List<ReadPart.Change> since) {}

    /** What one member gives to a figure; blank is null. */
    public record Share(BoardRow row, @Nullable BigDecimal value) {}

    /** A figure with what each gives to it, the largest first. */
    public record Figure(
            Board board, String indicator, String label, BigDecimal sum, List<Share> shares) {}

    public Whole read(Viewer viewer, long campaignId) {
        var board = boards.of(viewer, campaignId);
        var figures = figures(board);
        var kept = records.last(campaignId).orElse(null);
        return new Whole(
                board, laidOut(board.campaign(), figures), kept, since(board, figures, kept));
    }

    private List<AnnualTable> laidOut(
            Campaign campaign, Map<String, @Nullable BigDecimal> figures) {
        var lastYear = lastYear(campaign);
        return forms(campaign).stream()
                .map(form -> tables.laidOut(form, campaign.year(), figures, lastYear))
                .toList();
    }

    private List<Form> forms(Campaign campaign) {
        return campaign.forms().stream().flatMap(id -> law.forms().named(id).stream()).toList();
    }

    /** The sum of the year before as it was handed up; a blank of then is not known. */
    private Map<String, @Nullable BigDecimal> lastYear(Campaign campaign) {
        return campaigns
                .of(campaign.bodyId(), campaign.year() - 1)
                .flatMap(
                        before ->
                                records.last(before.id())
                                        .map(kept -> records.handedUp(before.id(), kept.number())))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(figure -> figure.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By indicator; null where all left it blank. */
    Map<String, @Nullable BigDecimal> figures(Board board) {
        var parts = Parts.of(board.counted());
        var sums = new HashMap<>(handedIn.sums(parts.reports()));
        records.ofCampaigns(parts.sums())
                .forEach((name, sum) -> sums.merge(name, sum, HandedIn.Sum::plus));
        records.ofFiles(parts.files())
                .forEach((name, sum) -> sums.merge(name, sum, HandedIn.Sum::plus));
        var figures = new HashMap<String, @Nullable BigDecimal>();
        for (var form : forms(board.campaign()))
            form.cells().forEach(cell -> figures.put(cell.indicator(), null));
        sums.forEach((name, sum) -> figures.put(name, sum.sum()));
        return figures;
    }

    private List<ReadPart.Change> since(
            Board board, Map<String, @Nullable BigDecimal> now, @Nullable KeptSum kept) {
        if (kept == null) return List.of();
        var then = records.handedUp(board.campaign().id(), kept.number());
        var changes = new ArrayList<ReadPart.Change>();
        for (var form : forms(board.campaign()))
            for (var cell : form.cells()) {
                var one = then.get(cell.indicator());
                var other = now.get(cell.indicator());
                if (!same(one, other))
                    changes.add(new ReadPart.Change(form.label(cell.indicator()), one, other));
            }
        return changes;
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : one.compareTo(other) == 0;
    }

    /**
     * @throws NoSuchRecord where no form of the campaign has that figure
     */
    public Figure figure(Viewer viewer, long campaignId, String indicator) {
        var board = boards.of(viewer, campaignId);
        var form =
                forms(board.campaign()).stream()
                        .filter(one -> one.cell(indicator).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new NoSuchRecord("figure " + indicator));
        var parts = Parts.of(board.counted());
        var reports = handedIn.values(parts.reports(), indicator);
        var sums = records.eachCampaign(parts.sums(), indicator);
        var files = records.eachFile(parts.files(), indicator);
        var shares =
                board.counted().stream()
                        .map(
                                row ->
                                        new Share(
                                                row,
                                                switch (Objects.requireNonNull(row.part())) {
                                                    case HandedPart.Report(var part) ->
                                                            reports.get(part.reportId());
                                                    case HandedPart.Sum(var id, _) -> sums.get(id);
                                                    case HandedPart.File(var id, _) ->
                                                            files.get(id);
                                                }))
                        .sorted(
                                Comparator.comparing(
                                        Share::value,
                                        Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList();
        var sum =
                shares.stream()
                        .map(Share::value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(board, indicator, form.label(indicator), sum, shares);
    }

    /** What is done with what one member gives. */
    public interface Look {
        void at(BoardRow row, Map<String, @Nullable BigDecimal> figures);
    }

    /** All figures of each member that is in the sum, as the board has them; few at a time. */
    public void each(Viewer viewer, long campaignId, Look look) {
        var counted = boards.of(viewer, campaignId).counted();
        for (int from = 0; from < counted.size(); from += A_PART)
            each(counted.subList(from, Math.min(from + A_PART, counted.size())), look);
    }

    private void each(List<BoardRow> rows, Look look) {
        var parts = Parts.of(rows);
        var reports = new HashMap<Long, Map<String, @Nullable BigDecimal>>();
        handedIn.each(parts.reports(), reports::put);
        var sums = records.wholeCampaigns(parts.sums());
        var files = records.wholeFiles(parts.files());
        for (var row : rows)
            look.at(
                    row,
                    Objects.requireNonNullElse(
                            switch (Objects.requireNonNull(row.part())) {
                                case HandedPart.Report(var part) -> reports.get(part.reportId());
                                case HandedPart.Sum(var id, _) -> sums.get(id);
                                case HandedPart.File(var id, _) -> files.get(id);
                            },
                            Map.of()));
    }

    /** Bodies of a board, and which of them have a report of their own in the sum. */
    static Set<Long> reporting(List<BoardRow> rows) {
        return rows.stream()
                .filter(row -> row.part() instanceof HandedPart.Report)
                .flatMap(row -> java.util.Optional.ofNullable(row.body()).stream())
                .map(yangguang.bodies.Body::id)
                .collect(Collectors.toSet());
    }
}
