package yangguang.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Form;
import yangguang.law.forms.Forms;
import yangguang.law.forms.Row;
import yangguang.law.forms.Table;

/** An invented table of a form, whose sums hold, printed as files leave tables. */
final class PrintedTable {
    static final Form FORM = new Forms().named("AR-2021").orElseThrow();

    /** How the cells of a row stand apart, and whether lines end. */
    enum Flattened {
        ONE_CELL_A_LINE("\n", "\n"),
        PIPES(" | ", " ||\n"),
        TABS("\t", "\n"),
        ALL_ON_ONE_LINE(" ", " "),
        EMPTY_LINES_BETWEEN("\n\n", "\n\n"),
        PIPE_BEHIND_EACH_CELL(" |\n", " |\n||\n");

        private final String cell;
        private final String row;

        Flattened(String cell, String row) {
            this.cell = cell;
            this.row = row;
        }
    }

    final Map<String, BigDecimal> figures = new HashMap<>();

    /** Cells that are printed empty. */
    final Set<String> blank = new HashSet<>();

    private final Form form;
    private final int year;

    /** Any form, with figures that contradict no relation that holds a report up. */
    PrintedTable(Form form) {
        this.form = form;
        this.year = Objects.requireNonNullElse(form.years().to(), form.years().from());
        var parts = form.cells().stream().flatMap(cell -> cell.parts().stream()).toList();
        int number = 1;
        for (var cell : form.cells()) {
            var code = cell.indicator();
            boolean counted = parts.contains(code) && !code.startsWith("closed_");
            if (!cell.isSum())
                figures.put(code, BigDecimal.valueOf(counted ? number++ % 23 + 1 : 5));
        }
        figures.replaceAll(
                (code, value) -> code.startsWith("t1_regulations") ? BigDecimal.ZERO : value);
        if (form.cell("t2_new_person").isPresent()) {
            sums();
            balance();
        }
        sums();
        form.cells().stream()
                .map(Cell::indicator)
                .filter(code -> code.endsWith("_cumulative"))
                .forEach(this::accumulate);
        sums();
    }

    private void accumulate(String code) {
        var year = figures.get(code.replace("_cumulative", ""));
        if (year != null) figures.put(code, year.add(BigDecimal.TWO));
        else figures.put(code, BigDecimal.TEN);
    }

    /** The cells that a sum covers, itself or a part of it. */
    Set<String> covered() {
        return form.cells().stream()
                .filter(Cell::isSum)
                .flatMap(cell -> Stream.concat(Stream.of(cell.indicator()), cell.parts().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    PrintedTable() {
        form = FORM;
        year = 2023;
        int number = 1;
        for (var cell : FORM.cells()) {
            if (!cell.isSum()) figures.put(cell.indicator(), BigDecimal.valueOf(number++ % 23));
        }
        figures.put("t1_regulations_made", BigDecimal.ZERO);
        figures.put("t1_regulations_repealed", BigDecimal.ZERO);
        figures.put("t1_regulations_in_force", BigDecimal.ZERO);
        figures.put("t1_fee_wan_yuan", new BigDecimal("1234.5"));
        sums();
        balance();
        sums();
    }

    /** What is carried over is what came in and was not closed. */
    private void balance() {
        for (var column : List.of("person", "biz", "research", "ngo", "legal", "otherorg")) {
            var closed = figures.getOrDefault("t2_closed_" + column, BigDecimal.ZERO);
            figures.put("t2_new_" + column, closed);
            figures.put(
                    "t2_carried_out_" + column,
                    figures.getOrDefault("t2_carried_in_" + column, BigDecimal.ZERO));
        }
    }

    private void sums() {
        for (int round = 0; round < 3; round++)
            form.cells().stream().filter(Cell::isSum).forEach(this::sum);
    }

    private void sum(Cell cell) {
        figures.put(
                cell.indicator(),
                cell.parts().stream()
                        .map(part -> figures.getOrDefault(part, BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    String printed(Flattened how) {
        var lines = new ArrayList<String>();
        lines.add("阳光县" + year + "年政府信息公开工作年度报告\n一、总体情况\n全年工作运行正常。\n");
        var section = "";
        for (var table : form.tables()) {
            if (!table.section().equals(section)) lines.add(table.section() + "\n");
            section = table.section();
            lines.add(printed(table, how));
        }
        lines.add("\n五、存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n无。\n");
        return String.join("", lines);
    }

    private String printed(Table table, Flattened how) {
        var lines = new ArrayList<String>();
        if (table.title().startsWith("第")) lines.add(table.title());
        lines.add(
                table.columns().stream()
                        .map(column -> column.label(year))
                        .collect(Collectors.joining(how.cell)));
        for (var row : table.rows()) lines.add(printed(row, how));
        return String.join(how.row, lines) + how.row;
    }

    private String printed(Row row, Flattened how) {
        var cells = new ArrayList<String>();
        if (!row.label().isEmpty()) cells.add(row.label());
        if (form.tables().size() == 1) cells.add(row.unit());
        row.cells()
                .forEach(
                        cell ->
                                cells.add(
                                        blank.contains(cell.indicator())
                                                ? ""
                                                : figures.getOrDefault(
                                                                cell.indicator(), BigDecimal.ZERO)
                                                        .toPlainString()));
        return String.join(how.cell, cells);
    }
}
