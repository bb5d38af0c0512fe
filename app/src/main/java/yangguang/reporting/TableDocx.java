package yangguang.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import yangguang.law.forms.Table;
import yangguang.pages.Text;
import yangguang.reporting.AnnualTable.Line;
import yangguang.reporting.AnnualTable.Part;
import yangguang.reporting.Heads.Head;

/** The table as a Word document on A4, as it is stamped and sent up. */
public final class TableDocx {
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final int TITLE_SIZE = 18;
    private static final int TEXT_SIZE = 10;

    /** Twentieths of a point. */
    private static final int A4_WIDTH = 11906;

    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1247;
    private static final int INDENT_A_LEVEL = 300;
    private static final int WIDTH = A4_WIDTH - 2 * MARGIN;
    private static final int UNIT_WIDTH = 1100;
    private static final int FIGURE_WIDTH = 1500;
    private static final int NARROWEST_LABEL = 3200;

    private final Text words;
    private final XWPFDocument document = new XWPFDocument();

    private TableDocx(Text words) {
        this.words = words;
    }

    /**
     * The forms of a year one below the other.
     *
     * @param body full name of whoever reports
     * @param words in the language of the form
     */
    public static byte[] of(List<AnnualTable> forms, String body, Text words) {
        var docx = new TableDocx(words);
        try (docx.document) {
            docx.page();
            forms.forEach(form -> docx.form(form, body));
            docx.foot();
            var bytes = new ByteArrayOutputStream();
            docx.document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
    }

    private void form(AnnualTable form, String body) {
        document.getProperties().getCoreProperties().setTitle(form.title(words));
        var title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(120);
        write(title, form.title(words), TITLE_FONT, TITLE_SIZE);
        write(document.createParagraph(), words.of("reporting.sheet.unit", body));
        var section = "";
        for (var part : form.parts()) {
            if (!part.table().section().equals(section)) heading(part.table().section());
            section = part.table().section();
            if (part.hasTitle()) write(document.createParagraph(), part.table().title());
            table(part);
        }
    }

    private void heading(String section) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(160);
        write(paragraph, section);
    }

    private void table(Part part) {
        var heads = part.heads().rows();
        int[] widths = widths(part.table());
        XWPFTable grid = document.createTable(1, 1);
        grid.removeRow(0);
        grid.setTableAlignment(TableRowAlign.CENTER);
        grid.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        for (var head : heads) {
            var row = row(grid);
            row.setRepeatHeader(true);
            heads(row, head, widths);
        }
        for (var line : part.lines()) line(grid, line, part.table(), widths);
    }

    private void heads(XWPFTableRow row, List<Head> heads, int[] widths) {
        int at = 0;
        for (var head : heads) {
            int width = IntStream.range(at, at + head.columns()).map(i -> widths[i]).sum();
            var cell = cell(row, width);
            if (head.columns() > 1) properties(cell).addNewGridSpan().setVal(of(head.columns()));
            if (head.depth() > 1)
                properties(cell)
                        .addNewVMerge()
                        .setVal(head.begins() ? STMerge.RESTART : STMerge.CONTINUE);
            write(cell, head.begins() ? head.label() : "", ParagraphAlignment.CENTER);
            at += head.columns();
        }
    }

    private void line(XWPFTable grid, Line line, Table table, int[] widths) {
        for (var group : line.groups()) {
            var row = row(grid);
            var cell = cell(row, IntStream.of(widths).sum());
            properties(cell).addNewGridSpan().setVal(of(widths.length));
            indent(write(cell, group.label(), ParagraphAlignment.LEFT), group.level());
        }
        var row = row(grid);
        int at = 0;
        if (table.hasLabels()) {
            var label = write(cell(row, widths[at++]), line.row().label(), ParagraphAlignment.LEFT);
            indent(label, line.row().level());
        }
        if (!table.unitHead().isEmpty())
            write(cell(row, widths[at++]), line.row().unit(), ParagraphAlignment.CENTER);
        for (int column = 0; at < widths.length; column++)
            write(cell(row, widths[at++]), printed(line, column), ParagraphAlignment.RIGHT);
    }

    private static String printed(Line line, int column) {
        return line.figures().isEmpty() ? "" : line.figures().get(column).printed();
    }

    private static XWPFTableRow row(XWPFTable grid) {
        var row = grid.createRow();
        while (!row.getTableCells().isEmpty()) row.removeCell(0);
        row.setCantSplitRow(true);
        return row;
    }

    /** Figures take what they need, the labels the rest. */
    private static int[] widths(Table table) {
        int figures = table.columns().size();
        boolean labels = table.hasLabels();
        int units = table.unitHead().isEmpty() ? 0 : UNIT_WIDTH;
        int room = WIDTH - units - (labels ? NARROWEST_LABEL : 0);
        int figure = Math.min(labels ? FIGURE_WIDTH : room, room / figures);
        var widths = IntStream.builder();
        if (labels) widths.add(WIDTH - units - figure * figures);
        if (units > 0) widths.add(units);
        for (int i = 0; i < figures; i++) widths.add(figure);
        return widths.build().toArray();
    }

    private static XWPFTableCell cell(XWPFTableRow row, int width) {
        var cell = row.createCell();
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        return cell;
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    }

    private static BigInteger of(int number) {
        return BigInteger.valueOf(number);
    }

    private static XWPFParagraph write(
            XWPFTableCell cell, String text, ParagraphAlignment alignment) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment);
        write(paragraph, text);
        return paragraph;
    }

    private static void indent(XWPFParagraph label, int level) {
        label.setIndentationLeft(level * INDENT_A_LEVEL);
    }

    private void foot() {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(160);
        write(paragraph, words.of("reporting.sheet.signatures"));
        write(document.createParagraph(), words.of("reporting.sheet.contact"));
    }

    private static void write(XWPFParagraph paragraph, String text) {
        write(paragraph, text, TEXT_FONT, TEXT_SIZE);
    }

    private static void write(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        for (var range : XWPFRun.FontCharRange.values()) run.setFontFamily(font, range);
        run.setFontSize(size);
        run.setText(text);
    }
}
