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
            print(brush, Setting.of(cover.ground(), place, picture.getWidth()), place);
        brush.dispose();
    }

    /** Where the ground stands in the box; all of it where there is none. */
    static Box printed(BufferedImage picture, Cover cover) {
        if (cover.ground().isBlank()) return cover.box();
        var place = cover.box().on(picture.getWidth(), picture.getHeight());
        var setting = Setting.of(cover.ground(), place, picture.getWidth());
        double width = HouseFont.length(setting.row(0)) * setting.height / picture.getWidth();
        double height = setting.rows * setting.height / picture.getHeight();
        return new Box(
                place.getCenterX() / picture.getWidth() - width / 2,
                place.getCenterY() / picture.getHeight() - height / 2,
                width,
                height);
    }

    private static void print(Graphics2D brush, Setting setting, Rectangle place) {
        for (int row = 0; row < setting.rows; row++) {
            var words = setting.row(row);
            double x = place.getCenterX() - HouseFont.length(words) * setting.height / 2;
            double y = place.getCenterY() + (row - setting.rows / 2.0 + 0.86) * setting.height;
            var at = AffineTransform.getTranslateInstance(x, y);
            at.scale(setting.height, setting.height);
            brush.fill(HouseFont.outline(words).createTransformedShape(at));
        }
    }

    /** In how many rows, and how large, in pixels. */
    private record Setting(String ground, int rows, double height) {
        static Setting of(String ground, Rectangle place, int across) {
            int rows = 1;
            for (int more = 2; more <= MOST_ROWS; more++)
                if (size(ground, place, more) > size(ground, place, rows)) rows = more;
            double most = across / 40.0;
            return new Setting(ground, rows, Math.min(most, size(ground, place, rows)));
        }

        String row(int number) {
            int each = inRow(ground, rows);
            int from = Math.min(number * each, ground.length());
            return ground.substring(from, Math.min(from + each, ground.length()));
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
