package yangguang.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.Chart;
import yangguang.pages.Choice;
import yangguang.pages.DataFile;
import yangguang.pages.Heat;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Pairs;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.Comparison;

/** D2 对比: three years of all figures, and one figure of the bodies below side by side. */
@Controller
@RequestMapping("/desk/statistics/{year:\\d{4}}")
public class ComparisonPages {
    private static final int MOST_BODIES = 100;
    private static final List<String> USUAL =
            List.of("proactive_total", "requests_received", "t2_new_total");

    private final Comparison comparison;
    private final AnnualTables tables;
    private final Extents extents;
    private final Bodies bodies;

    ComparisonPages(Comparison comparison, AnnualTables tables, Extents extents, Bodies bodies) {
        this.comparison = comparison;
        this.tables = tables;
        this.extents = extents;
        this.bodies = bodies;
    }

    /**
     * @param chosen the figure that is drawn
     * @param years of that figure; its title is left to the page
     * @param months of that figure; empty where it does not happen in months
     * @param sides the bodies below; empty where there are none
     * @param pairs the same with the year before
     * @param notHeld why figures of some years are not known, or null
     */
    public record ComparisonPage(
            Extent extent,
            int year,
            Comparison.Trend trend,
            Comparison.Line chosen,
            List<Choice> figures,
            List<Chart.Bar> years,
            List<Heat.Row> months,
            List<Chart.Bar> sides,
            List<Pairs.Pair> pairs,
            @Nullable NotHeld notHeld) {
        public String path(String below) {
            return extent.address("/" + year + below);
        }

        /** Dashes alone are told and not drawn. */
        public static boolean isKnown(List<Chart.Bar> bars) {
            return bars.stream().anyMatch(bar -> bar.value() != null);
        }

        public static String printed(@Nullable BigDecimal value) {
            return value == null ? "—" : value.toPlainString();
        }

        /** With its sign. */
        public static String change(Comparison.Line line) {
            var change = line.change();
            if (change == null) return "";
            return change.signum() > 0 ? "+" + change.toPlainString() : change.toPlainString();
        }
    }

    @GetMapping("/compare")
    Page compare(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below,
            @RequestParam(defaultValue = "") String figure) {
        var extent = extents.of(viewer, body, below);
        var trend = trend(extent, year);
        var chosen =
                trend.line(figure)
                        .or(
                                () ->
                                        USUAL.stream()
                                                .flatMap(one -> trend.line(one).stream())
                                                .findFirst())
                        .orElseGet(() -> trend.lines().getFirst());
        var children = children(viewer, extent);
        var sides = comparison.sides(children, year, chosen.indicator());
        return Page.of(
                "reporting/compare",
                new ComparisonPage(
                        extent,
                        year,
                        trend,
                        chosen,
                        trend.lines().stream()
                                .map(line -> new Choice(line.indicator(), line.label()))
                                .toList(),
                        years(trend, chosen),
                        months(extent, trend, chosen),
                        sides.stream().map(side -> bar(side, extent, year, chosen)).toList(),
                        pairs(
                                sides,
                                comparison.sides(children, year - 1, chosen.indicator()),
                                extent,
                                year,
                                chosen),
                        NotHeld.of(viewer, extent, tables, trend.years())));
    }

    private Comparison.Trend trend(Extent extent, int year) {
        return comparison
                .trend(extent.bodies(), year)
                .orElseThrow(() -> new NoSuchRecord("form of " + year));
    }

    private static List<Chart.Bar> years(Comparison.Trend trend, Comparison.Line chosen) {
        var bars = new ArrayList<Chart.Bar>();
        for (int i = 0; i < trend.years().size(); i++)
            bars.add(
                    new Chart.Bar(
                            String.valueOf(trend.years().get(i)), chosen.values().get(i), null));
        return bars;
    }

    /**
     * Those directly below that the viewer may read; where bodies below are added up, each with its
     * own, so that districts stand side by side.
     */
    private Map<Long, Set<Long>> children(Viewer viewer, Extent extent) {
        return bodies.children(extent.body().id()).stream()
                .map(Body::id)
                .filter(viewer.readable()::contains)
                .limit(MOST_BODIES)
                .collect(
                        Collectors.toMap(
                                one -> one,
                                one ->
                                        extent.below()
                                                ? extents.readableBelow(viewer, one)
                                                : Set.of(one)));
    }

    /** Without years of which no month is known. */
    private List<Heat.Row> months(Extent extent, Comparison.Trend trend, Comparison.Line chosen) {
        return comparison.months(extent.bodies(), trend, chosen.indicator()).entrySet().stream()
                .filter(year -> year.getValue().stream().anyMatch(Objects::nonNull))
                .map(year -> new Heat.Row(String.valueOf(year.getKey()), year.getValue()))
                .toList();
    }

    /** Of those that have both years, in the order of this year. */
    private List<Pairs.Pair> pairs(
            List<Comparison.Side> now,
            List<Comparison.Side> before,
            Extent extent,
            int year,
            Comparison.Line chosen) {
        var lastYear = new HashMap<Long, @Nullable BigDecimal>();
        before.forEach(side -> lastYear.put(side.bodyId(), side.value()));
        return now.stream()
                .map(
                        side -> {
                            var bar = bar(side, extent, year, chosen);
                            return new Pairs.Pair(
                                    bar.label(),
                                    lastYear.get(side.bodyId()),
                                    side.value(),
                                    Objects.requireNonNull(bar.address()));
                        })
                .filter(Pairs.Pair::isWhole)
                .toList();
    }

    private Chart.Bar bar(Comparison.Side side, Extent extent, int year, Comparison.Line chosen) {
        var body = bodies.byId(side.bodyId()).orElseThrow();
        return new Chart.Bar(
                body.shortName(),
                side.value(),
                "/desk/statistics/%d/entries/%s?body=%s%s"
                        .formatted(
                                year,
                                chosen.indicator(),
                                body.code(),
                                extent.below() ? "&below=yes" : ""));
    }

    @GetMapping("/compare.csv")
    ResponseEntity<byte[]> csv(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        var extent = extents.of(viewer, body, below);
        return DataFile.csv(name(extent, year), rows(trend(extent, year)));
    }

    @GetMapping("/compare.json")
    ResponseEntity<byte[]> json(
            Viewer viewer,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String below) {
        var extent = extents.of(viewer, body, below);
        var trend = trend(extent, year);
        return DataFile.json(
                name(extent, year),
                new Printed(extent.body().name(), trend.form().id(), trend.years(), trend.lines()));
    }

    /** As JSON has it. */
    record Printed(String body, String form, List<Integer> years, List<Comparison.Line> figures) {}

    private static String name(Extent extent, int year) {
        return extent.body().shortName() + (year - 2) + "-" + year;
    }

    private static List<List<@Nullable Object>> rows(Comparison.Trend trend) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row("", "", trend.years()));
        for (var line : trend.lines())
            rows.add(
                    row(
                            line.label(),
                            line.unit(),
                            line.values().stream()
                                    .map(one -> one == null ? null : one.toPlainString())
                                    .toList()));
        return rows;
    }

    private static List<@Nullable Object> row(
            String label, String unit, List<? extends @Nullable Object> values) {
        var row = new ArrayList<@Nullable Object>(List.of(label, unit));
        row.addAll(values);
        return row;
    }
}
