package yangguang.fonts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * A face of {@code fonts/}. Each takes many megabytes: it is read when it is first needed, once for
 * all, and forgotten when memory runs short.
 */
public enum Face {
    /** Of the regular face what nearly every text gets by with, so that few need the whole. */
    COMMON("NotoSerifSC-Common"),
    REGULAR("NotoSerifSC-Regular"),
    BOLD("NotoSerifSC-Bold"),
    /** Han characters beyond the others, for names. */
    RARE("YangguangRareHan");

    private final ClassPathResource file;
    private SoftReference<TrueTypeFont> read = new SoftReference<>(null);

    Face(String name) {
        this.file = new ClassPathResource("fonts/" + name + ".ttf");
    }

    public synchronized TrueTypeFont font() {
        var known = read.get();
        if (known != null) return known;
        var font = parse();
        read = new SoftReference<>(font);
        return font;
    }

    private TrueTypeFont parse() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(file.getContentAsByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    public boolean has(int letter) {
        return glyph(letter) != 0;
    }

    /** The first that has the character; {@link #COMMON} for what is never printed. */
    public static Face of(int letter) {
        if (Character.isISOControl(letter)) return COMMON;
        for (var face : List.of(COMMON, REGULAR, RARE)) if (face.has(letter)) return face;
        return COMMON;
    }

    /** All that a text needs beside {@link #COMMON}. */
    public static Set<Face> beyondCommon(String text) {
        var faces = EnumSet.noneOf(Face.class);
        text.codePoints().distinct().mapToObj(Face::of).forEach(faces::add);
        faces.remove(COMMON);
        return faces;
    }

    /** Its number in the face, 0 where the face does not have it. */
    public int glyph(int letter) {
        try {
            return font().getUnicodeCmapLookup().getGlyphId(letter);
        } catch (IOException broken) {
            throw new UncheckedIOException("no letters in " + file, broken);
        }
    }
}
