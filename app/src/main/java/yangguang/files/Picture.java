package yangguang.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The pixels of a picture. */
final class Picture {
    private static final double MOST_PIXELS = 16e6;

    private Picture() {}

    /** As it is seen: turned as the camera was held, on white, and not larger than a page needs. */
    static BufferedImage upright(Path path) throws IOException {
        try (var in = ImageIO.createImageInputStream(path.toFile())) {
            var reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in, true, true);
                var how = reader.getDefaultReadParam();
                double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
                int step = (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS));
                how.setSourceSubsampling(step, step, 0, 0);
                return turned(reader.read(0, how), CameraData.orientation(path));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage turned(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lies = orientation >= 5;
        var turned =
                new BufferedImage(
                        lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        var brush = turned.createGraphics();
        brush.setColor(java.awt.Color.WHITE);
        brush.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        brush.drawImage(picture, turn(orientation, width, height), null);
        brush.dispose();
        return turned;
    }

    /** The eight ways in which Exif lets a picture lie. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
