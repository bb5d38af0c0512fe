package yangguang.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published edition of a document, whole.
 *
 * @param line what lists show of it
 * @param edition its number, from 1
 * @param issuer 发布机构 as it signs
 * @param html the text as sanitised markup
 * @param text the text as words, for the index
 * @param correction why this edition replaced the one before; null for the first
 */
public record PublishedDocument(
        PublishedLine line,
        int edition,
        String issuer,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        String summary,
        String html,
        String text,
        @Nullable String correction,
        List<Attachment> attachments) {

    /**
     * A file that goes with it.
     *
     * @param hash of its bytes, by which {@code files} finds them
     * @param format such as {@code docx}
     * @param size in bytes
     */
    public record Attachment(int position, String hash, String name, String format, long size) {}
}
