package yangguang.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Row;

/** Which figure stands in which cell of a row, where cells are blank, lost or run together. */
final class RowCells {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\d.,A-Za-z])-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?![\\d年月])(?![ \\t]*[.、)](?!\\d))");

    /** What people write where there is nothing to write. */
    private static final Pattern NOTHING =
            Pattern.compile("(?<=[\\s|])(?:[/\\\\]|[—―－-]{1,2})(?=[\\s|]|$)");

    private static final Pattern ASIDE_WITH_WORDS = Pattern.compile("[(][^()]*\\p{IsHan}[^()]*[)]");
    private static final Pattern SEPARATED = Pattern.compile("[|\\t]");
    private static final Pattern UNIT = Pattern.compile("[条件次篇个人]|人次|万?元");
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}");

    private static final Pattern PAGE =
            Pattern.compile("\\s*(?:[—―－-]+\\s*\\d{1,3}\\s*[—―－-]+|第\\s*\\d{1,3}\\s*页.*)\\s*");
    private static final int LONGEST_PAGE = 20;

    private static final double PRINTED = 1;

    /** Told by the place alone: as many lines as the cells need. */
    private static final double PLACED = 0.9;

    /** More figures than cells, or fewer: which is whose is likely, not certain. */
    private static final double GUESSED = 0.7;

    /** Empty lines between the cells: none, one or two. */
    private static final int WIDEST_STEP = 3;

    private final PlainText text;

    RowCells(PlainText text) {
        this.text = text;
    }

    /**
     * A cell that was found.
     *
     * @param value null where the cell is printed without a figure
     */
    record Taken(Cell cell, @Nullable BigDecimal value, int from, int to, double sure) {}

    private record Token(@Nullable BigDecimal value, int from, int to) {}

    /**
     * The cells of a row whose label ends where they begin.
     *
     * @param single whether the form is one table of one column, where no figure is a blank cell
     */
    List<Taken> of(Row row, int from, int to, boolean single) {
        var cells = row.cells();
        var numbers = numbers(from, to);
        if (numbers.size() == cells.size()) return inOrder(cells, numbers, PRINTED);
        var tokens = tokens(from, to);
        if (tokens.size() == cells.size()) return inOrder(cells, tokens, PRINTED);
        if (numbers.isEmpty() && single)
            return cells.stream().map(cell -> new Taken(cell, null, from, from, PRINTED)).toList();
        var placed = onLines(cells, from, to);
        if (!placed.isEmpty()) return placed;
        if (numbers.size() == 1) {
            var apart = glued(cells, numbers.getFirst());
            if (!apart.isEmpty()) return apart;
            if (cells.getLast().isSum() && onlyTotal(cells, from, numbers.getFirst()))
                return List.of(taken(cells.getLast(), numbers.getFirst(), GUESSED));
            if (cells.size() == 2 && separators(from, to) == 0)
                return List.of(taken(cells.getFirst(), numbers.getFirst(), GUESSED));
        }
        return numbers.size() > cells.size() && separators(from, to) < cells.size()
                ? inOrder(cells, numbers, GUESSED)
                : separated(cells, from, to);
    }

    /** The cells of a row without a label. */
    List<Taken> wide(Row row, int from, int to) {
        var cells = row.cells();
        var numbers = numbers(from, to);
        if (numbers.size() >= cells.size()) return inOrder(cells, numbers, PRINTED);
        var tokens = tokens(from, to);
        if (tokens.size() == cells.size()) return inOrder(cells, tokens, PRINTED);
        return numbers.size() == 1 ? glued(cells, numbers.getFirst()) : List.of();
    }

    private static Taken taken(Cell cell, Token token, double sure) {
        return new Taken(cell, token.value(), token.from(), token.to(), sure);
    }

    private static List<Taken> inOrder(List<Cell> cells, List<Token> tokens, double sure) {
        var all = new ArrayList<Taken>();
        for (int at = 0; at < cells.size(); at++)
            all.add(taken(cells.get(at), tokens.get(at), sure));
        return all;
    }

    private List<Token> numbers(int from, int to) {
        var found = new ArrayList<Token>();
        var asides =
                ASIDE_WITH_WORDS
                        .matcher(text.text().substring(from, to))
                        .results()
                        .map(aside -> new PlainText.Span(from + aside.start(), from + aside.end()))
                        .toList();
        var number = NUMBER.matcher(text.text()).region(from, to).useTransparentBounds(true);
        while (number.find()) {
            int start = number.start();
            if (asides.stream().anyMatch(aside -> aside.holds(start)) || isOfPage(number)) continue;
            found.add(
                    new Token(
                            new BigDecimal(number.group().replace(",", "")), start, number.end()));
        }
        return found;
    }

    /** —2— on a line of its own. */
    private boolean isOfPage(Matcher number) {
        int from = text.text().lastIndexOf('\n', number.start() - 1) + 1;
        int to = text.text().indexOf('\n', number.end());
        var line = text.text().substring(from, to < 0 ? text.text().length() : to);
        return line.length() <= LONGEST_PAGE && PAGE.matcher(line).matches();
    }

    /** The numbers, and the strokes where nothing is. */
    private List<Token> tokens(int from, int to) {
        var tokens = new ArrayList<>(numbers(from, to));
        var nothing = NOTHING.matcher(text.text()).region(from, to).useTransparentBounds(true);
        while (nothing.find()) tokens.add(new Token(null, nothing.start(), nothing.end()));
        tokens.sort(java.util.Comparator.comparingInt(Token::from));
        return tokens;
    }

    /** One cell a line, the blank ones kept as empty lines: the place tells the cell. */
    private List<Taken> onLines(List<Cell> cells, int from, int to) {
        var lines = text.text().substring(from, to).split("\n", -1);
        if (cells.size() == 1 || !numbers(from, from + lines[0].length()).isEmpty())
            return List.of();
        int end = 1;
        while (end < lines.length && !WORDS.matcher(lines[end]).find()) end++;
        boolean cut = end == lines.length;
        int count = cut ? end - 2 : end - 1;
        for (int step = 1; step <= WIDEST_STEP; step++) {
            if (count == step * cells.size() + step - 1) return onLines(cells, lines, from, step);
        }
        return List.of();
    }

    private List<Taken> onLines(List<Cell> cells, String[] lines, int from, int step) {
        var all = new ArrayList<Taken>();
        int place = from;
        for (int at = 0; at <= step * cells.size(); at++) {
            int end = place + lines[at].length();
            var inside = at == 0 ? List.<Token>of() : numbers(place, end);
            boolean cell = at > 0 && at % step == 0;
            if (inside.size() > (cell ? 1 : 0)) return List.of();
            if (cell)
                all.add(
                        inside.isEmpty()
                                ? new Taken(cells.get(at / step - 1), null, place, place, PLACED)
                                : taken(cells.get(at / step - 1), inside.getFirst(), PLACED));
            place = end + 1;
        }
        return all;
    }

    /**
     * 3100004: figures without anything between them, where the sum of the row tells them apart.
     */
    private List<Taken> glued(List<Cell> cells, Token number) {
        var digits = text.text().substring(number.from(), number.to());
        var values = Glued.apart(digits, cells);
        var all = new ArrayList<Taken>();
        int place = number.from();
        for (int at = 0; at < values.size(); at++) {
            int end = place + values.get(at).length();
            all.add(new Taken(cells.get(at), new BigDecimal(values.get(at)), place, end, GUESSED));
            place = end;
        }
        return all;
    }

    /** All cells but the last are blank lines. */
    private boolean onlyTotal(List<Cell> cells, int from, Token number) {
        var between = text.text().substring(from, number.from());
        return between.lines().skip(1).filter(String::isBlank).count() >= cells.size();
    }

    /** Some cells are blank; separators tell which, on the label's line or each behind its cell. */
    private List<Taken> separated(List<Cell> cells, int from, int to) {
        int line = text.text().indexOf('\n', from);
        int end = line < 0 ? to : Math.min(line, to);
        if (separators(from, end) < cells.size() && separators(from, to) >= cells.size()) end = to;
        var parts = SEPARATED.split(text.text().substring(from, end), -1);
        boolean unit = parts.length > 1 && UNIT.matcher(parts[1].strip()).matches();
        int first = unit ? 2 : 1;
        int last =
                parts.length
                        - (parts[parts.length - 1].isEmpty()
                                        && end > from
                                        && text.text().charAt(end - 1) == '|'
                                ? 1
                                : 0);
        int place = from + parts[0].length() + 1 + (unit ? parts[1].length() + 1 : 0);
        var all = new ArrayList<Taken>();
        for (int at = 0; at < cells.size() && at + first < last; at++) {
            var part = parts[at + first];
            var inside = numbers(place, place + part.length());
            if (inside.size() == 1) all.add(taken(cells.get(at), inside.getFirst(), PRINTED));
            else if (part.isBlank() || NOTHING.matcher(" " + part + " ").find())
                all.add(new Taken(cells.get(at), null, place, place, PRINTED));
            else break;
            place += part.length() + 1;
        }
        return all;
    }

    private long separators(int from, int to) {
        return SEPARATED.matcher(text.text()).region(from, to).results().count();
    }
}
