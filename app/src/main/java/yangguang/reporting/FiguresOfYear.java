package yangguang.reporting;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.law.Law;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Cell.At;
import yangguang.law.forms.Cell.Source;
import yangguang.law.forms.Form;
import yangguang.registers.YearsHeld;
import yangguang.reporting.FiledRecords.Filed;
import yangguang.tally.Standing;
import yangguang.tally.Tally;

/**
 * The figures of a year. 0 stands where a register keeps the records of that year, or somebody
 * recorded that there was nothing; else a figure of which nothing is recorded is blank. A sum or a
 * stock that nobody recorded itself is computed: the sum from its parts, the stock from the
 * beginning.
 */
@Component
class FiguresOfYear {
    private final Tally tally;
    private final YearsHeld held;
    private final Law law;
    private final FiledReports filed;

    FiguresOfYear(Tally tally, YearsHeld held, Law law, FiledReports filed) {
        this.tally = tally;
        this.held = held;
        this.law = law;
        this.filed = filed;
    }

    /**
     * By indicator; null is blank. A figure beside the form is left out if it is not known. Of a
     * body whose report on that year was filed, what that report says.
     */
    Map<String, @Nullable BigDecimal> of(Form form, Set<Long> bodies, int year) {
        var filed = this.filed.until(bodies, year);
        if (filed.isEmpty()) return recorded(form, bodies, year);
        var others = new HashSet<>(bodies);
        others.removeAll(filed.keySet());
        var sums =
                others.isEmpty()
                        ? new HashMap<String, @Nullable BigDecimal>()
                        : recorded(form, others, year);
        filed.forEach(
                (body, reports) ->
                        withReports(form, body, year, reports)
                                .forEach((name, value) -> add(sums, name, value)));
        form.cells().forEach(cell -> sums.putIfAbsent(cell.indicator(), null));
        return sums;
    }

    private static void add(
            Map<String, @Nullable BigDecimal> sums, String name, @Nullable BigDecimal value) {
        if (value != null) sums.merge(name, value, BigDecimal::add);
    }

    private Map<String, @Nullable BigDecimal> withReports(
            Form form, long body, int year, List<Filed> reports) {
        var figures = recorded(form, Set.of(body), year);
        if (reports.getLast().year() == year) overlay(figures, reports.getLast().figures());
        for (var cell : form.cells())
            RunningSum.of(form, cell)
                    .ifPresent(
                            running ->
                                    figures.put(
                                            cell.indicator(),
                                            running.at(year, reports, flows(body, running))));
        return figures;
    }

    /** What the report says stands; of the rest, 0 because nothing is recorded is not known. */
    private static void overlay(
            Map<String, @Nullable BigDecimal> figures, Map<String, BigDecimal> said) {
        figures.replaceAll((_, value) -> value == null || value.signum() == 0 ? null : value);
        figures.putAll(said);
    }

    private RunningSum.Flows flows(long body, RunningSum running) {
        return (first, last) ->
                first.isAfter(last)
                        ? BigDecimal.ZERO
                        : running.sum(tally.sums(Set.of(body), first, last));
    }

    private Map<String, @Nullable BigDecimal> recorded(Form form, Set<Long> bodies, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var recorded =
                new Recorded(
                        form,
                        tally.sums(bodies, first, last),
                        tally.stocks(bodies, stocks(form), first, last),
                        tally.spokenOf(bodies, first, last),
                        held.since(bodies) <= year,
                        first);
        var figures = new HashMap<String, @Nullable BigDecimal>();
        form.cells().forEach(cell -> figures.put(cell.indicator(), recorded.figure(cell)));
        form.beside().stream()
                .filter(cell -> recorded.figure(cell) != null)
                .forEach(cell -> figures.put(cell.indicator(), recorded.figure(cell)));
        return figures;
    }

