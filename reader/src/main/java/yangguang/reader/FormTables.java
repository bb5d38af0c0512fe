package yangguang.reader;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Form;
import yangguang.law.forms.Row;
import yangguang.law.forms.Table;
import yangguang.reader.Figure.Source;

/**
 * Finds the tables of a statutory form in a text, however they were flattened: one cell a line,
 * pipes, tabs, all on one line, labels torn by line ends. The labels of the form lead: they stand
 * in its order, and the figures of a row between its label and the next.
 */
final class FormTables {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\d.,A-Za-z])-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?![\\d年月])(?![ \\t]*[.、)](?!\\d))");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+\\.|其中：)+");
    private static final Pattern ASIDE = Pattern.compile("（[^（）]*）");
    private static final Pattern OWN_NUMBERING = Pattern.compile("[(]?\\d{1,2}\\s*[.、)]\\s*$");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int SHORT = 2;
    private static final Pattern NO_HAN = Pattern.compile("[^\\p{IsHan}]");
    private static final Pattern END_OF_HEADS = Pattern.compile("五\\s*[、.]|存在的?\\s*主要\\s*问题|。");
    private static final Pattern ASIDE_WITH_WORDS = Pattern.compile("[(][^()]*\\p{IsHan}[^()]*[)]");
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{3}");
    private static final Pattern SEPARATED = Pattern.compile("[|\\t]");

    private static final double PRINTED = 1;

    /** More figures than cells, or fewer: which is whose is likely, not certain. */
    private static final double GUESSED = 0.7;

    /** So many characters tell one label from all others. */
    private static final int ENOUGH = 7;

    /** Longer than any row with its heading; what stands further on is another row. */
    private static final int REACH = 150;

    private static final int LONGEST_ROW = 260;
    private static final int REMEDIES = 420;
    private static final int FEWEST_ROWS = 8;

    private static final Map<String, List<String>> ALSO =
            Resource.read("labels.yaml").only("rows").entries("rows").stream()
                    .collect(toMap(row -> row.text("row"), row -> row.texts("also")));

    private final PlainText text;
    private final List<Figure> figures = new ArrayList<>();
    private final Set<String> blank = new HashSet<>();
    private final List<PlainText.Span> spans = new ArrayList<>();

    /** Where the last figure that was taken ends. */
    private int end;

    private record Label(Row row, int from, int to) {}

    private FormTables(PlainText text) {
        this.text = text;
    }

    /**
     * What was found of a form.
     *
     * @param blank cells that are printed without a figure
     * @param spans where the tables stand
     */
    record Found(List<Figure> figures, Set<String> blank, List<PlainText.Span> spans) {
        static final Found NONE = new Found(List.of(), Set.of(), List.of());
    }

    static Found in(PlainText text, Form form) {
        var tables = new FormTables(text);
        int at = 0;
        for (var table : form.tables()) at = tables.read(table, at, form);
        return new Found(
                List.copyOf(tables.figures), Set.copyOf(tables.blank), spans(tables.spans));
    }

    private static List<PlainText.Span> spans(List<PlainText.Span> spans) {
        return spans.stream().sorted(Comparator.comparingInt(PlainText.Span::from)).toList();
    }

    private int read(Table table, int from, Form form) {
        if (!table.hasLabels()) return readWide(table, from);
        boolean single = form.tables().size() == 1;
        int start = from;
        if (!single && table.rows().size() < FEWEST_ROWS) {
            var title = find(bare(table.title()), from, text.han().length());
            if (title < 0) return from;
            start = title;
        }
        var labels = labels(table, start);
        if (single && labels.size() < FEWEST_ROWS) return from;
        int before = figures.size();
        for (int at = 0; at < labels.size(); at++) {
            int end =
                    at + 1 < labels.size() ? labels.get(at + 1).from() : endOfLast(labels.get(at));
            row(table, labels.get(at), end, single);
        }
        cover(labels, before);
        return labels.isEmpty() ? from : text.hanFrom(labels.getLast().to());
    }

    /** Behind the figures of the last row words begin. */
    private int endOfLast(Label label) {
        int to = Math.min(label.to() + LONGEST_ROW, text.text().length());
        var numbers = numbers(label.to(), to);
        if (numbers.isEmpty()) return to;
        var words = WORDS.matcher(text.text()).region(numbers.getFirst().to(), to);
        return words.find() ? words.start() : to;
    }

    /** Rows without a figure are words of a sentence. */
    private void cover(List<Label> labels, int before) {
        var found = figures.subList(before, figures.size());
        if (found.isEmpty()) return;
        int last = end;
        labels.stream()
                .filter(label -> label.from() < found.getFirst().offset())
                .map(Label::from)
                .findFirst()
                .ifPresent(first -> spans.add(new PlainText.Span(first, last)));
    }

    /** The rows in order, each looked for behind the one before. */
    private List<Label> labels(Table table, int from) {
        var labels = new ArrayList<Label>();
        int at = from;
        for (var row : table.rows()) {
            int to =
                    labels.isEmpty() && table.rows().size() >= FEWEST_ROWS
                            ? text.han().length()
                            : Math.min(text.han().length(), at + REACH);
            for (var key : keys(row)) {
                int found = find(row, key, at, to);
                if (found < 0) continue;
                labels.add(new Label(row, begin(found), text.place(found + key.length() - 1) + 1));
                at = found + key.length();
                break;
            }
        }
        return labels;
    }

    /** A number before the label belongs to it: 1.属于国家秘密. */
    private int begin(int inHan) {
        int place = text.place(inHan);
        var before = text.text().substring(Math.max(0, place - 6), place);
        var numbering = OWN_NUMBERING.matcher(before);
        return numbering.find() ? place - (before.length() - numbering.start()) : place;
    }

    /** A short label such as 3.其他 is only found with its number. */
    private int find(Row row, String key, int from, int to) {
        var number = DIGITS.matcher(row.label());
        if (key.length() > SHORT || !number.lookingAt()) return find(key, from, to);
        for (int found = find(key, from, to); found >= 0; found = find(key, found + 1, to)) {
            int place = text.place(found);
            if (text.text().substring(begin(found), place).startsWith(number.group())) return found;
        }
        return -1;
    }

    private int find(String key, int from, int to) {
        int found = text.han().indexOf(key, from);
        return found >= 0 && found + key.length() <= to ? found : -1;
    }

    /** Its own words first, then how reports shorten them. */
    private static List<String> keys(Row row) {
        var keys = new ArrayList<String>();
        keys.add(key(row.label()));
        keys.addAll(ALSO.getOrDefault(row.key(), List.of()));
        return keys;
    }

    static String key(String label) {
        var words = NUMBERING.matcher(ASIDE.matcher(label).replaceAll("")).replaceFirst("");
        var bare = bare(words);
        return bare.length() > ENOUGH ? bare.substring(0, ENOUGH) : bare;
    }

    private static String bare(String words) {
        return NO_HAN.matcher(words).replaceAll("");
    }

    private record Number(BigDecimal value, int from, int to) {}

    private List<Number> numbers(int from, int to) {
        var found = new ArrayList<Number>();
        var asides =
                ASIDE_WITH_WORDS
                        .matcher(text.text().substring(from, to))
                        .results()
                        .map(aside -> new PlainText.Span(from + aside.start(), from + aside.end()))
                        .toList();
        var number = NUMBER.matcher(text.text()).region(from, to).useTransparentBounds(true);
        while (number.find()) {
            if (asides.stream().anyMatch(aside -> aside.holds(number.start()))) continue;
            found.add(
                    new Number(
                            new BigDecimal(number.group().replace(",", "")),
                            number.start(),
                            number.end()));
        }
        return found;
    }

    private void row(Table table, Label label, int end, boolean single) {
        if (label.row().isHeading()) return;
        var cells = label.row().cells();
        int to = Math.min(Math.max(end, label.to()), label.to() + LONGEST_ROW);
        var numbers = numbers(label.to(), to);
        if (numbers.size() == cells.size()) {
            inOrder(cells, label, numbers, PRINTED);
        } else if (numbers.isEmpty() && single) {
            cells.forEach(cell -> blank.add(cell.indicator()));
        } else if (numbers.size() == 1 && cells.getLast().isSum() && onlyTotal(label, numbers)) {
            add(cells.getLast(), label, numbers.getFirst(), GUESSED);
        } else if (numbers.size() > cells.size() && separators(label.to(), to) < cells.size()) {
            inOrder(cells, label, numbers, GUESSED);
        } else separated(cells, label, to);
    }

    private void inOrder(List<Cell> cells, Label label, List<Number> numbers, double sure) {
        for (int at = 0; at < cells.size(); at++) add(cells.get(at), label, numbers.get(at), sure);
    }

    /** All cells but the last are blank lines. */
    private boolean onlyTotal(Label label, List<Number> numbers) {
        var between = text.text().substring(label.to(), numbers.getFirst().from());
        return between.lines().skip(1).filter(String::isBlank).count()
                >= label.row().cells().size();
    }

    /** Some cells are blank; separators tell which, on the label's line or each behind its cell. */
    private void separated(List<Cell> cells, Label label, int to) {
        int line = text.text().indexOf('\n', label.to());
        int end = line < 0 ? to : Math.min(line, to);
        if (separators(label.to(), end) < cells.size()
                && separators(label.to(), to) >= cells.size()) end = to;
        var parts = SEPARATED.split(text.text().substring(label.to(), end), -1);
        int place = label.to() + parts[0].length() + 1;
        for (int at = 0; at < cells.size() && at + 1 < parts.length; at++) {
            var part = parts[at + 1];
            var inside = numbers(place, place + part.length());
            if (inside.size() == 1) add(cells.get(at), label, inside.getFirst(), PRINTED);
            else if (part.isBlank()) blank.add(cells.get(at).indicator());
            else return;
            place += part.length() + 1;
        }
    }

    private long separators(int from, int to) {
        return SEPARATED.matcher(text.text()).region(from, to).results().count();
    }

    /** A table of one row without a label: its figures follow its heads. */
    private int readWide(Table table, int from) {
        int title = text.han().lastIndexOf(bare(table.title()));
        if (title < from) return from;
        int heads = find(bare(table.columns().getFirst().label()), title, text.han().length());
        if (heads < 0) return from;
        int start = text.place(heads);
        var end = END_OF_HEADS.matcher(text.text());
        int to = end.find(start) ? end.start() : text.text().length();
        var numbers = numbers(start, Math.min(to, start + REMEDIES));
        var cells = table.rows().getFirst().cells();
        if (numbers.size() < cells.size() || sentenceWithin(numbers.subList(0, cells.size())))
            return from;
        var label = new Label(table.rows().getFirst(), start, numbers.getFirst().from());
        inOrder(cells, label, numbers, PRINTED);
        spans.add(new PlainText.Span(start, numbers.getLast().to()));
        return text.hanFrom(numbers.getLast().to());
    }

    /** Words between two figures: they are not of one row. */
    private boolean sentenceWithin(List<Number> numbers) {
        for (int at = 1; at < numbers.size(); at++) {
            var between = text.text().substring(numbers.get(at - 1).to(), numbers.get(at).from());
            if (bare(between).length() > ENOUGH) return true;
        }
        return false;
    }

    private void add(Cell cell, Label label, Number number, double sure) {
        end = number.to();
        var money = Money.of(cell, text.text(), number.to());
        figures.add(
                new Figure(
                        money.indicator(),
                        money.amount(number.value()),
                        money.unit(),
                        Source.TABLE,
                        text.quote(label.from(), number.to()),
                        number.from(),
                        sure));
    }
}
