package yangguang.reporting;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.law.Law;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Cell.At;
import yangguang.law.forms.Cell.Source;
import yangguang.law.forms.Form;
import yangguang.tally.Standing;
import yangguang.tally.Tally;

/**
 * The figures of a year. 0 stands where a register keeps the records, or somebody recorded that
 * there was nothing; else a figure of which nothing is recorded is blank. A sum or a stock that
 * nobody recorded itself is computed: the sum from its parts, the stock from the beginning.
 */
@Component
class FiguresOfYear {
    private final Tally tally;
    private final Law law;

    FiguresOfYear(Tally tally, Law law) {
        this.tally = tally;
        this.law = law;
    }

    /** By indicator; null is blank. A figure beside the form is left out if it is not known. */
    Map<String, @Nullable BigDecimal> of(Form form, Set<Long> bodies, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var recorded =
                new Recorded(
                        form,
                        tally.sums(bodies, first, last),
                        tally.stocks(bodies, stocks(form), first, last),
                        tally.spokenOf(bodies, first, last));
        var figures = new HashMap<String, @Nullable BigDecimal>();
        form.cells().forEach(cell -> figures.put(cell.indicator(), recorded.figure(cell)));
        form.beside().stream()
                .filter(cell -> recorded.figure(cell) != null)
                .forEach(cell -> figures.put(cell.indicator(), recorded.figure(cell)));
        return figures;
    }

    /** Those of all forms, whichever is the year's, for this year and the last. */
    NarrativeFigures narrative(Set<Long> bodies, int year) {
        var units = new HashMap<String, String>();
        for (var form : law.forms().all())
            form.cells().forEach(cell -> units.putIfAbsent(cell.indicator(), cell.unit()));
        var printed =
                law.forms().all().stream()
                        .filter(form -> form.years().contain(year))
                        .flatMap(form -> form.cells().stream().map(Cell::indicator))
                        .collect(toSet());
        return new NarrativeFigures(all(bodies, year), all(bodies, year - 1), units, printed);
    }

    private Map<String, @Nullable BigDecimal> all(Set<Long> bodies, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var sums = tally.sums(bodies, first, last);
        var spokenOf = tally.spokenOf(bodies, first, last);
        var stocks =
                tally.stocks(
                        bodies,
                        law.forms().all().stream()
                                .flatMap(form -> stocks(form).stream())
                                .collect(toSet()),
                        first,
                        last);
        var figures = new HashMap<String, @Nullable BigDecimal>();
        for (var form : law.forms().all()) {
            var recorded = new Recorded(form, sums, stocks, spokenOf);
            for (var cell : form.cells()) {
                var figure = recorded.figure(cell);
                if (figure != null) figures.putIfAbsent(cell.indicator(), figure);
            }
        }
        return figures;
    }

    private static Set<String> stocks(Form form) {
        return Stream.concat(form.cells().stream(), form.beside().stream())
                .filter(cell -> cell.source() instanceof Source.Stock)
                .flatMap(cell -> cell.counted().stream())
                .collect(toSet());
    }

    /**
     * @param sums what was counted in the year
     * @param stocks what stood at its two ends
     * @param spokenOf what stands recorded from elsewhere, be it 0
     */
    private final class Recorded {
        private final Form form;
        private final Map<String, BigDecimal> sums;
        private final Map<String, Standing> stocks;
        private final Set<String> spokenOf;

        Recorded(
                Form form,
                Map<String, BigDecimal> sums,
                Map<String, Standing> stocks,
                Set<String> spokenOf) {
            this.form = form;
            this.sums = sums;
            this.stocks = stocks;
            this.spokenOf = spokenOf;
        }

        @Nullable BigDecimal figure(Cell cell) {
            var own = flow(cell.indicator());
            if (own != null) return own;
            return switch (cell.source()) {
                case Source.Flow(var indicators) -> firstOrRest(indicators, this::flow);
                case Source.Stock(var indicators, var at) ->
                        firstOrRest(indicators, name -> stock(name, at));
                case Source.Sum(var parts) -> sum(parts.stream().map(this::part).toList());
            };
        }

        private @Nullable BigDecimal part(String indicator) {
            return form.cell(indicator).map(this::figure).orElse(null);
        }

        private @Nullable BigDecimal flow(String indicator) {
            var sum = sums.getOrDefault(indicator, BigDecimal.ZERO);
            return isKnown(indicator, sum) ? sum : null;
        }

        private @Nullable BigDecimal stock(String indicator, At at) {
            var standing = stocks.get(indicator);
            var value =
                    standing == null
                            ? BigDecimal.ZERO
                            : at == At.START ? standing.before() : standing.after();
            return isKnown(indicator, value) ? value : null;
        }

        private boolean isKnown(String indicator, BigDecimal value) {
            return value.signum() != 0 || spokenOf.contains(indicator) || tally.isKept(indicator);
        }

        /** See {@link Source.Flow#indicators}. */
        private static @Nullable BigDecimal firstOrRest(List<String> indicators, Reading reading) {
            var first = reading.of(indicators.getFirst());
            if (first != null) return first;
            return sum(indicators.stream().skip(1).map(reading::of).toList());
        }

        private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> parts) {
            return parts.stream().filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
        }
    }

    /** Reads a figure that may be blank. */
    private interface Reading {
        @Nullable BigDecimal of(String indicator);
    }
}
