package yangguang.files;

import java.awt.image.BufferedImage;

/** Looks whether there is anything to be seen at a place. */
final class Ink {
    /** Of 255. White on white, and words under a black square, have no contrast. */
    static final int LEAST_CONTRAST = 24;

    private static final int LEAST_COLOUR = 24;

    private Ink() {}

    static boolean seen(BufferedImage picture, Box box) {
        var place = box.on(picture.getWidth(), picture.getHeight());
        int darkest = 255;
        int brightest = 0;
        for (int y = place.y; y < place.y + place.height; y++) {
            for (int x = place.x; x < place.x + place.width; x++) {
                int light = light(picture.getRGB(x, y));
                darkest = Math.min(darkest, light);
                brightest = Math.max(brightest, light);
            }
        }
        return brightest - darkest >= LEAST_CONTRAST;
    }

    static boolean grey(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                if (coloured(picture.getRGB(x, y))) return false;
        return true;
    }

    private static boolean coloured(int pixel) {
        int red = pixel >> 16 & 255;
        int green = pixel >> 8 & 255;
        int blue = pixel & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue))
                > LEAST_COLOUR;
    }

    /** Of 255. */
    static int light(int pixel) {
        return ((pixel >> 16 & 255) * 3 + (pixel >> 8 & 255) * 6 + (pixel & 255)) / 10;
    }
}
