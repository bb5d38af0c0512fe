package yangguang.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published document as it stands in a list.
 *
 * @param indexNumber 索引号
 * @param number 文号
 * @param madeOn 成文日期
 * @param publishedAt when its newest edition was published
 * @param category code of the statutory category
 * @param reportYear the year of which an annual report speaks, for those
 */
public record PublishedLine(
        long id,
        long bodyId,
        String indexNumber,
        String title,
        @Nullable String number,
        LocalDate madeOn,
        Instant publishedAt,
        String category,
        @Nullable String genre,
        Validity validity,
        @Nullable Integer reportYear) {

    /** Its page. */
    public String address() {
        return "/i/" + indexNumber;
    }
}
