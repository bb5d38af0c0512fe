package yangguang.files;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import yangguang.fonts.Face;

/** The Chinese letters that come with the platform, for machines that have no fonts. */
enum HouseFont {
    SONG(Face.REGULAR),
    RARE(Face.RARE);

    private final Face face;

    HouseFont(Face face) {
        this.face = face;
    }

    TrueTypeFont font() {
        return face.font();
    }

    boolean has(int letter) {
        return face.has(letter);
    }

    int glyph(int letter) {
        return face.glyph(letter);
    }

    /** The outlines of words on a line that begins at 0, 0; a letter is one unit high. */
    Path2D outline(String words) {
        try {
            var line = new GeneralPath();
            double scale = 1.0 / font().getUnitsPerEm();
            double at = 0;
            for (int letter : words.codePoints().toArray()) {
                int glyph = glyph(letter);
                var place = AffineTransform.getTranslateInstance(at, 0);
                place.scale(scale, -scale);
                var drawn = font().getGlyph().getGlyph(glyph);
                if (drawn != null) line.append(drawn.getPath().getPathIterator(place), false);
                at += font().getAdvanceWidth(glyph) * scale;
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot draw with " + this, broken);
        }
    }

    /** How long the words are, in units of their height. */
    double length(String words) {
        return words.codePoints().mapToDouble(this::length).sum();
    }

    double length(int letter) {
        try {
            return (double) font().getAdvanceWidth(glyph(letter)) / font().getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot measure with " + this, broken);
        }
    }

    /**
     * Documents name Chinese fonts without bringing them along. Where the machine has none, PDFBox
     * would draw nothing, and words of the document would be lost unseen.
     */
    static void standIn() {
        if (!(FontMappers.instance() instanceof StandIn))
            FontMappers.set(new StandIn(FontMappers.instance()));
    }

    private record StandIn(FontMapper machine) implements FontMapper {
        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor look) {
            return machine.getTrueTypeFont(name, look);
        }

        @Override
        public FontMapping<org.apache.fontbox.FontBoxFont> getFontBoxFont(
                String name, PDFontDescriptor look) {
            return machine.getFontBoxFont(name, look);
        }

        @Override
        public CIDFontMapping getCIDFont(
                String name, PDFontDescriptor look, PDCIDSystemInfo letters) {
            var found = machine.getCIDFont(name, look, letters);
            return found != null && !found.isFallback()
                    ? found
                    : new CIDFontMapping(null, SONG.font(), true);
        }
    }
}
