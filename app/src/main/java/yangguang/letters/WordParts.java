package yangguang.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** What stands around the body in the Word file of a standard letter. */
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
            <w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="%d" w:h="16838"/>\
            <w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="851" w:footer="850" w:gutter="0"/>\
            <w:titlePg/></w:sectPr>"""
                    .formatted(PAPER, top, right, bottom, left);
        }
    }

    private WordParts() {}

    static Map<String, String> around(String body, Sheet sheet) {
        return Map.of(
                "[Content_Types].xml",
                read("types.xml"),
                "_rels/.rels",
                read("package.rels"),
                "word/_rels/document.xml.rels",
                read("document.rels"),
                "word/styles.xml",
                read("styles.xml"),
                "word/footer1.xml",
                read("footer.xml"),
                "docProps/core.xml",
                "",
                Docx.BODY,
                FIRST
                        + "<w:document "
                        + WORD
                        + "><w:body>"
                        + body
                        + sheet.section()
                        + "</w:body></w:document>");
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
