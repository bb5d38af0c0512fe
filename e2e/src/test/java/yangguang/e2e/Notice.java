package yangguang.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** An invented 通知 as a Word file, laid out as offices do. */
final class Notice {
    private static final List<String> BODY =
            List.of(
                    "各社区居民委员会：",
                    "为做好冬季防滑除雪工作，保障居民出行安全，现将有关事项通知如下。",
                    "一、各社区要备足融雪剂和工具，降雪后两小时内清扫主要道路。",
                    "二、独居老人门前的积雪由网格员负责清扫。",
                    "三、联系电话0000-6600118。");

    private Notice() {}

    static byte[] asWord(String title, String number, String issuer, String madeOn) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            line(document, number, ParagraphAlignment.CENTER);
            line(document, title, ParagraphAlignment.CENTER);
            BODY.forEach(text -> line(document, text, ParagraphAlignment.LEFT));
            line(document, issuer, ParagraphAlignment.RIGHT);
            line(document, madeOn, ParagraphAlignment.RIGHT);
            line(document, "（此件主动公开）", ParagraphAlignment.LEFT);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void line(XWPFDocument document, String text, ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.createRun().setText(text);
    }
}
