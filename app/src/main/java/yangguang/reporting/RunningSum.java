package yangguang.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Cell.At;
import yangguang.law.forms.Cell.Source;
import yangguang.law.forms.Form;
import yangguang.reporting.FiledRecords.Filed;

/**
 * 历年累计 of a flow, where earlier reports were filed: the last that a report says, and what came
 * since; without one, what was recorded before the first report, and then year by year what the
 * report says, or what was recorded.
 *
 * @param flow the cell of the year whose running sum it is
 * @param counted what is counted for both
 */
record RunningSum(Cell cumulative, Cell flow, List<String> counted) {

    /** What was recorded from one day to another. */
    interface Flows {
        BigDecimal between(LocalDate first, LocalDate last);
    }

    /** Empty for a cell that is none. */
    static Optional<RunningSum> of(Form form, Cell cell) {
        if (!(cell.source() instanceof Source.Stock(var counted, var at)) || at != At.END)
            return Optional.empty();
        return form.cell(counted.getFirst())
                .filter(flow -> !flow.equals(cell))
                .map(flow -> new RunningSum(cell, flow, counted));
    }

    /** What counts of all that was counted: its own, else what makes it up. */
    BigDecimal sum(Map<String, BigDecimal> sums) {
        var own = sums.getOrDefault(counted.getFirst(), BigDecimal.ZERO);
        if (own.signum() != 0) return own;
        return counted.stream()
                .map(indicator -> sums.getOrDefault(indicator, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * @param reports of years up to that year, oldest first
     */
    BigDecimal at(int year, List<Filed> reports, Flows recorded) {
        var sum = BigDecimal.ZERO;
        var next = LocalDate.EPOCH;
        for (var report : reports) {
            var said = report.figures();
            var before = recorded.between(next, LocalDate.of(report.year(), 1, 1).minusDays(1));
            sum =
                    said.containsKey(cumulative.indicator())
                            ? said.get(cumulative.indicator())
                            : sum.add(before)
                                    .add(said.getOrDefault(flow.indicator(), BigDecimal.ZERO));
            next = LocalDate.of(report.year(), 12, 31).plusDays(1);
        }
        return sum.add(recorded.between(next, LocalDate.of(year, 12, 31)));
    }
}
