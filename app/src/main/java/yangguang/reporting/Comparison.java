package yangguang.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.law.forms.Form;

/** 对比: the figures of a year beside those of the years before, and one figure of many bodies. */
@Service
@Transactional(readOnly = true)
public class Comparison {
    private static final int YEARS = 3;

    private final AnnualTables tables;

    Comparison(AnnualTables tables) {
        this.tables = tables;
    }

    /**
     * The figures of a form over the years.
     *
     * @param years the last one is that of the form
     */
    public record Trend(Form form, List<Integer> years, List<Line> lines) {
        public Optional<Line> line(String indicator) {
            return lines.stream().filter(one -> one.indicator().equals(indicator)).findFirst();
        }
    }

    /**
     * One figure.
     *
     * @param values by year; null where it is blank, or the form of that year has none
     */
    public record Line(
            String indicator, String label, String unit, List<@Nullable BigDecimal> values) {

        /** Its label without its place in the form. */
        public String name() {
            return Form.bare(label);
        }

        public @Nullable BigDecimal now() {
            return values.getLast();
        }

        /** What it is more than the year before; null where one of them is not known. */
        public @Nullable BigDecimal change() {
            var before = values.get(values.size() - 2);
            var now = now();
            return before == null || now == null ? null : now.subtract(before);
        }
    }

    /** Empty where the year has no form. */
    public Optional<Trend> trend(Set<Long> of, int year) {
        var now = tables.table(of, year);
        if (now.isEmpty()) return Optional.empty();
        var years = IntStream.rangeClosed(year - YEARS + 1, year).boxed().toList();
        var filled = years.stream().map(one -> one == year ? now : tables.table(of, one)).toList();
        var form = now.get().form();
        var lines = new ArrayList<Line>();
        for (var cell : form.cells()) {
            var values = new ArrayList<@Nullable BigDecimal>();
            for (var table : filled)
                values.add(
                        table.flatMap(one -> one.figure(cell.indicator()))
                                .map(AnnualTable.Figure::number)
                                .orElse(null));
            lines.add(
                    new Line(cell.indicator(), form.label(cell.indicator()), cell.unit(), values));
        }
        return Optional.of(new Trend(form, years, lines));
    }

    /**
     * 按月: one figure in the months of these years, from January on; empty where nothing happened in
     * any, or it is no figure of what happens.
     */
    public Map<Integer, List<@Nullable BigDecimal>> months(
            Set<Long> of, Trend trend, String indicator) {
        var months = tables.months(trend.form(), indicator, of, trend.years());
        boolean any =
                months.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(value -> value != null && value.signum() > 0);
        return any ? months : Map.of();
    }

    /** What one body has, or it and those below it together. */
    public record Side(long bodyId, @Nullable BigDecimal value) {}

    /**
     * One figure of each of these, the largest first.
     *
     * @param bodies whose records are added up for each of them
     */
    public List<Side> sides(Map<Long, Set<Long>> bodies, int year, String indicator) {
        return tables.figures(bodies, year, indicator).entrySet().stream()
                .map(side -> new Side(side.getKey(), side.getValue()))
                .sorted(
                        Comparator.comparing(
                                        Side::value,
                                        Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                                .thenComparing(Side::bodyId))
                .toList();
    }
}
