package yangguang.channels;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import yangguang.documents.PublishedDocument;
import yangguang.files.PageSetting;

/** 政府公报: an issue as PDF, with its contents and the pages on which each document begins. */
final class Gazette {
    private static final String LOOK =
            """
            @page { size: A4; margin: 25mm 24mm; @bottom-center { content: counter(page); font-family: COMMON } }
            @page :first { @bottom-center { content: none } }
            .cover { text-align: center; padding-top: 70mm }
            .cover h1 { font-size: 34pt; line-height: 1.4 }
            .cover p { font-size: 18pt; margin-top: 12pt }
            .contents { page-break-before: always }
            .contents h2 { text-align: center; font-size: 20pt; margin-bottom: 12pt }
            .contents a { display: block; margin-bottom: 6pt }
            .contents a:after { content: leader(dotted) target-counter(attr(href), page) }
            .document { page-break-before: always }
            .document h2 { text-align: center; font-size: 18pt; line-height: 1.4 }
            .number { text-align: center }
            .sign { text-align: right; margin-top: 14pt }
            """;

    private Gazette() {}

    /**
     * As PDF.
     *
     * @param name of the gazette
     * @param issue such as 2018年第3期
     * @param contents the word above the list
     * @param documents in the order of the issue
     */
    static byte[] pdf(
            String name, String issue, String contents, List<PublishedDocument> documents) {
        Document page = Document.createShell("");
        var cover = page.body().appendElement("div").addClass("cover");
        cover.appendElement("h1").text(name);
        cover.appendElement("p").text(issue);
        var list = page.body().appendElement("div").addClass("contents");
        list.appendElement("h2").text(contents);
        for (int at = 0; at < documents.size(); at++) {
            var line = documents.get(at).line();
            String number = line.number() == null ? "" : "（" + line.number() + "）";
            list.appendElement("a").attr("href", "#d" + at).text(line.title() + number);
        }
        for (int at = 0; at < documents.size(); at++) append(page, at, documents.get(at));
        return PageSetting.pdf(page, LOOK);
    }

    private static void append(Document page, int at, PublishedDocument document) {
        var part = page.body().appendElement("div").addClass("document").attr("id", "d" + at);
        part.appendElement("h2").text(document.line().title());
        if (document.line().number() != null)
            part.appendElement("p").addClass("number").text(document.line().number());
        var text = Jsoup.parseBodyFragment(document.html());
        var first = text.body().firstElementChild();
        if (first != null && first.text().strip().equals(document.line().title())) first.remove();
        part.append(text.body().html());
        part.appendElement("p")
                .addClass("sign")
                .text(document.issuer() + " " + document.line().madeOn());
    }
}
