package yangguang.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The font of the words that lie unseen upon the picture of a page, to be searched, copied and read
 * aloud. It draws nothing; the number of a letter is its number in Unicode, and the few that have
 * none of two bytes get one from the private range.
 */
final class UnseenText {
    private static final int PRIVATE = 0xE000;
    private static final int PRIVATE_END = 0xF8FF;

    private final PDDocument document;
    private final COSDictionary font = new COSDictionary();
    private final SortedMap<Integer, Integer> letters = new TreeMap<>();
    private final List<Integer> rare = new ArrayList<>();

    UnseenText(PDDocument document) throws IOException {
        this.document = document;
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Unseen");
        font.setName(COSName.ENCODING, "Identity-H");
        var descendants = new COSArray();
        descendants.add(descendant());
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
    }

    COSDictionary font() {
        return font;
    }

    /** The codes of the words in hexadecimal; letters that mean nothing to others are left out. */
    String codes(String words) {
        var codes = new StringBuilder();
        words.codePoints()
                .map(this::code)
                .filter(code -> code > 0)
                .forEach(code -> codes.append("%04X".formatted(code)));
        return codes.toString();
    }

    private int code(int letter) {
        int code = codeOf(letter);
        if (code > 0) letters.put(code, letter);
        return code;
    }

    private int codeOf(int letter) {
        return switch (Character.getType(letter)) {
            case Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.CONTROL,
                    Character.UNASSIGNED ->
                    0;
            default -> letter <= 0xFFFF ? letter : rare(letter);
        };
    }

    private int rare(int letter) {
        int at = rare.indexOf(letter);
        if (at < 0) {
            at = rare.size();
            rare.add(letter);
        }
        return PRIVATE + at <= PRIVATE_END ? PRIVATE + at : 0;
    }

    private COSDictionary descendant() throws IOException {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.ZERO);
        var look = new COSDictionary();
        look.setItem(COSName.TYPE, COSName.FONT_DESC);
        look.setName(COSName.FONT_NAME, "Unseen");
        look.setInt(COSName.FLAGS, 5);
        look.setItem(COSName.FONT_BBOX, COSArray.ofCOSIntegers(List.of(0, 0, 1000, 1000)));
        look.setInt(COSName.ITALIC_ANGLE, 0);
        look.setInt(COSName.ASCENT, 970);
        look.setInt(COSName.DESCENT, -280);
        look.setInt(COSName.CAP_HEIGHT, 970);
        look.setInt(COSName.STEM_V, 80);
        var program = program();
        look.setItem(COSName.FONT_FILE2, stream(program));
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "Unseen");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, look);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(new byte[2 << 16]));
        return descendant;
    }

    private static byte[] program() throws IOException {
        try (var in = UnseenText.class.getResourceAsStream("/files/unseen.ttf")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** What every code means; to be called when all words are known. */
    void finish() throws IOException {
        font.setItem(COSName.TO_UNICODE, stream(LetterCodes.table(letters)));
    }

    private COSStream stream(byte[] bytes) throws IOException {
        return PdfStreams.packed(document, bytes);
    }
}
