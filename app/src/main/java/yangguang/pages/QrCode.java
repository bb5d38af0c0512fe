package yangguang.pages;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** 二维码 of an address of ours, as a drawing or as a picture. */
public final class QrCode {
    private static final int MARGIN = 4;
    private static final int DOT = 8;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    public static String svg(String address) {
        return svg(matrix(address));
    }

    /** As a PNG in which each dot has several pixels, so that paper shows it sharp. */
    public static byte[] png(String address) {
        var dots = matrix(address);
        int side = dots.getWidth() + 2 * MARGIN;
        var picture = new BufferedImage(side * DOT, side * DOT, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side * DOT; y++) {
            for (int x = 0; x < side * DOT; x++) {
                if (!isDark(dots, x / DOT - MARGIN, y / DOT - MARGIN)) picture.setRGB(x, y, WHITE);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private static boolean isDark(ByteMatrix dots, int x, int y) {
        return x >= 0
                && y >= 0
                && x < dots.getWidth()
                && y < dots.getHeight()
                && dots.get(x, y) == 1;
    }

    private static ByteMatrix matrix(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException impossible) {
            throw new IllegalStateException("too long for a QR code: " + address, impossible);
        }
    }

    private static String svg(ByteMatrix dots) {
        int side = dots.getWidth() + 2 * MARGIN;
        var path =
                IntStream.range(0, dots.getHeight())
                        .boxed()
                        .flatMap(
                                y ->
                                        IntStream.range(0, dots.getWidth())
                                                .filter(x -> dots.get(x, y) == 1)
                                                .mapToObj(x -> dot(x + MARGIN, y + MARGIN)))
                        .collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="100%%" height="100%%" fill="#fff"/><path fill="#000" d="%2$s"/></svg>
                """
                .formatted(side, path);
    }

    private static String dot(int x, int y) {
        return "M%d %dh1v1h-1z".formatted(x, y);
    }
}
