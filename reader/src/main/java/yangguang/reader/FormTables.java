package yangguang.reader;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+\\.|其中：)+");
    private static final Pattern ASIDE = Pattern.compile("（[^（）]*）");
    private static final Pattern OWN_NUMBERING = Pattern.compile("[(]?\\d{1,2}\\s*[.、)]\\s*$");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int SHORT = 2;
    private static final Pattern NO_HAN = Pattern.compile("[^\\p{IsHan}]");
    private static final Pattern END_OF_HEADS = Pattern.compile("五\\s*[、.]|存在的?\\s*主要\\s*问题|。");
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{3,}");

    /** So many characters tell one label from all others. */
    private static final int ENOUGH = 7;

    /** Longer than any row with its heading; what stands further on is another row. */
    private static final int REACH = 150;

    private static final int LONGEST_ROW = 260;
    private static final int REMEDIES = 420;
    private static final int FEWEST_ROWS = 8;
    private static final int FIRST_ROWS = 3;

    /** One row in so many may be followed by a sentence. */
    private static final int MOST_ENDED = 4;

    private static final int MOST_PLACES = 8;

    private static final Map<String, List<String>> ALSO =
            Resource.read("labels.yaml").only("rows").entries("rows").stream()
                    .collect(toMap(row -> row.text("row"), row -> row.texts("also")));

    /** By label of a form's row: the same for every report. */
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private final PlainText text;
    private final RowCells cells;
    private final List<Figure> figures = new ArrayList<>();
    private final Set<String> blank = new HashSet<>();
    private final List<PlainText.Span> spans = new ArrayList<>();

    /** Where the last figure that was taken ends. */
    private int end;

    private record Label(Row row, int from, int to) {}

    private FormTables(PlainText text) {
        this.text = text;
        this.cells = new RowCells(text);
    }

    /**
     * What was found of a form.
     *
     * @param blank cells that are printed without a figure
     * @param spans where the tables stand
     */
    record Found(List<Figure> figures, Set<String> blank, List<PlainText.Span> spans) {
        static final Found NONE = new Found(List.of(), Set.of(), List.of());

        boolean holds(int place) {
            return spans.stream().anyMatch(span -> span.holds(place));
        }
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
        var labels = best(table, start);
        if (single && (labels.size() < FEWEST_ROWS || inSentences(labels))) return from;
        int before = figures.size();
        for (int at = 0; at < labels.size(); at++) {
            int end =
                    at + 1 < labels.size() ? labels.get(at + 1).from() : endOfLast(labels.get(at));
            row(labels.get(at), end, single);
        }
        cover(labels, before);
        return labels.isEmpty() ? from : text.hanFrom(labels.getLast().to());
    }

    /** A narrative may use the words of the rows for its headings; its sentences end. */
    private boolean inSentences(List<Label> labels) {
        int ended = 0;
        for (int at = 1; at < labels.size(); at++) {
            var between = text.text().substring(labels.get(at - 1).to(), labels.get(at).from());
            if (between.indexOf('。') >= 0) ended++;
        }
        return ended * MOST_ENDED > labels.size();
    }

    /** Behind the figures of the last row words begin; before them, they are of something else. */
    private int endOfLast(Label label) {
        int to = Math.min(label.to() + LONGEST_ROW, text.text().length());
        var words = WORDS.matcher(text.text()).region(label.to(), to);
        var own = bare(label.row().label());
        while (words.find()) {
            if (!own.contains(words.group())) return words.start();
        }
        return to;
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

    /** Sentences use the words of the first rows too: the table is where most rows follow. */
    private List<Label> best(Table table, int from) {
        var best = labels(table, from);
        if (table.rows().size() < FEWEST_ROWS) return best;
        for (var row : table.rows().subList(0, FIRST_ROWS)) {
            int begin = find(row, key(row), from, text.han().length());
            for (int tried = 0; begin >= 0 && tried < MOST_PLACES; tried++) {
                var labels = labels(table, begin);
                if (labels.size() >= best.size()) best = labels;
                begin = find(row, key(row), begin + 1, text.han().length());
            }
        }
        return best;
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
        keys.add(key(row));
        keys.addAll(ALSO.getOrDefault(row.key(), List.of()));
        return keys;
    }

    static String key(Row row) {
        return KEYS.computeIfAbsent(row.label(), FormTables::key);
    }

    static String key(String label) {
        var words = NUMBERING.matcher(ASIDE.matcher(label).replaceAll("")).replaceFirst("");
        var bare = bare(words);
        return bare.length() > ENOUGH ? bare.substring(0, ENOUGH) : bare;
    }

    private static String bare(String words) {
        return NO_HAN.matcher(words).replaceAll("");
    }

    private void row(Label label, int end, boolean single) {
        if (label.row().isHeading()) return;
        int to = Math.min(Math.max(end, label.to()), label.to() + LONGEST_ROW);
        cells.of(label.row(), label.to(), to, single).forEach(taken -> add(taken, label));
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
        var row = table.rows().getFirst();
        var taken = cells.wide(row, start, Math.min(to, start + REMEDIES));
        if (taken.isEmpty() || sentenceWithin(taken)) return from;
        var label = new Label(row, start, taken.getFirst().from());
        taken.forEach(one -> add(one, label));
        spans.add(new PlainText.Span(start, taken.getLast().to()));
        return text.hanFrom(taken.getLast().to());
    }

    /** Words between two figures: they are not of one row. */
    private boolean sentenceWithin(List<RowCells.Taken> taken) {
        for (int at = 1; at < taken.size(); at++) {
            int begin = taken.get(at - 1).to();
            int end = taken.get(at).from();
            if (end > begin && bare(text.text().substring(begin, end)).length() > ENOUGH)
                return true;
        }
        return false;
    }

    private void add(RowCells.Taken taken, Label label) {
        var value = taken.value();
        if (value == null) {
            blank.add(taken.cell().indicator());
            return;
        }
        end = Math.max(end, taken.to());
        var money = Money.of(taken.cell(), text.text(), taken.to());
        figures.add(
                new Figure(
                        money.indicator(),
                        money.amount(value),
                        money.unit(),
                        Source.TABLE,
                        text.quote(Math.min(label.from(), taken.from()), taken.to()),
                        taken.from(),
                        taken.sure()));
    }
}
