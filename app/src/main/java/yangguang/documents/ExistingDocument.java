package yangguang.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yangguang.files.StoredFile;
import yangguang.law.codes.DocumentNumber;

/**
 * A document that its body had already made public before it came here: an annual report of an
 * earlier year, the holdings of an older site.
 *
 * @param publishedAt when it was first public
 * @param category 法定主动公开内容, by its code
 * @param reportYear the year of which an annual report speaks
 * @param html safe markup, as {@code files} makes it
 * @param files the first is the document itself
 */
public record ExistingDocument(
        long bodyId,
        String title,
        @Nullable DocumentNumber number,
        String issuer,
        LocalDate madeOn,
        Instant publishedAt,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        @Nullable String genre,
        String summary,
        String category,
        boolean normative,
        @Nullable Integer reportYear,
        String html,
        String text,
        List<StoredFile> files) {
    public ExistingDocument {
        files = List.copyOf(files);
        if (title.isBlank()) throw new IllegalArgumentException("a document without a title");
        if (category.isBlank()) throw new IllegalArgumentException("no category: " + title);
    }

    /** By what it is known again: in a body, a 文号 and a file stand for one document each. */
    Set<String> marks() {
        var marks = new HashSet<String>();
        if (number != null) marks.add(bodyId + " " + facts().numberYear() + " " + number.key());
        if (!files.isEmpty()) marks.add(bodyId + " " + files.getFirst().hash());
        return marks;
    }

    String words() {
        return title + "\n" + summary + "\n" + text;
    }

    Facts facts() {
        return new Facts(
                title,
                number,
                issuer,
                madeOn,
                inForceFrom,
                inForceUntil,
                genre,
                summary,
                reportYear);
    }
}
