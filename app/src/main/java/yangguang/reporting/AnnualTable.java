package yangguang.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Finding;
import yangguang.law.forms.Form;
import yangguang.law.forms.Row;
import yangguang.law.forms.Severity;
import yangguang.pages.Text;

/**
 * The statutory table 统计表 of a year.
 *
 * @param lines one for each row of the form, in its order
 * @param findings 勾稽问题 in the order of the form
 */
public record AnnualTable(Form form, int year, List<Line> lines, List<Finding> findings) {

    /**
     * One row.
     *
     * @param figure null where nothing is recorded, which is not 0; always null in a heading
     * @param lastYear the same of the year before; null where there is none
     * @param findings those that begin with this figure
     */
    public record Line(
            Row row,
            @Nullable BigDecimal figure,
            @Nullable BigDecimal lastYear,
            List<Finding> findings) {

        /** A row that should carry a figure and does not. */
        public boolean isBlank() {
            return figure == null && !row.isHeading();
        }

        /** The figure's definition; a heading has none. */
        public Cell cell() {
            return row.cells().getFirst();
        }

        /** Its gravest finding, or null. */
        public @Nullable Severity severity() {
            return findings.stream()
                    .map(Finding::severity)
                    .min(Severity::compareTo)
                    .orElse(isBlank() ? Severity.EXPLAIN : null);
        }

        /** Digits without a thousands mark, empty where nothing is recorded. */
        public String printed() {
            return print(figure);
        }

        public String printedLastYear() {
            return print(lastYear);
        }

        private static String print(@Nullable BigDecimal figure) {
            return figure == null ? "" : figure.toPlainString();
        }
    }

    /** Its name with the year. */
    public String title(Text words) {
        return words.of("reporting.title", form.title(), year);
    }

    /** The heads of its three columns. */
    public List<String> heads(Text words) {
        var only = form.tables().getFirst();
        return List.of(
                only.rowsHead(), words.of("reporting.unit"), only.columns().getFirst().label());
    }

    /** Findings with which the table cannot be submitted. */
    public long errors() {
        return findings.stream().filter(one -> one.severity() == Severity.BLOCKING).count();
    }

    /** Findings that want an explanation, without blank cells. */
    public long doubts() {
        return lines.stream()
                .flatMap(line -> line.findings().stream())
                .filter(one -> one.severity() != Severity.BLOCKING)
                .count();
    }

    public long blanks() {
        return lines.stream().filter(Line::isBlank).count();
    }
}
