package yangguang.portal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.bodies.Body;
import yangguang.documents.Lookup;
import yangguang.documents.PublicRelation;
import yangguang.documents.PublishedDocument;
import yangguang.law.catalogue.Category;
import yangguang.portal.Article;
import yangguang.portal.Frame;
import yangguang.registers.ShownEntry;

/**
 * One edition of a document.
 *
 * @param publisher null if the body is not known any more
 * @param title in phrases between which it may break
 * @param published when the first edition was published
 * @param newest whether this is the edition that counts now
 * @param related interpretations and other entries that name the document
 * @param relations which documents it repeals, replaces or amends, and which do so to it
 */
public record DocumentPage(
        Frame frame,
        PublishedDocument document,
        @Nullable Body publisher,
        @Nullable Category category,
        @Nullable String genre,
        List<String> title,
        Typeset text,
        List<Lookup.Edition> editions,
        boolean newest,
        List<ShownEntry> related,
        List<PublicRelation> relations,
        Article article) {

    /** The address of the document, which is that of its newest edition. */
    public String address() {
        return document.line().address();
    }

    /** The address of one edition. */
    public String address(Lookup.Edition edition) {
        return edition.until() == null ? address() : address() + "/editions/" + edition.number();
    }

    /** The address of a file of this edition. */
    public String file(PublishedDocument.Attachment attachment) {
        String edition = newest ? "" : "/editions/" + document.edition();
        return address() + edition + "/files/" + attachment.position();
    }

    /** 原件: the document itself as it was filed; null where it was typed. */
    public PublishedDocument.@Nullable Attachment original() {
        return document.attachments().stream()
                .filter(file -> file.position() == 0)
                .findFirst()
                .orElse(null);
    }

    /** The files that go with it. */
    public List<PublishedDocument.Attachment> attachments() {
        return document.attachments().stream().filter(file -> file.position() > 0).toList();
    }

    /** The size of a file as people say it. */
    public String size(PublishedDocument.Attachment attachment) {
        double kilobytes = attachment.size() / 1024.0;
        return kilobytes < 1000
                ? "%d KB".formatted(Math.max(1, Math.round(kilobytes)))
                : "%.1f MB".formatted(kilobytes / 1024);
    }

    /** Where the newest edition is laid beside the one before. */
    public String changes() {
        return address() + "/changes";
    }

    public boolean canBeCompared() {
        return newest && editions.size() > 1;
    }

    /** When the document was first published. */
    public Instant firstPublished() {
        return editions.isEmpty()
                ? document.line().publishedAt()
                : editions.getLast().publishedAt();
    }

    /** The address of the newest edition in full, as paper needs it. */
    public String live() {
        return frame.absolute(address());
    }

    /** Whether the address can be given on paper. */
    public boolean canBeReached() {
        return !frame.canonical().isEmpty();
    }
}
