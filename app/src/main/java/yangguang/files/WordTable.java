package yangguang.files;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a table of Word with its merged cells. */
final class WordTable {
    private final BiConsumer<XWPFParagraph, Element> fill;

    /** The cell that goes on downwards, by the column where it began. */
    private final Map<Integer, Element> open = new HashMap<>();

    private WordTable(BiConsumer<XWPFParagraph, Element> fill) {
        this.fill = fill;
    }

    static void write(XWPFTable from, Element into, BiConsumer<XWPFParagraph, Element> fill) {
        var table = new WordTable(fill);
        if (isPlain(from)) into.addClass("plain");
        columns(from, into);
        var head = into.appendElement("thead");
        var body = into.appendElement("tbody");
        for (var row : from.getRows()) {
            boolean heads = row.isRepeatHeader() && body.childrenSize() == 0;
            table.write(row, heads ? head : body, heads ? "th" : "td");
        }
        if (head.childrenSize() == 0) head.remove();
    }

    /** Whether its lines were all taken away. */
    private static boolean isPlain(XWPFTable from) {
        return from.getInsideHBorderType() == XWPFTable.XWPFBorderType.NONE
                && from.getTopBorderType() == XWPFTable.XWPFBorderType.NONE;
    }

    private static void columns(XWPFTable from, Element into) {
        var grid = from.getCTTbl().getTblGrid();
        if (grid == null) return;
        var widths =
                grid.getGridColList().stream()
                        .mapToDouble(column -> POIXMLUnits.parseLength(column.xgetW()))
                        .toArray();
        double whole = Arrays.stream(widths).sum();
        if (whole <= 0) return;
        var group = into.appendElement("colgroup");
        for (double width : widths)
            group.appendElement("col").attr("style", "width:%.1f%%".formatted(100 * width / whole));
    }

    private void write(XWPFTableRow from, Element into, String name) {
        var row = into.appendElement("tr");
        int column = 0;
        for (var cell : from.getTableCells()) {
            int width = width(cell);
            if (continues(cell) && open.get(column) != null) lengthen(open.get(column));
            else begin(cell, row.appendElement(name), column, width);
            column += width;
        }
    }

    private void begin(XWPFTableCell from, Element cell, int column, int width) {
        if (width > 1) cell.attr("colspan", String.valueOf(width));
        open.remove(column);
        if (restarts(from)) open.put(column, cell);
        var paragraphs = from.getParagraphs();
        for (int at = 0; at < paragraphs.size(); at++) {
            if (at > 0 && cell.hasText()) cell.appendElement("br");
            fill.accept(paragraphs.get(at), cell);
        }
        from.getTables().forEach(inner -> cell.appendText(" " + inner.getText()));
    }

    private static void lengthen(Element cell) {
        var rows = cell.attr("rowspan");
        cell.attr("rowspan", String.valueOf(rows.isEmpty() ? 2 : Integer.parseInt(rows) + 1));
    }

    private static int width(XWPFTableCell cell) {
        var look = cell.getCTTc().getTcPr();
        BigInteger span =
                look == null || look.getGridSpan() == null
                        ? BigInteger.ONE
                        : look.getGridSpan().getVal();
        return span.max(BigInteger.ONE).min(BigInteger.valueOf(200)).intValue();
    }

    private static boolean restarts(XWPFTableCell cell) {
        var look = cell.getCTTc().getTcPr();
        return merged(look) && look.getVMerge().getVal() == STMerge.RESTART;
    }

    private static boolean continues(XWPFTableCell cell) {
        var look = cell.getCTTc().getTcPr();
        return merged(look) && look.getVMerge().getVal() != STMerge.RESTART;
    }

    private static boolean merged(@org.jspecify.annotations.Nullable CTTcPr look) {
        return look != null && look.getVMerge() != null;
    }
}
