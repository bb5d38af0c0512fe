package yangguang.channels;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import yangguang.documents.PublishedLine;
import yangguang.files.PageSetting;

/** 送交清单: goes with the papers, and is signed for. */
public final class DeliveryList {
    private static final String LOOK =
            """
            @page { size: A4; margin: 22mm 20mm; @bottom-center { content: counter(page); font-family: COMMON } }
            h1 { text-align: center; font-size: 20pt; margin-bottom: 8pt }
            p { margin-bottom: 6pt }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
            th, td { border: 0.6pt solid #000; padding: 4pt 5pt; font-size: 10.5pt; text-align: left }
            .sign { margin-top: 24pt }
            """;

    private DeliveryList() {}

    /**
     * The words of the list.
     *
     * @param title and the line below it
     * @param heads of the four columns
     * @param sign for whom to sign
     */
    public record Words(String title, String below, List<String> heads, String sign) {}

    static byte[] pdf(String place, String on, List<PublishedLine> lines, Words words) {
        Document page = Document.createShell("");
        page.body().appendElement("h1").text(words.title());
        page.body().appendElement("p").text(words.below());
        var table = page.body().appendElement("table");
        var head = table.appendElement("thead").appendElement("tr");
        words.heads().forEach(word -> head.appendElement("th").text(word));
        Element rows = table.appendElement("tbody");
        for (PublishedLine line : lines) {
            var row = rows.appendElement("tr");
            row.appendElement("td").text(line.indexNumber());
            row.appendElement("td").text(line.title());
            row.appendElement("td").text(line.number() == null ? "" : line.number());
            row.appendElement("td").text(line.madeOn().toString());
        }
        page.body().appendElement("p").addClass("sign").text(words.sign());
        return PageSetting.pdf(page, LOOK);
    }
}
