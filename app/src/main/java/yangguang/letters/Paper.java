package yangguang.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 公文: a text with headings and tables, set as a Word file in the manner of GB/T 9704. */
public final class Paper {
    private final StringBuilder body = new StringBuilder();
    private int lastText;
    private int afterText = -1;

    /**
     * A cell of a table.
     *
     * @param columns how many it takes
     * @param rows how many it takes
     */
    public record Cell(String text, int columns, int rows, Align align) {}

    /** How a cell is set. */
    public enum Align {
        LEFT("SmallCell"),
        CENTRE("SmallLabel"),
        RIGHT("SmallFigure");

        private final String style;

        Align(String style) {
            this.style = style;
        }
    }

    /** 发文机关标志 and 发文字号 above a red rule. */
    public Paper redHead(String body, String number) {
        add("RedHead", body);
        add("RedNumber", number);
        return this;
    }

    /**
     * @param lines where it is too long for one, broken where its meaning allows
     */
    public Paper title(List<String> lines) {
        body.append(
                lines.stream()
                        .map(line -> StandardLetter.run(line))
                        .collect(
                                Collectors.joining(
                                        "<w:r><w:br/></w:r>",
                                        StandardLetter.opening("Title"),
                                        "</w:p>")));
        return this;
    }

    /** 附件说明 below the text: which annexes follow the signature. */
    public Paper annexNote(List<String> titles) {
        if (titles.isEmpty()) return this;
        keepLastText();
        blankLine();
        for (int at = 0; at < titles.size(); at++)
            add(
                    "AnnexNote",
                    (at == 0 ? "附件：" : "　　　")
                            + (titles.size() == 1 ? "" : at + 1 + ".")
                            + titles.get(at));
        return this;
    }

    /**
     * 附件, on a page of its own.
     *
     * @param number 0 where it is the only one
     * @param title its lines
     */
    public Paper annex(int number, List<String> title) {
        add("Annex", number == 0 ? "附件" : "附件" + number);
        return title(title);
    }

    /** 一、 in 黑体 is level 0, （一） in 楷体 level 1. */
    public Paper heading(int level, String text) {
        add(level == 0 ? "Chapter" : "Section", text);
        return this;
    }

    public Paper text(String paragraph) {
        lastText = body.length();
        add("Normal", paragraph);
        afterText = body.length();
        return this;
    }

    /** What ends the text does not stand on a page without any of it. */
    private void keepLastText() {
        if (body.length() != afterText) return;
        int at = body.indexOf("Normal", lastText);
        body.replace(at, at + "Normal".length(), "Kept");
    }

    private void blankLine() {
        body.append(StandardLetter.opening("Kept")).append("</w:p>");
    }

    /** A line from the left edge, such as the name of a table. */
    public Paper flush(String line) {
        add("Flush", line);
        return this;
    }

    public Paper centred(String line) {
        add("Centred", line);
        return this;
    }

    public Paper signed(String body, String day, String note) {
        keepLastText();
        blankLine();
        add("Right", body);
        add("Right", day);
        if (!note.isEmpty()) add("Normal", note);
        return this;
    }

    /** 版记: who had it printed, and when; below everything, a letter in from both edges. */
    public Paper issued(String body, String day) {
        this.body
                .append(StandardLetter.opening("Issued"))
                .append(StandardLetter.run("　" + body))
                .append(StandardLetter.run(day + "　").replaceFirst("<w:t[ >]", "<w:tab/>$0"))
                .append("</w:p>");
        return this;
    }

    /**
     * @param widths of the columns, in any measure
     * @param heads rows that each page repeats
     */
    public Paper table(List<Integer> widths, List<List<Cell>> heads, List<List<Cell>> rows) {
        var measured = measured(widths, WordParts.Sheet.OFFICIAL.width());
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"")
                .append(IntStream.of(measured).sum())
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>")
                .append("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : measured) body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        body.append("</w:tblGrid>");
        var above = new ArrayList<Open>();
        for (var row : heads) row(row, measured, above, true);
        for (var row : rows) row(row, measured, above, false);
        body.append("</w:tbl>");
        return this;
    }

    private static int[] measured(List<Integer> widths, int room) {
        int sum = widths.stream().mapToInt(width -> width).sum();
        return widths.stream().mapToInt(width -> room * width / sum).toArray();
    }

    /** A cell that goes on below. */
    private record Open(int column, int columns, int left) {}

    private void row(List<Cell> cells, int[] widths, List<Open> above, boolean head) {
        body.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(head ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        var open = List.copyOf(above);
        above.clear();
        int column = 0;
        int next = 0;
        while (column < widths.length) {
            int at = column;
            var goesOn = open.stream().filter(one -> one.column() == at).findFirst();
            if (goesOn.isPresent()) {
                var one = goesOn.get();
                cell(widths, column, one.columns(), "<w:vMerge/>", Align.CENTRE, "");
                if (one.left() > 1)
                    above.add(new Open(one.column(), one.columns(), one.left() - 1));
                column += one.columns();
            } else {
                var cell = cells.get(next++);
                var merge = cell.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
                cell(widths, column, cell.columns(), merge, cell.align(), cell.text());
                if (cell.rows() > 1) above.add(new Open(column, cell.columns(), cell.rows() - 1));
                column += cell.columns();
            }
        }
        body.append("</w:tr>");
    }

    private void cell(
            int[] widths, int column, int columns, String merge, Align align, String text) {
        int width = IntStream.range(column, column + columns).map(i -> widths[i]).sum();
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        if (columns > 1) body.append("<w:gridSpan w:val=\"").append(columns).append("\"/>");
        body.append(merge).append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        body.append(StandardLetter.paragraph(align.style, text)).append("</w:tc>");
    }

    private void add(String style, String text) {
        body.append(StandardLetter.paragraph(style, text));
    }

    /**
     * The Word file. The same paper makes the same bytes.
     *
     * @param author the body whose paper it is
     */
    public byte[] docx(String title, String author) {
        return Docx.of(WordParts.around(body.toString(), WordParts.Sheet.OFFICIAL))
                .signed(title, author)
                .bytes();
    }
}
