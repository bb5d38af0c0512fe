package yangguang.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.DocumentNumber;

/**
 * What a document says of itself.
 *
 * @param number 文号
 * @param issuer 发文机关 as it signs
 * @param madeOn 成文日期
 * @param genre 公文种类, such as 通知
 * @param reportYear the year of which an annual report speaks
 */
public record Facts(
        String title,
        @Nullable DocumentNumber number,
        String issuer,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        @Nullable String genre,
        String summary,
        @Nullable Integer reportYear) {
    static final Facts NONE = new Facts("", null, "", null, null, null, null, "", null);

    Facts issuedBy(String body) {
        return new Facts(
                title, number, body, madeOn, inForceFrom, inForceUntil, genre, summary, reportYear);
    }

    /** The year in which the number must be the only one of its kind; orders bear none. */
    @Nullable Integer numberYear() {
        if (number == null) return null;
        if (number.year() != 0) return number.year();
        return madeOn == null ? 0 : madeOn.getYear();
    }
}
