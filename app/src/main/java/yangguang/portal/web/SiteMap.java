package yangguang.portal.web;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import yangguang.bodies.Body;
import yangguang.documents.PublishedLine;
import yangguang.portal.Frame;
import yangguang.registers.ShownEntries;

/**
 * sitemap.xml: the fixed pages, each body's, the registers, and the newest documents; older ones
 * are reached by the lists.
 *
 * @param base what whole addresses begin with
 */
record SiteMap(
        Frame frame,
        String base,
        List<Body> bodies,
        List<ShownEntries.Shelf> registers,
        List<PublishedLine> newest) {
    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/guide",
                    "/rules",
                    "/catalogue",
                    "/annual",
                    "/units",
                    "/newest",
                    "/foi",
                    "/foi/log",
                    "/mailbox",
                    "/deadline",
                    "/check",
                    "/accessibility",
                    "/privacy");

    String xml() {
        return Xml.document(xml -> xml.element("urlset", this::addresses, "xmlns", SCHEMA));
    }

    private void addresses(Xml xml) throws XMLStreamException {
        for (var page : PAGES) xml.element("url", url -> url.text("loc", base + page));
        for (var body : bodies)
            xml.element("url", url -> url.text("loc", base + "/u/" + body.code()));
        for (var shelf : registers)
            xml.element(
                    "url", url -> url.text("loc", base + "/registers/" + shelf.register().id()));
        for (var line : newest) xml.element("url", url -> document(url, line));
    }

    private void document(Xml xml, PublishedLine line) throws XMLStreamException {
        xml.text("loc", base + line.address());
        xml.text("lastmod", frame.day(line.publishedAt()).toString());
    }
}
