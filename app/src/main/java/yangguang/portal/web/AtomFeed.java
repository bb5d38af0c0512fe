package yangguang.portal.web;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedLine;
import yangguang.portal.Frame;

/**
 * The newest documents as Atom (RFC 4287), and what was withdrawn (RFC 6721), so that whoever
 * copied it takes it down too.
 *
 * @param base what whole addresses begin with
 * @param self the address of the feed, {@code home} that of the page it follows
 */
record AtomFeed(
        Frame frame,
        String base,
        String self,
        String home,
        String name,
        List<PublishedLine> newest,
        List<Lookup.Withdrawn> withdrawn) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    String xml() {
        return Xml.document(
                xml -> xml.element("feed", this::feed, "xmlns", ATOM, "xmlns:at", TOMBSTONES));
    }

    private void feed(Xml xml) throws XMLStreamException {
        xml.text("title", name);
        xml.text("id", base + self);
        xml.text("updated", updated().toString());
        xml.element("author", author -> author.text("name", frame.site().name()));
        xml.element("link", link -> {}, "rel", "self", "href", base + self);
        xml.element("link", link -> {}, "rel", "alternate", "href", base + home);
        for (var line : newest) xml.element("entry", entry -> entry(entry, line));
        for (var gone : withdrawn)
            xml.element(
                    "at:deleted-entry",
                    entry -> entry.text("at:comment", gone.reason()),
                    "ref",
                    base + "/i/" + gone.indexNumber(),
                    "when",
                    gone.at().toString());
    }

    /** The moment of the last change. */
    private Instant updated() {
        var published = newest.stream().map(PublishedLine::publishedAt);
        var gone = withdrawn.stream().map(Lookup.Withdrawn::at);
        return java.util.stream.Stream.concat(published, gone)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void entry(Xml xml, PublishedLine line) throws XMLStreamException {
        xml.text("title", line.title());
        xml.text("id", base + line.address());
        xml.text("updated", line.publishedAt().toString());
        xml.element("link", link -> {}, "rel", "alternate", "href", base + line.address());
        xml.element("category", category -> {}, "term", line.category());
    }
}