    /**
     * One figure of many, in the same queries for all.
     *
     * @param sides whose records are added up for each
     * @return by the keys of the sides; null is blank
     */
    Map<Long, @Nullable BigDecimal> one(
            Form form, String indicator, Map<Long, Set<Long>> sides, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var all = sides.values().stream().flatMap(Set::stream).collect(toSet());
        var sums = tally.sumsByBody(all, behind(form, indicator), first, last);
        var stocks = tally.stocksByBody(all, stocks(form), first, last);
        var spokenOf = tally.spokenOfByBody(all, first, last);
        var since = held.firstYears(all);
        var cell = form.cell(indicator).orElseThrow();
        var figures = new HashMap<Long, @Nullable BigDecimal>();
        sides.forEach(
                (side, bodies) ->
                        figures.put(
                                side,
                                new Recorded(
                                                form,
                                                together(bodies, sums, BigDecimal::add),
                                                together(bodies, stocks, Standing::plus),
                                                bodies.stream()
                                                        .flatMap(
                                                                one ->
                                                                        spokenOf
                                                                                .getOrDefault(
                                                                                        one,
                                                                                        Set.of())
                                                                                .stream())
                                                        .collect(toSet()),
                                                bodies.stream()
                                                        .anyMatch(
                                                                one ->
                                                                        since.getOrDefault(
                                                                                        one,
                                                                                        year + 1)
                                                                                <= year),
                                                first)
                                        .figure(cell)));
        var reported = filed.until(all, year).keySet();
        sides.forEach(
                (side, bodies) -> {
                    if (bodies.stream().anyMatch(reported::contains))
                        figures.put(side, of(form, bodies, year).get(indicator));
                });
        return figures;
    }

    /**
     * One figure of these together in each month, until today; nothing for what stands at the end
     * of a year.
     *
     * @return by year, from January on; null where it is not known
     */
    Map<Integer, List<@Nullable BigDecimal>> months(
            Form form, String indicator, Set<Long> bodies, List<Integer> years, YearMonth last) {
        var behind = behind(form, indicator);
        if (behind.stream()
                .flatMap(name -> form.cell(name).stream())
                .anyMatch(FiguresOfYear::isStock)) return Map.of();
        var cell = form.cell(indicator).orElseThrow();
        var first = LocalDate.of(years.getFirst(), 1, 1);
        var sums = tally.months(bodies, behind, first, LocalDate.of(years.getLast(), 12, 31));
        int since = held.since(bodies);
        var months = new TreeMap<Integer, List<@Nullable BigDecimal>>();
        for (int year : years) {
            var row = new ArrayList<@Nullable BigDecimal>();
            for (var month : Month.values()) {
                var at = YearMonth.of(year, month);
                var recorded =
                        new Recorded(
                                form,
                                sums.getOrDefault(at, Map.of()),
                                Map.of(),
                                Set.of(),
                                since <= year,
                                at.atDay(1));
                row.add(at.isAfter(last) ? null : recorded.figure(cell));
            }
            months.put(year, row);
        }
        return months;
    }

    private static boolean isStock(Cell cell) {
        return cell.source() instanceof Source.Stock;
    }

    private static <T> Map<String, T> together(
            Set<Long> bodies, Map<Long, Map<String, T>> byBody, BinaryOperator<T> plus) {
        var together = new HashMap<String, T>();
        for (long body : bodies)
            byBody.getOrDefault(body, Map.of())
                    .forEach((name, one) -> together.merge(name, one, plus));
        return together;
    }

    /** Everything of which a figure is made. */
    private static Set<String> behind(Form form, String indicator) {
        var behind = new HashSet<>(Set.of(indicator));
        form.cell(indicator)
                .ifPresent(
                        cell -> {
                            behind.addAll(cell.counted());
                            cell.parts().forEach(part -> behind.addAll(behind(form, part)));
                        });
        return behind;
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
        boolean isHeld = held.since(bodies) <= year;
        var figures = new HashMap<String, @Nullable BigDecimal>();
        for (var form : law.forms().all()) {
            var recorded = new Recorded(form, sums, stocks, spokenOf, isHeld, first);
            for (var cell : form.cells()) {
                var figure = recorded.figure(cell);
                if (figure != null) figures.putIfAbsent(cell.indicator(), figure);
            }
        }
        if (bodies.size() == 1) {
            var reports = filed.until(bodies, year).values().stream().findFirst();
            reports.map(List::getLast)
                    .filter(report -> report.year() == year)
                    .ifPresent(report -> overlay(figures, report.figures()));
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
     * @param isHeld whether the records of that year are kept here
     * @param first day of the year
     */
    private final class Recorded {
        private final Form form;
        private final Map<String, BigDecimal> sums;
        private final Map<String, Standing> stocks;
        private final Set<String> spokenOf;
        private final boolean isHeld;
        private final LocalDate first;

        Recorded(
                Form form,
                Map<String, BigDecimal> sums,
                Map<String, Standing> stocks,
                Set<String> spokenOf,
                boolean isHeld,
                LocalDate first) {
            this.form = form;
            this.sums = sums;
            this.stocks = stocks;
            this.spokenOf = spokenOf;
            this.isHeld = isHeld;
            this.first = first;
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
            return value.signum() != 0
                    || spokenOf.contains(indicator)
                    || isHeld && tally.isKept(indicator, first);
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
