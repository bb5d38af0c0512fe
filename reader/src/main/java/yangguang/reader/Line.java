package yangguang.reader;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a text.
 *
 * @param text without blanks at either end; empty for a cell that was printed blank
 * @param indented whether it began with two blanks or more, as a Chinese paragraph does
 * @param apart whether an empty line stands before it
 * @param kind what it holds, if it is a cell
 */
record Line(String text, boolean indented, boolean apart, Kind kind) {
    private static final Pattern NUMBER =
            Pattern.compile("-?\\d[\\d,，]*(\\.\\d+)?\\s*([%％]|元|万元|条|件|项|次|人|个|篇|期|余条)?");
    private static final Pattern NO_TEXT = Pattern.compile("\\s*|[—－-]+");
    private static final Pattern TRACES = Pattern.compile("[\\u00A0\\uFEFF\\u200B]");
    private static final Pattern ANY_BLANK = Pattern.compile("[\\s\\u3000]");
    private static final Pattern INDENT =
            Pattern.compile("^(\\u3000|[ \\u00A0\\t]{2}).*", Pattern.DOTALL);

    /** What a cell holds. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BLANK
    }

    /** The lines of a text; truly empty ones only leave a gap, blank cells stay. */
    static List<Line> of(String text) {
        var lines = new java.util.ArrayList<Line>();
        boolean gap = true;
        for (var raw : text.split("\\R|\\f", -1)) {
            if (!raw.isEmpty()) lines.add(read(raw, gap));
            gap = raw.isEmpty();
        }
        return List.copyOf(lines);
    }

    private static Line read(String raw, boolean gap) {
        var text = TRACES.matcher(raw).replaceAll(" ").replace("**", "").strip();
        return new Line(text, INDENT.matcher(raw).matches(), gap, kind(text));
    }

    /** The same line with only a part of its text. */
    Line with(String part) {
        return new Line(part, indented, apart, kind(part));
    }

    private static Kind kind(String text) {
        if (NO_TEXT.matcher(text).matches()) return Kind.BLANK;
        if (NUMBER.matcher(text).matches()) return Kind.NUMBER;
        return PrintedDate.only(text).isPresent() ? Kind.DATE : Kind.TEXT;
    }

    boolean blank() {
        return text.isEmpty();
    }

    /** The text without any blank: 统 计 指 标 is 统计指标. */
    String bare() {
        return ANY_BLANK.matcher(text).replaceAll("");
    }
}
