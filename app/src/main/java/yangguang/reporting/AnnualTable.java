package yangguang.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Finding;
import yangguang.law.forms.Form;
import yangguang.law.forms.Row;
import yangguang.law.forms.Severity;
import yangguang.law.forms.Table;
import yangguang.pages.Text;

/**
 * A statutory form 统计表 of a year, filled.
 *
 * @param parts one for each table of the form, in its order
 * @param findings 勾稽问题 in the order of the form
 */
public record AnnualTable(Form form, int year, List<Part> parts, List<Finding> findings) {

    /**
     * One table of the form.
     *
     * @param heads 表头
     * @param lines one for each row, in its order
     * @param findings those that begin with a figure of this table, without those about blank cells
     */
    public record Part(Table table, Heads heads, List<Line> lines, List<Finding> findings) {
        private static final int COLUMNS_OF_A_PHONE = 3;

        /** One figure a row, with room beside it for what is to be said. */
        public boolean isList() {
            return table.columns().size() == 1 && !table.unitHead().isEmpty();
        }

        /** A title that does not only repeat the heading above it. */
        public boolean hasTitle() {
            return !table.section().isEmpty() && !table.section().endsWith(table.title());
        }

        /** More than a small phone shows. */
        public boolean isWide() {
            return table.columns().size() > COLUMNS_OF_A_PHONE;
        }
    }

    /**
     * One row.
     *
     * @param groups the heads to the left of it that begin here, outermost first
     * @param figures by column; none in a heading
     */
    public record Line(Row row, List<Group> groups, List<Figure> figures) {}

    /** A head to the left of several rows. */
    public record Group(String label, int level) {}

    /**
     * One figure.
     *
     * @param label what it is, in words
     * @param number null where nothing is recorded, which is not 0
     * @param lastYear the same of the year before; null where there is none
     * @param findings those that begin with this figure
     */
    public record Figure(
            Cell cell,
            String label,
            @Nullable BigDecimal number,
            @Nullable BigDecimal lastYear,
            List<Finding> findings) {

        public boolean isBlank() {
            return number == null;
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
            return print(number);
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

    public List<Line> lines() {
        return parts.stream().flatMap(part -> part.lines().stream()).toList();
    }

    public List<Figure> figures() {
        return lines().stream().flatMap(line -> line.figures().stream()).toList();
    }

    public Optional<Figure> figure(String indicator) {
        return figures().stream()
                .filter(figure -> figure.cell().indicator().equals(indicator))
                .findFirst();
    }

    /** Whether it speaks of cells that are blank, which stand beside each of them. */
    boolean isAboutBlanks(Finding finding) {
        return parts.stream().noneMatch(part -> part.findings().contains(finding))
                && finding.cells().stream()
                        .flatMap(cell -> figure(cell).stream())
                        .anyMatch(Figure::isBlank);
    }

    /** Findings with which the table cannot be submitted. */
    public long errors() {
        return findings.stream().filter(one -> one.severity() == Severity.BLOCKING).count();
    }

    /** Findings that want an explanation, without blank cells. */
    public long doubts() {
        return parts.stream()
                .flatMap(part -> part.findings().stream())
                .filter(one -> one.severity() != Severity.BLOCKING)
                .count();
    }

    public long blanks() {
        return figures().stream().filter(Figure::isBlank).count();
    }
}
