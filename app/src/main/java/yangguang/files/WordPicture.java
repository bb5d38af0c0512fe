package yangguang.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A picture of a Word document as it is seen there: pixels only, and not what was cropped away. */
final class WordPicture {
    private static final String UNSEEN = "［图］";
    private static final double WHOLE = 100_000;

    private WordPicture() {}

    /** Puts it behind what is there; a drawing that is no picture leaves a word in its place. */
    static void write(XWPFPicture picture, Element into) {
        var seen =
                picture.getPictureData() == null
                        ? Optional.<BufferedImage>empty()
                        : read(picture.getPictureData().getData());
        if (seen.isEmpty()) {
            into.appendText(UNSEEN);
            return;
        }
        var size = "width:%spt;height:%spt".formatted(picture.getWidth(), picture.getDepth());
        into.appendElement("img")
                .attr("src", "data:image/png;base64," + png(cropped(seen.get(), picture)))
                .attr("alt", "")
                .attr("style", size);
    }

    private static Optional<BufferedImage> read(byte[] bytes) {
        return TemporaryFile.with(
                bytes,
                path ->
                        Inspection.fault(FileType.PNG, path).isPresent()
                                ? Optional.<BufferedImage>empty()
                                : Optional.of(Picture.upright(path)));
    }

    private static BufferedImage cropped(BufferedImage whole, XWPFPicture picture) {
        var look = Jsoup.parse(picture.getCTPicture().xmlText(), Parser.xmlParser());
        var away = look.selectFirst("*|srcRect");
        if (away == null) return whole;
        int left = part(away, "l", whole.getWidth());
        int top = part(away, "t", whole.getHeight());
        int width = whole.getWidth() - left - part(away, "r", whole.getWidth());
        int height = whole.getHeight() - top - part(away, "b", whole.getHeight());
        return width < 1 || height < 1
                ? new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                : whole.getSubimage(left, top, width, height);
    }

    private static int part(Element away, String side, int of) {
        double part = away.attr(side).matches("\\d{1,6}") ? Double.parseDouble(away.attr(side)) : 0;
        return (int) Math.ceil(part / WHOLE * of);
    }

    private static String png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
