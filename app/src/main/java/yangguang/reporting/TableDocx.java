package yangguang.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import yangguang.pages.Text;

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
    private static final int[] COLUMNS = {6812, 1100, 1500};

    private final AnnualTable table;
    private final Text words;
    private final XWPFDocument document = new XWPFDocument();

    private TableDocx(AnnualTable table, Text words) {
        this.table = table;
        this.words = words;
    }

    /**
     * @param body full name of whoever reports
     * @param words in the language of the form
     */
    public static byte[] of(AnnualTable table, String body, Text words) {
        var docx = new TableDocx(table, words);
        try (docx.document) {
            docx.page();
            docx.head(body);
            docx.rows();
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

    private void head(String body) {
        document.getProperties().getCoreProperties().setTitle(table.title(words));
        var title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(120);
        write(title, table.title(words), TITLE_FONT, TITLE_SIZE);
        write(document.createParagraph(), words.of("reporting.sheet.unit", body));
    }

    private void rows() {
        XWPFTable grid = document.createTable(1, COLUMNS.length);
        grid.setTableAlignment(TableRowAlign.CENTER);
        grid.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        heads(grid.getRow(0));
        for (var line : table.lines()) {
            var row = grid.createRow();
            row.setCantSplitRow(true);
            fill(row, 0, line.row().label(), ParagraphAlignment.LEFT)
                    .setIndentationLeft(line.row().level() * INDENT_A_LEVEL);
            fill(row, 1, line.row().unit(), ParagraphAlignment.CENTER);
            fill(row, 2, line.printed(), ParagraphAlignment.RIGHT);
        }
    }

    private void heads(XWPFTableRow row) {
        List<String> heads = table.heads(words);
        for (int i = 0; i < COLUMNS.length; i++)
            fill(row, i, heads.get(i), ParagraphAlignment.CENTER);
        row.setRepeatHeader(true);
    }

    private XWPFParagraph fill(
            XWPFTableRow row, int column, String text, ParagraphAlignment alignment) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(COLUMNS[column]));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment);
        write(paragraph, text);
        return paragraph;
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
