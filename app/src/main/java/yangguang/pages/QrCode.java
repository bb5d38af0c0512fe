package yangguang.pages;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 二维码 of an address of ours, as a drawing. */
public final class QrCode {
    private static final int MARGIN = 4;

    private QrCode() {}

    public static String svg(String address) {
        try {
            return svg(Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix());
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
