package yangguang.reporting;

import java.util.ArrayList;
import java.util.List;
import yangguang.reporting.AnnualTable.Line;
import yangguang.reporting.AnnualTable.Part;

/**
 * A table as the official format prints it: heads above, and to the left of the rows the heads that
 * several of them stand under.
 *
 * @param widths of the columns, in proportion
 */
record TableGrid(List<Integer> widths, List<List<Cell>> heads, List<List<Cell>> rows) {
    private static final int GROUP = 4;
    private static final int UNIT = 3;
    private static final int FIGURE = 3;
    private static final int LABEL = 9;
    private static final int LIST_LABEL = 22;

    /** What a cell holds. */
    enum Kind {
        HEAD,
        LABEL,
        UNIT,
        FIGURE
    }

    /**
     * A cell.
     *
     * @param level depth of a label
     */
    record Cell(String text, int columns, int rows, Kind kind, int level) {}

    static TableGrid of(Part part) {
        int groups = groups(part);
        boolean labels = part.table().hasLabels();
        boolean units = !part.table().unitHead().isEmpty();
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < groups; i++) widths.add(GROUP);
        if (labels) widths.add(part.isList() ? LIST_LABEL : LABEL);
        if (units) widths.add(UNIT);
        part.table().columns().forEach(_ -> widths.add(FIGURE));
        return new TableGrid(widths, heads(part, groups, labels), rows(part, groups));
    }

    private static int groups(Part part) {
        return part.lines().stream().mapToInt(line -> line.row().under().size()).max().orElse(0);
    }

    private static List<List<Cell>> heads(Part part, int groups, boolean labels) {
        var heads = new ArrayList<List<Cell>>();
        for (var row : part.heads().rows()) {
            var cells = new ArrayList<Cell>();
            for (int at = 0; at < row.size(); at++) {
                var head = row.get(at);
                if (!head.begins()) continue;
                int wider = labels && at == 0 ? groups : 0;
                cells.add(
                        new Cell(head.label(), head.columns() + wider, head.depth(), Kind.HEAD, 0));
            }
            heads.add(cells);
        }
        return heads;
    }

    private static List<List<Cell>> rows(Part part, int groups) {
        var rows = new ArrayList<List<Cell>>();
        for (int at = 0; at < part.lines().size(); at++)
            rows.add(row(part, part.lines().get(at), at, groups));
        return rows;
    }

    private static List<Cell> row(Part part, Line line, int at, int groups) {
        var cells = new ArrayList<Cell>();
        var under = line.row().under();
        for (int level = 0; level < under.size(); level++) {
            if (begins(part.lines(), at, level))
                cells.add(
                        new Cell(
                                under.get(level),
                                1,
                                together(part.lines(), at, level),
                                Kind.HEAD,
                                0));
        }
        if (part.table().hasLabels())
            cells.add(
                    new Cell(
                            line.row().label(),
                            1 + groups - under.size(),
                            1,
                            Kind.LABEL,
                            groups == 0 ? line.row().level() : 0));
        if (!part.table().unitHead().isEmpty())
            cells.add(new Cell(line.row().unit(), 1, 1, Kind.UNIT, 0));
        if (line.figures().isEmpty())
            part.table().columns().forEach(_ -> cells.add(new Cell("", 1, 1, Kind.FIGURE, 0)));
        line.figures()
                .forEach(figure -> cells.add(new Cell(figure.printed(), 1, 1, Kind.FIGURE, 0)));
        return cells;
    }

    private static boolean begins(List<Line> lines, int at, int level) {
        return at == 0 || !sameUnder(lines.get(at - 1), lines.get(at), level);
    }

    private static int together(List<Line> lines, int at, int level) {
        int end = at + 1;
        while (end < lines.size() && sameUnder(lines.get(end), lines.get(at), level)) end++;
        return end - at;
    }

    private static boolean sameUnder(Line one, Line other, int level) {
        var here = one.row().under();
        var there = other.row().under();
        return here.size() > level
                && there.size() > level
                && here.subList(0, level + 1).equals(there.subList(0, level + 1));
    }
}
