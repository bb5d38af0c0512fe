package yangguang.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Paints over what is withheld and prints the ground on it, in as many rows as read best. */
final class BlackBox {
    private static final int MOST_ROWS = 4;
    private static final double LARGEST = 0.6;
    private static final double ROOM = 0.9;

    private BlackBox() {}

    static void paint(BufferedImage picture, Cover cover) {
        var place = cover.box().on(picture.getWidth(), picture.getHeight());
        var brush = picture.createGraphics();
        brush.setColor(Color.BLACK);
        brush.fill(place);
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(Color.WHITE);
        brush.clip(place);
        if (!cover.ground().isBlank())
            print(brush, cover.ground(), place, picture.getWidth() / 40.0);
        brush.dispose();
    }

    private static void print(Graphics2D brush, String ground, Rectangle place, double most) {
        int rows = 1;
        for (int more = 2; more <= MOST_ROWS; more++)
            if (size(ground, place, more) > size(ground, place, rows)) rows = more;
        double size = Math.min(most, size(ground, place, rows));
        int each = inRow(ground, rows);
        for (int row = 0; row < rows; row++) {
            int from = Math.min(row * each, ground.length());
            var words = ground.substring(from, Math.min(from + each, ground.length()));
            double x = place.getCenterX() - HouseFont.length(words) * size / 2;
            double y = place.getCenterY() + (row - rows / 2.0 + 0.86) * size;
            var at = AffineTransform.getTranslateInstance(x, y);
            at.scale(size, size);
            brush.fill(HouseFont.outline(words).createTransformedShape(at));
        }
    }

    private static double size(String ground, Rectangle place, int rows) {
        double across = place.width * ROOM / inRow(ground, rows);
        double down = place.height / (double) rows;
        return Math.min(across, rows == 1 ? down * LARGEST * 1.2 : down * ROOM);
    }

    private static int inRow(String ground, int rows) {
        return (ground.length() + rows - 1) / rows;
    }
}
