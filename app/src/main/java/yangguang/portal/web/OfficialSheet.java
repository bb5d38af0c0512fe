package yangguang.portal.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import yangguang.documents.PublishedDocument;
import yangguang.files.PageSetting;

/**
 * 公文版式 (GB/T 9704—2012) of a document that bears a 文号, as PDF: the page 156 by 225 mm, the head
 * red, 22 lines a page. A seal is never drawn; a line says that the original counts.
 */
final class OfficialSheet {
    private static final String LOOK =
            """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm }
            @page :right { @bottom-right { content: "— " counter(page) " —"; font-family: COMMON;
                                           font-size: 14pt; padding-right: 14pt } }
            @page :left { @bottom-left { content: "— " counter(page) " —"; font-family: COMMON;
                                         font-size: 14pt; padding-left: 14pt } }
            body { font-size: 16pt; line-height: 28pt }
            p, li, h2, h3, h4 { margin: 0; font-size: 16pt; line-height: 28pt }
            .text p { text-indent: 32pt }
            .text h2, .text h3, .text h4 { text-indent: 32pt }
            .head { color: #c8102e; text-align: center; font-size: 34pt; line-height: 48pt;
                    margin: 20mm 0 28pt }
            .number { text-align: center }
            .rule { border-top: 1.2pt solid #c8102e; margin: 4mm 0 56pt }
            .title { text-align: center; font-size: 22pt; line-height: 34pt; margin-bottom: 28pt }
            .sign { margin-top: 56pt; text-align: right; page-break-inside: avoid }
            .sign p { padding-right: 64pt; text-indent: 0 }
            .note { margin-top: 28pt; font-size: 12pt; line-height: 18pt }
            """;

    private static final int SHORTEST_NAME = 4;

    private OfficialSheet() {}

    /**
     * As PDF.
     *
     * @param note what is said below: that the original counts, and where this comes from
     */
    static byte[] pdf(PublishedDocument document, String note) {
        Document page = Document.createShell("");
        var line = document.line();
        var body = page.body();
        body.appendElement("p").addClass("head").text(document.issuer());
        body.appendElement("p").addClass("number").text(String.valueOf(line.number()));
        body.appendElement("div").addClass("rule");
        body.appendElement("p").addClass("title").text(line.title());
        body.appendElement("div").addClass("text").append(withoutFrame(document));
        var sign = body.appendElement("div").addClass("sign");
        sign.appendElement("p").text(document.issuer());
        sign.appendElement("p").text(day(line.madeOn()));
        body.appendElement("p").addClass("note").text(note);
        return PageSetting.pdf(page, LOOK);
    }

    /** What stands around the text is set by us; a text that was read from a file has it too. */
    private static String withoutFrame(PublishedDocument document) {
        var line = document.line();
        Set<String> around = new HashSet<>();
        around.add("");
        around.add(plain(line.title()));
        around.add(plain(String.valueOf(line.number())));
        around.add(plain(document.issuer()));
        around.add(plain(document.issuer()) + "文件");
        around.add(plain(day(line.madeOn())));
        var text = Jsoup.parseBodyFragment(document.html()).body();
        around.addAll(shorterNames(plain(document.issuer())));
        strip(around, text::firstElementChild);
        strip(around, text::lastElementChild);
        return text.html();
    }

    /**
     * A township signs without its county: the issuer's name from any place on, but no single word.
     */
    private static List<String> shorterNames(String issuer) {
        return IntStream.rangeClosed(0, issuer.length() - SHORTEST_NAME)
                .mapToObj(issuer::substring)
                .toList();
    }

    private static void strip(Set<String> around, Supplier<@Nullable Element> end) {
        Element at = end.get();
        while (at != null && isIn(around, at)) {
            at.remove();
            at = end.get();
        }
    }

    private static boolean isIn(Set<String> around, Element at) {
        return at.select("table, img").isEmpty() && around.contains(plain(at.text()));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "").toLowerCase(Locale.ROOT);
    }

    /** Arabic figures without a leading nought. */
    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
