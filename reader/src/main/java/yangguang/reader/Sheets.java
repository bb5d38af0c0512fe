package yangguang.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The text of a workbook, read as it streams by: a row a line, figures as they are shown. */
final class Sheets implements SheetContentsHandler {
    /** The part that names its sheets. */
    static final String BOOK = "xl/workbook.xml";

    /** Columns; what stands further to the right is not kept at its place. */
    private static final int WIDEST = 100;

    private final List<String> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    private Sheets() {}

    static String text(byte[] bytes) throws IOException {
        try (var file = OPCPackage.open(new WatchedStream(new ByteArrayInputStream(bytes)))) {
            return new Sheets().text(file);
        } catch (OpenXML4JException | SAXException | ParserConfigurationException broken) {
            throw new IOException(broken);
        }
    }

    private String text(OPCPackage file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(file);
        var strings = new WatchedStrings(file);
        for (var sheets = reader.getSheetsData(); sheets.hasNext(); ) {
            try (var sheet = new WatchedStream(sheets.next())) {
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(
                        new XSSFSheetXMLHandler(
                                reader.getStylesTable(),
                                strings,
                                this,
                                new DataFormatter(),
                                false));
                xml.parse(new InputSource(sheet));
            }
        }
        return String.join("\n", lines);
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(
            @Nullable String place, @Nullable String value, @Nullable XSSFComment comment) {
        int column = place == null ? cells.size() : new CellReference(place).getCol();
        while (cells.size() < Math.min(column, WIDEST)) cells.add("");
        cells.add(value == null ? "" : value.strip());
    }

    @Override
    public void endRow(int row) {
        lines.add(String.join("\t", cells));
    }

    /** The words of all sheets, as long as somebody waits for them. */
    private static final class WatchedStrings extends ReadOnlySharedStringsTable {
        WatchedStrings(OPCPackage file) throws IOException, SAXException {
            super(file);
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes)
                throws SAXException {
            Patience.goOn();
            super.startElement(uri, local, name, attributes);
        }
    }
}
