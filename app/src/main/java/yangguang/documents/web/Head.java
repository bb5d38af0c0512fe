package yangguang.documents.web;

import org.jspecify.annotations.Nullable;
import yangguang.documents.DisclosureLaw;
import yangguang.documents.Document;
import yangguang.documents.Due;
import yangguang.law.codes.DocumentNumber;

/**
 * What stands at the top of every page of a document.
 *
 * @param title as far as it is known
 * @param due until when it has to be public; null where it need not, or is
 */
public record Head(
        long id,
        String title,
        String number,
        int edition,
        Tag tag,
        @Nullable Due due,
        @Nullable Tag dueTag) {
    static Head of(Document document, DisclosureLaw law) {
        Due due = document.runsAgainstTime() ? dueOf(document, law) : null;
        DocumentNumber number = document.edition().content().facts().number();
        return new Head(
                document.id(),
                document.title(),
                number == null ? "" : number.toString(),
                document.edition().number(),
                Tag.of(document),
                due,
                due == null ? null : Tag.of(due));
    }

    private static @Nullable Due dueOf(Document document, DisclosureLaw law) {
        var madeOn = document.edition().content().facts().madeOn();
        return madeOn == null ? null : law.due(madeOn).orElse(null);
    }

    public String address() {
        return "/desk/documents/" + id;
    }

    public String at(String page) {
        return address() + "/" + page;
    }
}
