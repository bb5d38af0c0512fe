package yangguang.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/** A table of a Word file, its merged cells kept. */
final class WordTable {
    private final WordStyles styles;
    private final BiConsumer<Element, Element> blocks;

    /** With whoever writes what stands in a cell. */
    WordTable(WordStyles styles, BiConsumer<Element, Element> blocks) {
        this.styles = styles;
        this.blocks = blocks;
    }

    void write(Element table, Element into) {
        var look = styles.table(table);
        boolean ruled =
                look.levels().stream()
                        .flatMap(level -> WordStyles.child(level, "w:tblBorders").stream())
                        .findFirst()
                        .filter(borders -> borders.children().stream().anyMatch(WordTable::drawn))
                        .isPresent();
        boolean centred = look.of("w:jc", "w:val").orElse("").equals("center");
        var html =
                into.appendElement("table")
                        .attr("class", ruled ? "ruled" : "plain")
                        .attr("style", centred ? "margin-left:auto;margin-right:auto" : "");
        columns(table, html);
        List<Element> rows = named(table, "w:tr");
        var grid = rows.stream().map(WordTable::cells).toList();
        Element part = null;
        for (int at = 0; at < rows.size(); at++) {
            String name = isHead(rows.get(at)) ? "thead" : "tbody";
            if (part == null || !part.tagName().equals(name)) part = html.appendElement(name);
            row(rows.get(at), grid, at, part.appendElement("tr"));
        }
    }

    private static boolean drawn(Element border) {
        return !List.of("", "nil", "none").contains(border.attr("w:val"));
    }

    private static void columns(Element table, Element html) {
        double sum = 0;
        for (Element grid : named(table, "w:tblGrid")) {
            for (Element column : named(grid, "w:gridCol")) {
                double width = WordPage.number(column.attr("w:w")) / 20;
                html.appendElement("col").attr("style", "width:" + width + "pt");
                sum += width;
            }
        }
        if (sum > 0)
            html.attr("style", html.attr("style") + ";table-layout:fixed;width:" + sum + "pt");
    }

    /**
     * A cell and the columns of the grid that it takes.
     *
     * @param goesOn whether it only goes on with the cell above
     */
    private record Cell(Element element, int column, int span, boolean merged, boolean goesOn) {}

    private static List<Cell> cells(Element row) {
        var cells = new ArrayList<Cell>();
        int column = 0;
        for (Element element : named(row, "w:tc")) {
            var look = WordStyles.child(element, "w:tcPr");
            int span =
                    look.flatMap(it -> WordStyles.child(it, "w:gridSpan"))
                            .map(it -> (int) WordPage.number(it.attr("w:val")))
                            .orElse(1);
            var merge = look.flatMap(it -> WordStyles.child(it, "w:vMerge"));
            boolean goesOn = merge.filter(it -> !it.attr("w:val").equals("restart")).isPresent();
            cells.add(new Cell(element, column, Math.max(1, span), merge.isPresent(), goesOn));
            column += Math.max(1, span);
        }
        return cells;
    }

    private static boolean isHead(Element row) {
        return WordStyles.child(row, "w:trPr")
                .flatMap(look -> WordStyles.child(look, "w:tblHeader"))
                .isPresent();
    }

    private void row(Element row, List<List<Cell>> grid, int at, Element into) {
        WordStyles.child(row, "w:trPr")
                .flatMap(look -> WordStyles.child(look, "w:trHeight"))
                .ifPresent(
                        height ->
                                into.attr(
                                        "style",
                                        "height:" + WordPage.points(height.attr("w:val"))));
        for (Cell cell : grid.get(at)) {
            if (cell.goesOn()) continue;
            var html =
                    into.appendElement(
                            into.parent() instanceof Element part && part.tagName().equals("thead")
                                    ? "th"
                                    : "td");
            if (cell.span() > 1) html.attr("colspan", String.valueOf(cell.span()));
            int depth = cell.merged() ? depth(grid, at, cell.column()) : 1;
            if (depth > 1) html.attr("rowspan", String.valueOf(depth));
            html.attr("style", "vertical-align:" + vertical(cell.element()));
            blocks.accept(cell.element(), html);
        }
    }

    private static int depth(List<List<Cell>> grid, int at, int column) {
        int end = at + 1;
        while (end < grid.size()
                && grid.get(end).stream().anyMatch(it -> it.column() == column && it.goesOn()))
            end++;
        return end - at;
    }

    private static String vertical(Element cell) {
        return switch (WordStyles.child(cell, "w:tcPr")
                .flatMap(look -> WordStyles.child(look, "w:vAlign"))
                .map(align -> align.attr("w:val"))
                .orElse("top")) {
            case "center" -> "middle";
            case "bottom" -> "bottom";
            default -> "top";
        };
    }

    private static List<Element> named(Element parent, String name) {
        return parent.children().stream().filter(it -> it.tagName().equals(name)).toList();
    }
}
