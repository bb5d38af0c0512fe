package yangguang.letters;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Sets the text of a standard letter as a Word file in the manner of GB/T 9704. */
final class StandardLetter {
    private static final int ROW_HEIGHT = 640;
    private static final int SHORT = 14;

    private final StringBuilder body = new StringBuilder();
    private int[] widths = {};
    private WordParts.Sheet sheet = WordParts.Sheet.LETTER;

    private StandardLetter() {}

    static Docx of(LetterKind kind) {
        var letter = new StandardLetter();
        letter.write(LetterText.of(kind).lines());
        return Docx.of(WordParts.around(letter.body.toString(), letter.sheet));
    }

    private void write(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.startsWith("|")) {
                write(line, isSigned(lines, at + 1));
                continue;
            }
            int end = at;
            while (end < lines.size() && lines.get(end).startsWith("|")) end++;
            table(lines.subList(at, end).stream().map(Row::of).toList());
            at = end - 1;
        }
    }

    /** Whether the signature comes next: it does not stand on a page of its own. */
    private static boolean isSigned(List<String> lines, int next) {
        return lines.stream()
                .skip(next)
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.startsWith("> "))
                .isPresent();
    }

    private void write(String line, boolean kept) {
        String text = line.length() > 2 ? line.substring(2) : "";
        if (line.equals("sheet form")) sheet = WordParts.Sheet.FORM;
        else if (line.startsWith("widths ")) widths = widths(line, sheet.width());
        else if (line.startsWith("# ")) body.append(paragraph("Title", text));
        else if (line.startsWith("= ")) body.append(paragraph("Centred", text));
        else if (line.startsWith("> ")) body.append(paragraph("Right", text));
        else if (line.startsWith("~ ")) body.append(paragraph("Cell", text));
        else if (line.startsWith("@ ")) body.append(paragraph("Flush", text));
        else body.append(paragraph(kept ? "Kept" : "Normal", line));
    }

    private static int[] widths(String line, int width) {
        int[] parts = Arrays.stream(line.split(" ")).skip(1).mapToInt(Integer::parseInt).toArray();
        int sum = Arrays.stream(parts).sum();
        return Arrays.stream(parts).map(part -> width * part / sum).toArray();
    }

    /**
     * A row of a table.
     *
     * @param height how many lines high at least
     * @param head whether it is repeated on each page
     * @param cells {@code <} goes on with the cell to the left, {@code ^} with the one above
     */
    private record Row(int height, boolean head, List<String> cells) {
        static Row of(String line) {
            var first = line.substring(1, line.indexOf(' '));
            String inner = line.substring(line.indexOf(' '), line.lastIndexOf('|'));
            var cells = Arrays.stream(inner.split("\\|")).map(String::strip).toList();
            boolean head = first.equals("!");
            return new Row(head || first.isEmpty() ? 1 : Integer.parseInt(first), head, cells);
        }

        String cell(int column) {
            return cells.get(column);
        }

        int span(int column) {
            int end = column + 1;
            while (end < cells.size() && cell(end).equals("<")) end++;
            return end - column;
        }
    }

    private void table(List<Row> rows) {
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"")
                .append(Arrays.stream(widths).sum())
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>")
                .append("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        body.append("</w:tblGrid>");
        for (int at = 0; at < rows.size(); at++) row(rows, at);
        body.append("</w:tbl>");
    }

    private void row(List<Row> rows, int at) {
        Row row = rows.get(at);
        body.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"")
                .append(row.height() * ROW_HEIGHT)
                .append("\" w:hRule=\"atLeast\"/>")
                .append(row.head() ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        for (int column = 0; column < row.cells().size(); column += row.span(column)) {
            boolean goesOn = at + 1 < rows.size() && rows.get(at + 1).cell(column).equals("^");
            cell(row, column, goesOn);
        }
        body.append("</w:tr>");
    }

    private void cell(Row row, int column, boolean goesOn) {
        String text = row.cell(column);
        int span = row.span(column);
        int width = Arrays.stream(widths, column, column + span).sum();
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        if (span > 1) body.append("<w:gridSpan w:val=\"").append(span).append("\"/>");
        if (text.equals("^")) body.append("<w:vMerge/>");
        else if (goesOn) body.append("<w:vMerge w:val=\"restart\"/>");
        body.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        for (String line : text.equals("^") ? List.of("") : List.of(text.split("//", -1)))
            body.append(
                    paragraph(label(text) || row.head() ? "Label" : "Cell", line.stripTrailing()));
        body.append("</w:tc>");
    }

    private static boolean label(String text) {
        return !text.contains("{{") && text.length() <= 2 * SHORT && !text.contains("//");
    }

    static String paragraph(String style, String text) {
        return opening(style) + run(text) + "</w:p>";
    }

    static String opening(String style) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>".formatted(style);
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>"
                .formatted(HtmlUtils.htmlEscape(text, "UTF-8"));
    }
}
