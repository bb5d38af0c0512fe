package yangguang.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Form;
import yangguang.tally.Tally;

/**
 * The figures of a year. 0 stands where a register keeps the records, or somebody recorded by hand
 * that there was nothing; else a figure of which nothing is recorded is blank. A sum of which
 * nothing is recorded is that of its parts.
 */
@Component
class FiguresOfYear {
    private final Tally tally;
    private final HandRecordTables byHand;

    FiguresOfYear(Tally tally, HandRecordTables byHand) {
        this.tally = tally;
        this.byHand = byHand;
    }

    /** By indicator; null is blank. */
    Map<String, @Nullable BigDecimal> of(Form form, Set<Long> bodies, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var recorded =
                new Recorded(
                        form,
                        tally.sums(bodies, first, last),
                        byHand.standing(bodies, first, last));
        var figures = new HashMap<String, @Nullable BigDecimal>();
        form.cells().forEach(cell -> figures.put(cell.indicator(), recorded.figure(cell)));
        return figures;
    }

    /**
     * @param sums what was counted
     * @param spokenOf what stands recorded by hand, be it 0
     */
    private final class Recorded {
        private final Form form;
        private final Map<String, BigDecimal> sums;
        private final Set<String> spokenOf;

        Recorded(Form form, Map<String, BigDecimal> sums, Set<String> spokenOf) {
            this.form = form;
            this.sums = sums;
            this.spokenOf = spokenOf;
        }

        @Nullable BigDecimal figure(Cell cell) {
            var indicator = cell.indicator();
            var sum = sums.getOrDefault(indicator, BigDecimal.ZERO);
            boolean known =
                    sum.signum() != 0 || spokenOf.contains(indicator) || tally.isKept(indicator);
            return known ? sum : sumOfParts(cell);
        }

        private @Nullable BigDecimal sumOfParts(Cell cell) {
            return cell.parts().stream()
                    .map(form::cell)
                    .flatMap(Optional::stream)
                    .map(this::figure)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }
    }
}
