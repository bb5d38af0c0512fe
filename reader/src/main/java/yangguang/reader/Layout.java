package yangguang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import yangguang.reader.Block.Heading;
import yangguang.reader.Block.Paragraph;
import yangguang.reader.Block.Table;

/**
 * Finds headings, paragraphs and tables in text that has lost its layout, as crawlers and PDF tools
 * leave it: lines wrapped, pages cut through sentences, one table cell a line.
 */
public final class Layout {
    private static final String COUNT = "[一二三四五六七八九十]{1,3}";
    private static final Pattern CHAPTER =
            Pattern.compile("(" + COUNT + "、|第" + COUNT + "[章节部]).{1,40}|附件\\s*\\d{0,2}");
    private static final Pattern SECTION = Pattern.compile("[（(]" + COUNT + "[）)]\\s*.{1,40}");
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "("
                            + COUNT
                            + "、|第"
                            + COUNT
                            + "[章节条]|[（(]("
                            + COUNT
                            + "|\\d{1,2})[）)]|\\d{1,2}[.．、](?!\\d)"
                            + "|[①-⑳●•■◆]|\\p{IsHan}{2,6}[:：].|附件|附表|附[:：]|注[:：]|说明[:：]|其中[:：]|抄送).*",
                    Pattern.DOTALL);
    private static final Pattern SENTENCE_END =
            Pattern.compile(".*[。！？；：!?;:…][”’」』）)》\"]*", Pattern.DOTALL);
    private static final Pattern OPEN_END = Pattern.compile(".*[，、,—－（(《“]", Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern NO_SPACE =
            Pattern.compile(
                    "(?<=[\\p{IsHan}，。、；：）（〔〕“”()]) (?=[\\p{IsHan}\\d（，。])|(?<=\\d) (?=[\\p{IsHan}，。])");
    private static final Pattern ORDINAL =
            Pattern.compile("^(第[一二三四五六七八九十百零\\d]{1,7}[编章节条])[\\s\\u3000]+");
    private static final Pattern ADDRESS = Pattern.compile("<(https?://[^<>\\s]*)>");

    /** A stop inside, or one at the end of many words or of words with figures or commas. */
    private static final Pattern SENTENCE = Pattern.compile("。.|；|[，,\\d].*。$|^.{16,}。$");

    /** A title stands on lines of its own, without a comma or a stop. */
    private static final Pattern TITLE =
            Pattern.compile(
                    "[^，。；：,;:]{4,60}(通知|公告|通告|公示|意见|报告|决定|办法|方案|预案|规定|细则|通报|请示|批复|纪要|指南|函)");

    /** Shorter lines are titles, signatures and cells; a wrapped line fills its page. */
    private static final int FULL_LINE = 18;

    private final List<Line> lines;
    private final boolean indented;
    private final List<Block> blocks = new ArrayList<>();

    private Layout(List<Line> lines) {
        this.lines = lines;
        this.indented =
                lines.stream()
                                .filter(
                                        line ->
                                                line.indented()
                                                        && line.text().length() >= FULL_LINE)
                                .count()
                        >= 3;
    }

    /** The blocks of a text, in order. */
    public static List<Block> of(String text) {
        return of(Line.of(text));
    }

    static List<Block> of(List<Line> lines) {
        return new Layout(lines).read();
    }

    private List<Block> read() {
        int at = 0;
        while (at < lines.size()) {
            var table = Tables.at(lines, at);
            if (table.isPresent()) {
                blocks.add(table.get().table());
                at = table.get().end();
            } else {
                at = prose(at);
            }
        }
        return List.copyOf(blocks);
    }

    /** Reads one heading or paragraph and says where the next block begins. */
    private int prose(int from) {
        if (lines.get(from).blank()) return from + 1;
        var text = new StringBuilder(lines.get(from).text());
        int next = from + 1;
        if (!heading(text.toString())) {
            while (next < lines.size() && continues(from, next))
                append(text, lines.get(next++).text());
        }
        blocks.add(block(tidy(text.toString())));
        return next;
    }

    /** Looks at the last line only: a paragraph may have been torn into very many. */
    private boolean continues(int from, int next) {
        var line = lines.get(next);
        var last = lines.get(next - 1).text();
        if (line.blank()
                || line.kind() != Line.Kind.TEXT
                || BEGINNING.matcher(line.text()).matches()) return false;
        if (SENTENCE_END.matcher(last).matches()) return wrapsMidParagraph(line, next);
        if (line.indented() && line.apart() || endsTitle(from, next)) return false;
        boolean open = last.length() >= FULL_LINE || OPEN_END.matcher(last).matches();
        return open && Tables.at(lines, next).isEmpty();
    }

    private boolean endsTitle(int from, int next) {
        return next == from + 1 && TITLE.matcher(lines.get(from).text()).matches();
    }

    /**
     * A sentence may end where the line ends; then only a text that indents its paragraphs tells.
     */
    private boolean wrapsMidParagraph(Line line, int next) {
        return !line.apart()
                && !line.indented()
                && lines.get(next - 1).text().length() >= FULL_LINE
                && indented;
    }

    private static void append(StringBuilder text, String more) {
        boolean words = latin(text.charAt(text.length() - 1)) && latin(more.charAt(0));
        text.append(words ? " " : "").append(more);
    }

    private static boolean latin(char sign) {
        return sign < 0x80 && Character.isLetter(sign);
    }

    /** A paragraph by itself: a heading if it is numbered like one. */
    public static Block paragraph(String text) {
        return block(tidy(text));
    }

    private static Block block(String text) {
        if (!heading(text)) return new Paragraph(text);
        return new Heading(CHAPTER.matcher(text).matches() ? 1 : 2, text);
    }

    /** A numbered line without a sentence in it. */
    private static boolean heading(String text) {
        boolean numbered = CHAPTER.matcher(text).matches() || SECTION.matcher(text).matches();
        return numbered && !SENTENCE.matcher(text).find() && !OPEN_END.matcher(text).matches();
    }

    /**
     * Blanks between Chinese characters and digits are traces of layout, not spelling; only the one
     * after the number of an article or a chapter stays.
     */
    static String tidy(String text) {
        var single = BLANKS.matcher(text).replaceAll(" ").strip();
        var ordinal = ORDINAL.matcher(single);
        String head = ordinal.lookingAt() ? ordinal.group(1) + "\u3000" : "";
        String words = head.isEmpty() ? single : single.substring(ordinal.end());
        var dense = NO_SPACE.matcher(words).replaceAll("");
        return head + ADDRESS.matcher(dense).replaceAll("$1").strip();
    }

    /** The blocks as plain text, a block a line, cells apart by a tab. */
    public static String text(List<Block> blocks) {
        return String.join("\n", blocks.stream().map(Layout::text).toList());
    }

    private static String text(Block block) {
        return switch (block) {
            case Heading heading -> heading.text();
            case Paragraph paragraph -> paragraph.text();
            case Table table -> rows(table);
        };
    }

    private static String rows(Table table) {
        var rows = new ArrayList<>(table.rows());
        if (!table.head().isEmpty()) rows.addFirst(table.head());
        return String.join(
                "\n", rows.stream().map(row -> String.join("\t", row).stripTrailing()).toList());
    }
}
