package yangguang.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** What stands around the body in the Word file of a standard letter, or of an official paper. */
final class WordParts {
    private static final String WORD =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String FIRST =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Margins in twentieths of a point: top, right, bottom, left. */
    enum Sheet {
        /** 37, 26, 35 and 28 mm, as GB/T 9704 has it. */
        LETTER(2098, 1474, 1984, 1587),
        /**
         * The same, its page numbers outside: odd ones right, even ones left, the first among them.
         */
        OFFICIAL(2098, 1474, 1984, 1587),
        /** 22, 22, 20 and 25 mm, for a table that is to fit one sheet. */
        FORM(1247, 1247, 1134, 1417);

        private static final int PAPER = 11906;
        private final int top;
        private final int right;
        private final int bottom;
        private final int left;

        Sheet(int top, int right, int bottom, int left) {
            this.top = top;
            this.right = right;
            this.bottom = bottom;
            this.left = left;
        }

        /** Between the margins. */
        int width() {
            return PAPER - left - right;
        }

        /** The first page of a letter has no number. */
        private String section() {
            return """
            <w:sectPr>%s<w:pgSz w:w="%d" w:h="16838"/>\
            <w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="851" w:footer="850" w:gutter="0"/>%s</w:sectPr>"""
                    .formatted(
                            isOfficial()
                                    ? footer("default", "odd") + footer("even", "even")
                                    : footer("default", "footer"),
                            PAPER,
                            top,
                            right,
                            bottom,
                            left,
                            isOfficial() ? "" : "<w:titlePg/>");
        }

        private static String footer(String type, String id) {
            return "<w:footerReference w:type=\"%s\" r:id=\"%s\"/>".formatted(type, id);
        }

        private boolean isOfficial() {
            return this == OFFICIAL;
        }
    }

    private WordParts() {}

    static Map<String, String> around(String body, Sheet sheet) {
        boolean official = sheet.isOfficial();
        var parts = new TreeMap<String, String>();
        parts.put("[Content_Types].xml", read(official ? "official-types.xml" : "types.xml"));
        parts.put("_rels/.rels", read("package.rels"));
        parts.put(
                "word/_rels/document.xml.rels", read(official ? "official.rels" : "document.rels"));
        parts.put("word/styles.xml", read("styles.xml"));
        parts.put("word/footer1.xml", read(official ? "footer-odd.xml" : "footer.xml"));
        if (official) parts.put("word/footer2.xml", read("footer-even.xml"));
        if (official) parts.put("word/settings.xml", read("settings.xml"));
        parts.put("docProps/core.xml", "");
        parts.put(
                Docx.BODY,
                FIRST
                        + "<w:document "
                        + WORD
                        + "><w:body>"
                        + body
                        + sheet.section()
                        + "</w:body></w:document>");
        return parts;
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("letters/word/" + name)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(name, missing);
        }
    }
}
