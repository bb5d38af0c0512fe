package yangguang.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Packs a page without colours, row by row, in a third of the room that 256 greys take, so that a
 * book that was redacted can be kept, sealed and handed out. Of what stands out from the paper
 * nothing is lost: where greys are more than the edges of letters there are sixteen of them, else
 * four.
 */
final class FewGreys {
    private static final int WHITE = 255;

    /** As far from white, or black, as what is seen at least. */
    private static final int PALE = WHITE - Ink.LEAST_CONTRAST;

    private static final int DARK = Ink.LEAST_CONTRAST;

    /** The edges of letters are finer, in pixels. */
    private static final int AREA = 6;

    private final BufferedImage picture;
    private final int wide;
    private final int[] row;

    private FewGreys(BufferedImage picture) {
        this.picture = picture;
        this.wide = picture.getWidth();
        this.row = new int[wide];
    }

    static PDImageXObject pack(PDDocument document, BufferedImage picture) throws IOException {
        var greys = new FewGreys(picture);
        int bits = greys.areas() ? 4 : 2;
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int y = 0; y < picture.getHeight(); y++) out.write(greys.packed(y, bits));
        }
        var packed = new PDImageXObject(stream, null);
        packed.setBitsPerComponent(bits);
        packed.setWidth(picture.getWidth());
        packed.setHeight(picture.getHeight());
        packed.setColorSpace(PDDeviceGray.INSTANCE);
        return packed;
    }

    /** Whether a grey goes on in all directions, as in a shaded box or a photograph. */
    private boolean areas() {
        var down = new int[wide];
        for (int y = 0; y < picture.getHeight(); y++) {
            read(y);
            int across = 0;
            for (int x = 0; x < wide; x++) {
                boolean grey = row[x] > DARK && row[x] < PALE;
                across = grey ? across + 1 : 0;
                down[x] = across >= AREA ? down[x] + 1 : 0;
                if (down[x] >= AREA) return true;
            }
        }
        return false;
    }

    private void read(int y) {
        picture.getRGB(0, y, wide, 1, row, 0, wide);
        Arrays.setAll(row, x -> Ink.light(row[x]));
    }

    private byte[] packed(int y, int bits) {
        read(y);
        int each = Byte.SIZE / bits;
        var packed = new byte[(wide + each - 1) / each];
        for (int x = 0; x < wide; x++) {
            int shade = bits == 2 ? edge(row[x]) : shade(row[x]);
            packed[x / each] |= (byte) (shade << Byte.SIZE - bits * (x % each + 1));
        }
        return packed;
    }

    /** Of 15. */
    private static int shade(int light) {
        return (light * 15 + WHITE / 2) / WHITE;
    }

    /** Of 3; black and white stay what they are, and nothing else becomes white. */
    private static int edge(int light) {
        if (light >= PALE) return 3;
        if (light <= DARK) return 0;
        return light > WHITE / 2 ? 2 : 1;
    }
}
