package yangguang.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.law.Law;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Form;

/** 年报图: what the public reports of one body say over three years. */
@Service
@Transactional(readOnly = true)
public class PublishedTrend {
    private static final int YEARS = 3;

    /** What was received, and how it was decided, in the forms of before 2019 and since. */
    private static final List<String> RECEIVED = List.of("t2_new_total", "requests_received");

    private static final List<String> CLOSED = List.of("t2_closed_total", "replies_total");
    private static final List<String> PUBLISHED =
            List.of("proactive_total", "t1_normative_in_force");

    private final PublishedFigures published;
    private final Law law;

    PublishedTrend(PublishedFigures published, Law law) {
        this.published = published;
        this.law = law;
    }

    /**
     * A figure over the years.
     *
     * @param values by year; null where no report of that year has it
     */
    public record Line(String label, String unit, Map<Integer, @Nullable BigDecimal> values) {}

    /**
     * How requests were decided.
     *
     * @param kinds of decisions
     * @param values by year, one for each kind
     */
    public record Decided(List<String> kinds, Map<Integer, List<BigDecimal>> values) {}

    /**
     * @param lines what is drawn over the years
     * @param decided empty where nothing was decided
     */
    public record Whole(List<Line> lines, Optional<Decided> decided) {}

    /** Empty where the report of that year has no figures here. */
    public Optional<Whole> of(long body, int year) {
        var figures = new LinkedHashMap<Integer, Map<String, @Nullable BigDecimal>>();
        IntStream.rangeClosed(year - YEARS + 1, year)
                .forEach(
                        one ->
                                figures.put(
                                        one,
                                        published
                                                .of(Set.of(body), one)
                                                .getOrDefault(body, Map.of())));
        var form = law.forms().tableFor(year);
        if (form.isEmpty() || figures.getOrDefault(year, Map.of()).isEmpty())
            return Optional.empty();
        var lines = new ArrayList<Line>();
        for (var names : List.of(PUBLISHED, RECEIVED))
            names.stream()
                    .filter(name -> form.get().cell(name).isPresent())
                    .findFirst()
                    .ifPresent(name -> lines.add(line(form.get(), name, figures)));
        return Optional.of(new Whole(lines, decided(form.get(), figures)));
    }

    private static Line line(
            Form form, String name, Map<Integer, Map<String, @Nullable BigDecimal>> figures) {
        var values = new LinkedHashMap<Integer, @Nullable BigDecimal>();
        figures.forEach((year, all) -> values.put(year, all.get(name)));
        return new Line(form.name(name), form.cell(name).orElseThrow().unit(), values);
    }

    private static Optional<Decided> decided(
            Form form, Map<Integer, Map<String, @Nullable BigDecimal>> figures) {
        var kinds = kinds(form);
        var values = new LinkedHashMap<Integer, List<BigDecimal>>();
        figures.forEach(
                (year, all) -> {
                    var row = kinds.values().stream().map(cells -> sum(cells, all)).toList();
                    if (row.stream().anyMatch(PublishedTrend::isMore)) values.put(year, row);
                });
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(occurring(List.copyOf(kinds.keySet()), values));
    }

    /** Without kinds that no year has. */
    private static Decided occurring(List<String> kinds, Map<Integer, List<BigDecimal>> values) {
        var places =
                IntStream.range(0, kinds.size())
                        .filter(at -> values.values().stream().anyMatch(row -> isMore(row.get(at))))
                        .boxed()
                        .toList();
        var kept = new LinkedHashMap<Integer, List<BigDecimal>>();
        values.forEach((year, row) -> kept.put(year, places.stream().map(row::get).toList()));
        return new Decided(places.stream().map(kinds::get).toList(), kept);
    }

    private static boolean isMore(BigDecimal value) {
        return value.signum() > 0;
    }

    /** The parts of what was closed by the heads that the form puts them under. */
    private static Map<String, List<String>> kinds(Form form) {
        var rows = form.tables().stream().flatMap(table -> table.rows().stream()).toList();
        var parts =
                rows.stream()
                        .filter(row -> row.cells().stream().anyMatch(PublishedTrend::isClosed))
                        .flatMap(row -> row.cells().getFirst().parts().stream())
                        .toList();
        var kinds = new LinkedHashMap<String, List<String>>();
        for (var row : rows) {
            if (row.isHeading() || !parts.contains(row.cells().getFirst().indicator())) continue;
            var kind = Form.bare(row.under().size() > 1 ? row.under().getLast() : row.label());
            kinds.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(row.cells().getLast().indicator());
        }
        return kinds;
    }

    private static boolean isClosed(Cell cell) {
        return CLOSED.contains(cell.indicator());
    }

    private static BigDecimal sum(List<String> cells, Map<String, @Nullable BigDecimal> figures) {
        return cells.stream()
                .map(figures::get)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
