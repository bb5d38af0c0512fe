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

/** Draws and measures Chinese words with the faces of the platform, on machines that have none. */
final class HouseFont {
    private HouseFont() {}

    /** The outlines of words on a line that begins at 0, 0; a letter is one unit high. */
    static Path2D outline(String words) {
        try {
            var line = new GeneralPath();
            double at = 0;
            for (int letter : words.codePoints().toArray()) {
                var font = Face.of(letter).font();
                var place = AffineTransform.getTranslateInstance(at, 0);
                place.scale(1.0 / font.getUnitsPerEm(), -1.0 / font.getUnitsPerEm());
                var drawn = font.getGlyph().getGlyph(Face.of(letter).glyph(letter));
                if (drawn != null) line.append(drawn.getPath().getPathIterator(place), false);
                at += length(letter);
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot draw " + words, broken);
        }
    }

    /** How long the words are, in units of their height. */
    static double length(String words) {
        return words.codePoints().mapToDouble(HouseFont::length).sum();
    }

    static double length(int letter) {
        var face = Face.of(letter);
        try {
            return (double) face.font().getAdvanceWidth(face.glyph(letter))
                    / face.font().getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot measure with " + face, broken);
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
                    : new CIDFontMapping(null, Face.REGULAR.font(), true);
        }
    }
}
