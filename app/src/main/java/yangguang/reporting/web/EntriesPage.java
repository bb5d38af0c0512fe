package yangguang.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Severity;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTable.Figure;
import yangguang.reporting.SaidInReport;

/**
 * What stands behind a number.
 *
 * @param parts the figures that it is the sum of; none if entries stand behind it
 * @param standing the day up to which a stock is counted, null for a flow
 * @param entries newest first
 * @param next the key of the next part, or null
 * @param recording where the viewer may record more of it, or null
 * @param said where a filed report says it, or null
 */
public record EntriesPage(
        Extent extent,
        AnnualTable table,
        Figure figure,
        List<Figure> parts,
        @Nullable LocalDate standing,
        List<Counted> entries,
        @Nullable String next,
        @Nullable String recording,
        @Nullable SaidInReport said) {

    /**
     * An entry with its record.
     *
     * @param unit short name of the body
     * @param kind of record, the last part of a key
     * @param name of the record, or empty
     * @param address of the record, or null
     */
    public record Counted(
            LocalDate day,
            BigDecimal amount,
            String unit,
            String kind,
            long number,
            String name,
            @Nullable String address) {

        /** With its sign where it takes back. */
        public String printed() {
            return amount.signum() < 0
                    ? "−" + amount.negate().toPlainString()
                    : amount.toPlainString();
        }
    }

    /** The class of a sentence about a finding. */
    public String saying(Severity severity) {
        return TablePage.sayingOf(severity);
    }

    public String path(String below) {
        return extent.address("/" + table.year() + below);
    }
}
