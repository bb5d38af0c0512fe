package yangguang.reporting;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.law.Law;
import yangguang.law.forms.Figures;
import yangguang.law.forms.Finding;
import yangguang.law.forms.Form;
import yangguang.law.forms.Row;
import yangguang.reporting.AnnualTable.Line;
import yangguang.tally.Tally;

/** The statutory tables, computed from counting entries whenever they are asked for. */
@Service
@Transactional(readOnly = true)
public class AnnualTables {
    private final Law law;
    private final Tally tally;
    private final FiguresOfYear figures;
    private final Clock clock;

    AnnualTables(Law law, Tally tally, FiguresOfYear figures, Clock clock) {
        this.law = law;
        this.tally = tally;
        this.figures = figures;
        this.clock = clock;
    }

    /** The table of a body and year; empty where no form of one column is prescribed. */
    public Optional<AnnualTable> table(long bodyId, int year) {
        return table(Set.of(bodyId), year);
    }

    /** The same for several bodies together: each figure is the sum of theirs. */
    public Optional<AnnualTable> table(Set<Long> bodies, int year) {
        return formOf(year).map(form -> table(form, bodies, year));
    }

    /** The form of that year, if this room can fill it. */
    public Optional<Form> formOf(int year) {
        return law.forms()
                .tableFor(year)
                .filter(form -> form.tables().getFirst().columns().size() == 1);
    }

    /** This year and every earlier one since these bodies first recorded anything, newest first. */
    public List<Integer> years(Set<Long> bodies) {
        int now = LocalDate.now(clock).getYear();
        int first = tally.years(bodies).stream().mapToInt(year -> year).min().orElse(now);
        return IntStream.rangeClosed(Math.min(first, now - 1), now)
                .map(year -> now + Math.min(first, now - 1) - year)
                .boxed()
                .toList();
    }

    private AnnualTable table(Form form, Set<Long> bodies, int year) {
        var now = figures.of(form, bodies, year);
        var before =
                formOf(year - 1)
                        .filter(form::equals)
                        .map(same -> figures.of(same, bodies, year - 1));
        var found = form.check(Figures.of(year, now));
        var byCell = found.stream().collect(groupingBy(one -> one.cells().getFirst()));
        var lines =
                form.tables().getFirst().rows().stream()
                        .map(row -> line(row, now, before.orElse(Map.of()), byCell))
                        .toList();
        return new AnnualTable(form, year, lines, found);
    }

    private static Line line(
            Row row,
            Map<String, @Nullable BigDecimal> now,
            Map<String, @Nullable BigDecimal> before,
            Map<String, List<Finding>> findings) {
        if (row.isHeading()) return new Line(row, null, null, List.of());
        var indicator = row.cells().getFirst().indicator();
        var here =
                findings.getOrDefault(indicator, List.of()).stream()
                        .filter(finding -> !isAboutBlanks(finding, now))
                        .toList();
        return new Line(row, now.get(indicator), before.get(indicator), here);
    }

    /** What says of blank cells that they are blank; each of them says so itself. */
    private static boolean isAboutBlanks(Finding finding, Map<String, @Nullable BigDecimal> now) {
        return finding.cells().stream().allMatch(cell -> now.get(cell) == null);
    }
}
