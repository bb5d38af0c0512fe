package yangguang.portal.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import yangguang.documents.PublishedLine;
import yangguang.portal.Frame;

/**
 * The newest documents as RSS 2.0.
 *
 * @param base what whole addresses begin with
 * @param home the page that the feed follows
 */
record Feed(Frame frame, String base, String home, String name, List<PublishedLine> newest) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    String rss() {
        return Xml.document(
                xml ->
                        xml.element(
                                "rss",
                                rss -> rss.element("channel", this::channel),
                                "version",
                                "2.0"));
    }

    private void channel(Xml xml) throws XMLStreamException {
        xml.text("title", name);
        xml.text("link", base + home);
        xml.text("description", name);
        xml.text("language", "zh-CN");
        for (var line : newest) xml.element("item", item -> item(item, line));
    }

    private void item(Xml xml, PublishedLine line) throws XMLStreamException {
        xml.text("title", line.title());
        xml.text("link", base + line.address());
        xml.text("guid", base + line.address());
        xml.text("pubDate", DATE.format(line.publishedAt().atZone(frame.zone())));
    }
}
