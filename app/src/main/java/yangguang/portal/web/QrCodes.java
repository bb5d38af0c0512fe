package yangguang.portal.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocuments;
import yangguang.pages.NoSuchRecord;
import yangguang.portal.Frames;

/** 二维码 of a document's address, for posters and phones; drawn only where the site has a domain. */
@Controller
class QrCodes {
    private static final int MARGIN = 4;

    private final PublishedDocuments documents;
    private final Frames frames;

    QrCodes(@Lazy PublishedDocuments documents, Frames frames) {
        this.documents = documents;
        this.frames = frames;
    }

    @GetMapping(value = "/i/{publisher}/{serial}/qr.svg", produces = "image/svg+xml")
    @ResponseBody
    String qr(@PathVariable String publisher, @PathVariable String serial) throws Exception {
        var indexNumber = publisher + "/" + serial;
        var address = frames.of("/i/" + indexNumber).canonical();
        if (address.isEmpty() || documents.byIndexNumber(indexNumber) instanceof Lookup.Unknown)
            throw new NoSuchRecord("no document " + indexNumber);
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        return svg(Encoder.encode(address, ErrorCorrectionLevel.M, hints).getMatrix());
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
