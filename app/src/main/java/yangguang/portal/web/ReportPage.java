package yangguang.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.pages.Chart;
import yangguang.pages.Shares;
import yangguang.pages.Text;
import yangguang.reporting.PublishedTrend;

/**
 * One annual report.
 *
 * @param document the report as it was published
 * @param year of which it speaks
 * @param years all years of which there are reports
 * @param trend what it and the two before it say; empty where its figures are not known
 */
public record ReportPage(
        Scope scope,
        DocumentPage document,
        int year,
        List<Integer> years,
        Optional<PublishedTrend.Whole> trend) {
    /** Of each figure that at least two years have. */
    public List<Chart> charts(Text text) {
        var charts = new ArrayList<Chart>();
        for (var line : trend.map(PublishedTrend.Whole::lines).orElse(List.of())) {
            var bars = new ArrayList<Chart.Bar>();
            line.values()
                    .forEach((of, value) -> bars.add(new Chart.Bar(of.toString(), value, null)));
            var now = line.values().get(year);
            if (now == null || bars.stream().filter(bar -> bar.value() != null).count() < 2)
                continue;
            charts.add(
                    new Chart(
                            text.of(
                                    "portal.report.line",
                                    year,
                                    line.label(),
                                    now.toPlainString(),
                                    line.unit()),
                            bars));
        }
        return charts;
    }

    /** How requests were decided, year by year. */
    public Optional<Shares> decided(Text text) {
        return trend.flatMap(PublishedTrend.Whole::decided)
                .map(
                        decided ->
                                new Shares(
                                        text.of("portal.report.decided", year),
                                        decided.kinds(),
                                        decided.values().entrySet().stream()
                                                .map(
                                                        one ->
                                                                new Shares.Bar(
                                                                        one.getKey().toString(),
                                                                        one.getValue()))
                                                .toList()));
    }
}
