package yangguang.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The faces of {@code fonts/}. Each is read when it is first needed, and forgotten when memory runs
 * short. The faces are read by one thread at a time: whoever uses them holds {@link #LOCK}.
 */
final class Fonts {
    /** Held while a face is used; they share one position in their data. */
    static final Object LOCK = new Object();

    /** A face, and the order in which one stands in for another. */
    enum Face {
        REGULAR("NotoSerifSC-Regular"),
        BOLD("NotoSerifSC-Bold"),
        /** Han characters beyond the others, for names. */
        RARE("YangguangRareHan");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    /** Printed for a character that no face has, as typesetters do. */
    static final String UNKNOWN = "〓";

    private static final Map<Face, SoftReference<TrueTypeFont>> READ = new EnumMap<>(Face.class);

    private Fonts() {}

    static TrueTypeFont read(Face face) {
        synchronized (LOCK) {
            var kept = READ.get(face);
            var known = kept == null ? null : kept.get();
            if (known != null) return known;
            var font = parse(face);
            READ.put(face, new SoftReference<>(font));
            return font;
        }
    }

    private static TrueTypeFont parse(Face face) {
        var file = new ClassPathResource("fonts/" + face.file + ".ttf");
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(file.getContentAsByteArray()));
        } catch (IOException missing) {
            throw new UncheckedIOException("no font " + face.file, missing);
        }
    }

    /**
     * The text with what looks the same in the place of what no face has: text copied from a PDF is
     * full of radicals such as U+2F49 in the place of characters.
     */
    static String printable(String text) {
        if (text.codePoints().allMatch(Fonts::has)) return text;
        var printable = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> has(letter.codePointAt(0)) ? letter : alike(letter))
                .forEach(printable::append);
        return printable.toString();
    }

    private static String alike(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFKC).replace('\u301C', '\uFF5E');
    }

    static List<String> unprintable(String text) {
        return printable(text)
                .codePoints()
                .filter(letter -> !has(letter))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static boolean has(int letter) {
        return Character.isISOControl(letter)
                || has(Face.REGULAR, letter)
                || has(Face.RARE, letter);
    }

    private static boolean has(Face face, int letter) {
        try {
            synchronized (LOCK) {
                return read(face).getUnicodeCmapLookup().getGlyphId(letter) != 0;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
