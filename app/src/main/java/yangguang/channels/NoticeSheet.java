package yangguang.channels;

import java.time.LocalDate;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import yangguang.documents.PublishedDocument;
import yangguang.files.PageSetting;
import yangguang.pages.QrCode;

/** 公示页: a document as it hangs on a notice board, on A4 or A3, with a code that leads to it. */
public final class NoticeSheet {
    private static final String LOOK =
            """
            @page { size: %s portrait; margin: 22mm 22mm }
            body { font-size: %spt }
            h1 { font-size: 1.7em; text-align: center; line-height: 1.4; margin: 0 0 6pt }
            .number, .sign { text-align: center; margin: 0 0 12pt }
            .sign { text-align: right; margin-top: 18pt }
            .foot { border: none; margin-top: 18pt; page-break-inside: avoid }
            .foot td { border: none; vertical-align: middle }
            .foot img { width: 32mm }
            """;

    private NoticeSheet() {}

    /** The paper. */
    public enum Size {
        A4("13"),
        A3("19");

        private final String letters;

        Size(String letters) {
            this.letters = letters;
        }
    }

    /**
     * The words around the document.
     *
     * @param period what is said of the posting period; empty without one
     * @param scan what is said beside the code
     */
    public record Words(String period, String scan) {}

    /**
     * As PDF.
     *
     * @param address of the document's page in full; null while the site has no domain, and then
     *     there is no code
     */
    public static byte[] pdf(
            PublishedDocument document, Size size, Words words, @Nullable String address) {
        Document page = Document.createShell("");
        var body = page.body();
        body.appendElement("h1").text(document.line().title());
        String number = document.line().number();
        if (number != null) body.appendElement("p").addClass("number").text(number);
        body.append(withoutTitle(document));
        LocalDate madeOn = document.line().madeOn();
        body.appendElement("p")
                .addClass("sign")
                .text(
                        "%s%n%d年%d月%d日"
                                .formatted(
                                        document.issuer(),
                                        madeOn.getYear(),
                                        madeOn.getMonthValue(),
                                        madeOn.getDayOfMonth()));
        var row = body.appendElement("table").addClass("foot").appendElement("tr");
        if (address != null)
            row.appendElement("td")
                    .appendElement("img")
                    .attr("src", "data:image/png;base64," + base64(QrCode.png(address)));
        var said = row.appendElement("td");
        if (!words.period().isEmpty()) said.appendElement("p").text(words.period());
        if (address != null) said.appendElement("p").text(words.scan());
        if (address != null) said.appendElement("p").text(address);
        said.appendElement("p").text(document.line().indexNumber());
        return PageSetting.pdf(page, LOOK.formatted(size.name(), size.letters));
    }

    /** The heading stands above already; a text that begins with it does not say it again. */
    private static String withoutTitle(PublishedDocument document) {
        var text = Jsoup.parseBodyFragment(document.html());
        var first = text.body().firstElementChild();
        if (first != null && first.text().strip().equals(document.line().title())) first.remove();
        return text.body().html();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
