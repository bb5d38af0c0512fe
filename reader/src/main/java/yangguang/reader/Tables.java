package yangguang.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import yangguang.reader.Block.Table;
import yangguang.reader.Line.Kind;

/** Recognises a table that begins at a line: rows with tabs or bars, or one cell a line. */
final class Tables {
    /** A table and the line after it. */
    record Found(Table table, int end) {}

    private static final int WIDEST = 8;
    private static final int LONGEST_CELL = 40;
    private static final Pattern NO_HEAD =
            Pattern.compile(
                    "附件.*|[一二三四五六七八九十]{1,3}、.*|[（(].*|.*[：:]|[^（(]*[：:。，；\\t|].*|.*(统计|一览|情况)表|第.{1,4}条第.*");
    private static final Pattern NO_NAME = Pattern.compile("附件.*|.*[：:。；\\t|].*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Set<Kind> FIGURE = EnumSet.of(Kind.NUMBER, Kind.DATE);

    private final List<Line> lines;
    private final int start;

    private Tables(List<Line> lines, int start) {
        this.lines = lines;
        this.start = start;
    }

    static Optional<Found> at(List<Line> lines, int start) {
        var tables = new Tables(lines, start);
        return tables.rowsOnLines()
                .or(() -> StatisticsTable.at(lines, start))
                .or(tables::cellsOnLines)
                .or(tables::looseFigures);
    }

    /** Two lines or more with tabs or bars inside. */
    private Optional<Found> rowsOnLines() {
        int end = start;
        while (end < lines.size() && cells(end).size() > 1) end++;
        if (end - start < 2) return Optional.empty();
        var rows = IntStream.range(start, end).mapToObj(this::cells).toList();
        return Optional.of(
                new Found(new Table(rows.getFirst(), rows.subList(1, rows.size())), end));
    }

    private List<String> cells(int at) {
        var text = lines.get(at).text();
        if (text.contains("\t"))
            return Arrays.stream(text.split("\t", -1)).map(Layout::tidy).toList();
        if (!text.contains("|")) return List.of(text);
        var bare = text.replaceAll("^\\s*\\|", "").replaceAll("[\\s|]+$", "");
        var cells = Arrays.stream(BAR.split(bare, -1)).map(Layout::tidy).toList();
        return cells.size() > 1 ? cells : List.of(bare, "");
    }

    /** A head of n names, then rows whose columns keep their kind. */
    private Optional<Found> cellsOnLines() {
        var tables = widths().mapToObj(this::periodic).flatMap(Optional::stream).toList();
        var several = tables.stream().filter(table -> table.table().rows().size() > 1).findFirst();
        return several.or(() -> tables.stream().findFirst());
    }

    private IntStream widths() {
        return IntStream.rangeClosed(2, WIDEST).takeWhile(this::headFits);
    }

    private boolean headFits(int columns) {
        if (start + columns >= lines.size()) return false;
        var name = lines.get(start + columns - 1);
        return name.kind() == Kind.TEXT
                && name.text().length() <= LONGEST_CELL
                && !NO_HEAD.matcher(name.text()).matches()
                && (columns > 2 || headStartFits());
    }

    private boolean headStartFits() {
        var first = lines.get(start);
        return first.kind() == Kind.TEXT
                && first.text().length() <= LONGEST_CELL
                && !NO_HEAD.matcher(first.text()).matches();
    }

    private Optional<Found> periodic(int columns) {
        var kinds = new ArrayList<>(Collections.nCopies(columns, Kind.BLANK));
        int end = start + columns;
        for (int rows = 0; end < lines.size() && fits(kinds, end) && !idle(rows, kinds); rows++) {
            end = Math.min(end + columns, lines.size());
        }
        boolean whole = end == lines.size() || lines.get(end).kind() != Kind.NUMBER;
        return whole && convincing(end - start - columns, kinds)
                ? table(columns, end)
                : Optional.empty();
    }

    /** One row must be all figures, several need a column of them. */
    private static boolean convincing(int cells, List<Kind> kinds) {
        var figures = kinds.subList(1, kinds.size()).stream();
        if (cells > kinds.size()) return figures.anyMatch(FIGURE::contains);
        return cells > 0 && figures.allMatch(kind -> kind == Kind.NUMBER);
    }

    /** Three rows of words only: a list of names, not a table. */
    private static boolean idle(int rows, List<Kind> kinds) {
        return rows >= 3 && kinds.stream().noneMatch(FIGURE::contains);
    }

    private Optional<Found> table(int columns, int end) {
        var head = texts(start, start + columns);
        if (mergedHead(head)) return Optional.empty();
        var rows = new ArrayList<List<String>>();
        for (int at = start + columns; at < end; at += columns) {
            rows.add(texts(at, Math.min(at + columns, end)));
        }
        return Optional.of(new Found(new Table(head, rows), end));
    }

    /**
     * Whether the cells from here on are a row like those before; if so, they tell more of the
     * kinds.
     */
    private boolean fits(List<Kind> kinds, int at) {
        var name = lines.get(at);
        if (name.kind() == Kind.BLANK || NO_NAME.matcher(name.text()).matches()) return false;
        if (name.kind() == Kind.NUMBER && !YEAR.matcher(name.text()).matches()) return false;
        int cells = Math.min(kinds.size(), lines.size() - at);
        for (int column = 0; column < cells; column++) {
            var line = lines.get(at + column);
            if (line.text().length() > LONGEST_CELL || !agree(line.kind(), kinds.get(column))) {
                return false;
            }
        }
        for (int column = 0; column < cells; column++) {
            var kind = lines.get(at + column).kind();
            if (kind != Kind.BLANK) kinds.set(column, kind);
        }
        return true;
    }

    private static boolean agree(Kind one, Kind other) {
        return one == other || one == Kind.BLANK || other == Kind.BLANK;
    }

    /**
     * 总计 before other columns: two rows of names were one head, which cannot be told apart again.
     */
    private static boolean mergedHead(List<String> head) {
        int total = head.indexOf("总计");
        return total >= 0 && total < head.size() - 1;
    }

    /** A name with three figures or more below it is a row, whatever its head was. */
    private Optional<Found> looseFigures() {
        var rows = new ArrayList<List<String>>();
        int at = start;
        int end = row(at);
        while (end > at) {
            rows.add(texts(at, end));
            at = end;
            end = row(at);
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(new Table(List.of(), rows), at));
    }

    /**
     * The end of a row of a name (or none) and at least three figures; the same line if there is
     * none.
     */
    private int row(int at) {
        if (at >= lines.size()) return at;
        int first =
                lines.get(at).kind() == Kind.TEXT && lines.get(at).text().length() <= LONGEST_CELL
                        ? at + 1
                        : at;
        int end = first;
        while (end < lines.size() && lines.get(end).kind() == Kind.NUMBER) end++;
        return end - first >= 3 ? end : at;
    }

    private List<String> texts(int from, int to) {
        return lines.subList(from, to).stream().map(Line::text).map(Layout::tidy).toList();
    }
}
