package yangguang.letters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Puts values in the place of merge fields. Word splits what was typed in one go over several runs,
 * so a paragraph is read as a whole; the value takes the look of the field's first letter.
 */
final class Merge {
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}\\s]{1,40})\\s*}}");

    private final Map<MergeField, String> values;
    private final List<Map<String, ?>> rows;

    private Merge(Map<MergeField, String> values, List<Map<String, ?>> rows) {
        this.values = values;
        this.rows = rows;
    }

    /**
     * For these values.
     *
     * @throws IllegalArgumentException for a key that is no merge field
     */
    static Merge of(Map<String, ?> given) {
        var values = new EnumMap<MergeField, String>(MergeField.class);
        given.forEach((key, value) -> values.put(field(key), text(value)));
        return new Merge(values, rows(given.get(MergeField.ROWS.key())));
    }

    private static MergeField field(String key) {
        return MergeField.named(key)
                .orElseThrow(() -> new IllegalArgumentException("no merge field " + key));
    }

    private static String text(Object value) {
        return value instanceof List<?> lines
                ? lines.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                : String.valueOf(value).strip();
    }

    @SuppressWarnings("unchecked") // the promise of MergeField.ROWS
    private static List<Map<String, ?>> rows(@Nullable Object value) {
        return value instanceof List<?> rows ? (List<Map<String, ?>>) rows : List.of();
    }

    /** The names between double braces. */
    static Set<String> names(String text) {
        return FIELD.matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Whether braces stand there that are no field, so that they would be printed. */
    static boolean hasLooseBraces(String text) {
        var rest = FIELD.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}") || rest.contains("｛") || rest.contains("｝");
    }

    static String text(Element paragraph) {
        return paragraph.getElementsByTag("w:t").stream()
                .map(Element::wholeText)
                .collect(Collectors.joining());
    }

    boolean lacks(MergeField field) {
        return values.getOrDefault(field, "").isBlank();
    }

    /** The file with its values. */
    Docx into(Docx docx) {
        return Drawing.into(docx, value(MergeField.PROGRESS_QR)).rewritten(this::into);
    }

    /** The part with its values. */
    String into(String xml) {
        var part = Docx.parse(xml);
        for (Element row : part.getElementsByTag("w:tr")) if (hasColumns(row)) repeat(row);
        for (Element paragraph : part.getElementsByTag("w:p")) fill(paragraph);
        return part.outerHtml();
    }

    private static boolean hasColumns(Element row) {
        return names(text(row)).stream()
                .anyMatch(name -> MergeField.named(name).filter(MergeField::isColumn).isPresent());
    }

    private void repeat(Element row) {
        int place = 0;
        for (var cells : rows) {
            var line = row.clone();
            String number = String.valueOf(++place);
            row.before(line);
            for (Element paragraph : line.getElementsByTag("w:p"))
                replace(paragraph, field -> field.isColumn() ? cell(cells, field) : number);
        }
        row.remove();
    }

    private static String cell(Map<String, ?> cells, MergeField column) {
        return Objects.toString(cells.get(column.column()), "");
    }

    private void fill(Element paragraph) {
        var fields = fields(paragraph);
        if (fields.isEmpty()) return;
        if (fields.contains(MergeField.PLACE)) enumerate(paragraph, fields);
        else if (fields.stream().allMatch(this::lacks) && mayGo(paragraph)) paragraph.remove();
        else {
            replace(paragraph, this::value);
            breakLines(paragraph);
        }
    }

    private static List<MergeField> fields(Element paragraph) {
        return names(text(paragraph)).stream().map(Merge::field).toList();
    }

    private String value(MergeField field) {
        return values.getOrDefault(field, "");
    }

    /** A cell keeps its paragraph, and the paragraph that ends a section stays. */
    private static boolean mayGo(Element paragraph) {
        boolean alone =
                paragraph.parent() instanceof Element cell
                        && cell.tagName().equals("w:tc")
                        && cell.children().stream().filter(it -> it.tagName().equals("w:p")).count()
                                < 2;
        return !alone && paragraph.getElementsByTag("w:sectPr").isEmpty();
    }

    /** One paragraph for each line of the field that stands beside the place. */
    private void enumerate(Element paragraph, List<MergeField> fields) {
        var field = fields.stream().filter(it -> it != MergeField.PLACE).findFirst();
        var lines = field.map(this::value).orElse("").lines().filter(it -> !it.isBlank()).toList();
        if (lines.isEmpty() && !mayGo(paragraph)) replace(paragraph, it -> "");
        int place = 0;
        for (String line : lines) {
            var one = paragraph.clone();
            String number = String.valueOf(++place);
            paragraph.before(one);
            replace(one, it -> it == MergeField.PLACE ? number : line);
        }
        if (!lines.isEmpty() || mayGo(paragraph)) paragraph.remove();
    }

    /** From the last field to the first, so that the places of the earlier ones still hold. */
    private static void replace(Element paragraph, Function<MergeField, String> value) {
        var pieces = paragraph.getElementsByTag("w:t");
        String whole = text(paragraph);
        for (var hit : FIELD.matcher(whole).results().toList().reversed()) {
            String put = fitting(value.apply(field(hit.group(1))), whole.substring(hit.end()));
            int start = 0;
            for (Element piece : pieces) {
                String text = piece.wholeText();
                int from = Math.clamp(hit.start() - start, 0, text.length());
                int to = Math.clamp(hit.end() - start, 0, text.length());
                boolean first = hit.start() >= start && hit.start() < start + text.length();
                if (from < to)
                    set(piece, text.substring(0, from) + (first ? put : "") + text.substring(to));
                start += text.length();
            }
        }
    }

    /** A value that brings its own full stop does not get two. */
    private static String fitting(String value, String after) {
        return after.matches("(?s)[，。；：、）].*") ? value.replaceFirst("[，。；、]$", "") : value;
    }

    private static void set(Element piece, String text) {
        piece.attr("xml:space", "preserve").text(text);
    }

    /** A value of several lines goes on in paragraphs of the same look. */
    private static void breakLines(Element paragraph) {
        var pieces = paragraph.getElementsByTag("w:t");
        for (int at = 0; at < pieces.size(); at++) {
            String text = pieces.get(at).wholeText();
            int end = text.indexOf('\n');
            if (end < 0) continue;
            var line = paragraph.clone();
            var kept = line.getElementsByTag("w:t");
            set(kept.get(at), text.substring(0, end));
            for (int later = at + 1; later < kept.size(); later++) set(kept.get(later), "");
            for (int earlier = 0; earlier < at; earlier++) set(pieces.get(earlier), "");
            set(pieces.get(at), text.substring(end + 1));
            paragraph.before(line);
            breakLines(paragraph);
            return;
        }
    }
}
