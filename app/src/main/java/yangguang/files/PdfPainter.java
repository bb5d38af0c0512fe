package yangguang.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Draws pages without the letters that lie under a cover, so that no edge of one shows. */
final class PdfPainter extends PDFRenderer {
    private static final float DPI = 200;
    private static final float POINTS = 72;

    /** A page of A3 has eight million; a larger sheet is drawn more coarsely. */
    private static final double MOST_PIXELS = 12e6;

    private static final long MOST_IN_PICTURE = 150_000_000;

    /** After so many pages the memory is cleaned up, before it grows. */
    private static final int PAGES_BETWEEN = 40;

    private List<Cover> covers = List.of();
    private int painted;

    /**
     * The page that was painted last. Pages are mostly of one size, and a new picture for each
     * would have the memory cleaned up page by page.
     */
    private @Nullable BufferedImage picture;

    PdfPainter(PDDocument document) {
        super(document);
        HouseFont.standIn();
        setSubsamplingAllowed(true);
    }

    /** The same picture is painted on for the next page. */
    BufferedImage paint(int page, List<Cover> under) throws IOException {
        covers = under;
        if (++painted % PAGES_BETWEEN == 0) System.gc();
        var size = document.getPage(page).getCropBox();
        double pixels = size.getWidth() / POINTS * DPI * (size.getHeight() / POINTS * DPI);
        float dpi = (float) (DPI * Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, pixels))));
        if (blends(document.getPage(page))) return renderImageWithDPI(page, dpi, ImageType.RGB);
        var sheet = sheet(size, document.getPage(page).getRotation(), dpi / POINTS);
        var brush = sheet.createGraphics();
        brush.setBackground(Color.WHITE);
        brush.clearRect(0, 0, sheet.getWidth(), sheet.getHeight());
        renderPageToGraphics(page, brush, dpi / POINTS, dpi / POINTS, RenderDestination.EXPORT);
        brush.dispose();
        return sheet;
    }

    private BufferedImage sheet(PDRectangle size, int rotation, float scale) {
        boolean lies = rotation % 180 != 0;
        int wide = pixels(lies ? size.getHeight() : size.getWidth(), scale);
        int high = pixels(lies ? size.getWidth() : size.getHeight(), scale);
        if (picture == null || picture.getWidth() != wide || picture.getHeight() != high) {
            picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        }
        return picture;
    }

    private static int pixels(float points, float scale) {
        return (int) Math.max(Math.floor(points * scale), 1);
    }

    /** What lies over each other is mixed on a picture that is transparent at first. */
    private static boolean blends(PDPage page) {
        var resources = page.getResources();
        if (resources == null) return false;
        for (var name : resources.getExtGStateNames()) {
            var state = resources.getExtGState(name);
            if (state != null && state.getBlendMode() != BlendMode.NORMAL) return true;
        }
        return false;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        var drawer = new Drawer(parameters, covers);
        drawer.setAnnotationFilter(PdfNotes::seen);
        return drawer;
    }

    private static final class Drawer extends PageDrawer {
        private final List<Cover> covers;
        private final PDPage page;

        Drawer(PageDrawerParameters parameters, List<Cover> covers) throws IOException {
            super(parameters);
            this.covers = covers;
            this.page = parameters.getPage();
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector advance)
                throws IOException {
            if (!covered(matrix, PdfGlyphs.width(font, code)))
                super.showGlyph(matrix, font, code, advance);
        }

        private boolean covered(Matrix matrix, double width) {
            var crop = page.getCropBox();
            var middle =
                    matrix.transformPoint(
                            (float) width / 2, (float) (PdfGlyphs.ABOVE - PdfGlyphs.BELOW) / 2);
            middle.setLocation(
                    middle.getX() - crop.getLowerLeftX(), middle.getY() - crop.getLowerLeftY());
            var seen = PdfGlyphs.seen(page, middle);
            return covers.stream().anyMatch(cover -> cover.box().holds(seen.getX(), seen.getY()));
        }

        @Override
        public void drawImage(PDImage picture) throws IOException {
            if ((long) picture.getWidth() * picture.getHeight() > MOST_IN_PICTURE)
                throw new Inflates();
            super.drawImage(picture);
        }
    }

    /** A picture of so many pixels is made to break programs. */
    static final class Inflates extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
