package yangguang.portal.web;

import org.jspecify.annotations.Nullable;
import yangguang.bodies.Body;
import yangguang.documents.PublishedLine;

/** A document in a list, with the body that published it. */
public record Line(PublishedLine document, @Nullable Body publisher) {
    public String publisherName() {
        return publisher == null ? "" : publisher.shortName();
    }

    /** The part of the 索引号 that may stand alone: year and serial. */
    public String serial() {
        return document.indexNumber().substring(document.indexNumber().indexOf('/') + 1);
    }
}
