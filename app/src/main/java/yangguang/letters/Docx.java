package yangguang.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.springframework.web.util.HtmlUtils;

/** A Word file as its parts. The same parts make the same bytes. */
record Docx(SortedMap<String, byte[]> parts) {
    static final String BODY = "word/document.xml";

    /** Bytes of a Word file, and of all its parts unpacked. */
    static final int LARGEST = 8 << 20;

    private static final String TYPES = "[Content_Types].xml";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Parts that may tell who wrote the file, and what stands there instead. */
    private static final Map<String, String> NOBODY =
            Map.of(
                    "docProps/app.xml",
                    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>",
                    "docProps/custom.xml",
                    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>",
                    "word/people.xml",
                    "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>",
                    "word/_rels/settings.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");

    static Docx of(Map<String, String> parts) {
        var bytes = new TreeMap<String, byte[]>();
        parts.forEach((name, xml) -> bytes.put(name, xml.getBytes(StandardCharsets.UTF_8)));
        return new Docx(bytes);
    }

    /**
     * From a file that was inspected before.
     *
     * @throws UncheckedIOException for one that is broken, or too large for a letter
     */
    static Docx read(byte[] file) {
        var parts = new TreeMap<String, byte[]>();
        int left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0) throw new IOException("too large: " + entry);
                if (!entry.isDirectory()) parts.put(entry.getName(), part);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("not a Word file", broken);
        }
        return new Docx(parts);
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /** A part as a tree; an empty one where there is no such part. */
    Document xml(String part) {
        var bytes = parts.getOrDefault(part, new byte[0]);
        return parse(new String(bytes, StandardCharsets.UTF_8));
    }

    static Document parse(String xml) {
        Document tree = Jsoup.parse(xml, "", Parser.xmlParser());
        tree.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        return tree;
    }

    /** The parts that hold what a reader sees: the body, headers and footers. */
    List<String> written() {
        return parts.keySet().stream()
                .filter(name -> name.matches("word/(document|header\\d*|footer\\d*)\\.xml"))
                .toList();
    }

    Docx with(String part, String xml) {
        var changed = new TreeMap<>(parts);
        changed.put(part, xml.getBytes(StandardCharsets.UTF_8));
        return new Docx(changed);
    }

    Docx rewritten(UnaryOperator<String> change) {
        var changed = this;
        for (String part : written()) {
            var xml = new String(parts.get(part), StandardCharsets.UTF_8);
            changed = changed.with(part, change.apply(xml));
        }
        return changed;
    }

    /** Without the traces of persons; title and author are the letter's and the body's. */
    Docx signed(String title, String author) {
        var signed = with("docProps/core.xml", core(title, author));
        for (var part : NOBODY.entrySet())
            if (has(part.getKey())) signed = signed.with(part.getKey(), part.getValue());
        Document settings = xml("word/settings.xml");
        settings.getElementsByTag("w:attachedTemplate").remove();
        return has("word/settings.xml")
                ? signed.with("word/settings.xml", settings.outerHtml())
                : signed;
    }

    private static String core(String title, String author) {
        return """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:creator>%s</dc:creator>\
        <dc:language>zh-CN</dc:language></cp:coreProperties>"""
                .formatted(
                        HtmlUtils.htmlEscape(title, "UTF-8"),
                        HtmlUtils.htmlEscape(author, "UTF-8"));
    }

    String title() {
        return xml("docProps/core.xml").getElementsByTag("dc:title").text();
    }

    String author() {
        return xml("docProps/core.xml").getElementsByTag("dc:creator").text();
    }

    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            write(TYPES, zip);
            for (String name : parts.keySet()) if (!name.equals(TYPES)) write(name, zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return file.toByteArray();
    }

    private void write(String name, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(parts.get(name));
        zip.closeEntry();
    }
}
