package yangguang.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a Word file, read as it streams by: a paragraph a line, a row of a table a line. What
 * was deleted while changes were tracked is left out.
 */
final class Docx {
    /** The part with the text. */
    static final String BODY = "word/document.xml";

    private static final XMLInputFactory READERS = readers();

    private final List<String> lines = new ArrayList<>();

    /** The rows that are open, the innermost first, each with the cells that it has so far. */
    private final Deque<List<String>> rows = new ArrayDeque<>();

    private StringBuilder words = new StringBuilder();

    private Docx() {}

    private static XMLInputFactory readers() {
        var readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return readers;
    }

    static String text(byte[] bytes) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals(BODY)) return new Docx().text(zip);
        }
        throw new IOException("it lacks " + BODY);
    }

    private String text(ZipInputStream part) throws IOException {
        try {
            var xml = READERS.createXMLStreamReader(new WatchedStream(part));
            while (xml.hasNext()) take(xml.next(), xml);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return String.join("\n", lines);
    }

    private void take(int event, XMLStreamReader xml) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) begin(xml.getLocalName(), xml);
        if (event == XMLStreamConstants.END_ELEMENT) end(xml.getLocalName());
    }

    private void begin(String element, XMLStreamReader xml) throws XMLStreamException {
        switch (element) {
            case "t" -> words.append(xml.getElementText());
            case "tab" -> words.append('\t');
            case "br", "cr" -> words.append('\n');
            case "noBreakHyphen" -> words.append('-');
            case "tr" -> rows.push(new ArrayList<>());
            // Tab stops; what was moved away; what older programs show in place of a drawing.
            case "pPr", "moveFrom", "Fallback" -> skip(xml);
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> {
                if (rows.isEmpty()) lines.add(taken());
            }
            case "tc" -> {
                if (!rows.isEmpty()) rows.peek().add(taken().strip());
            }
            case "tr" -> {
                if (!rows.isEmpty()) lines.add(String.join("\t", rows.pop()));
            }
            default -> {}
        }
    }

    private String taken() {
        var text = words.toString();
        words = new StringBuilder();
        return text;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }
}
