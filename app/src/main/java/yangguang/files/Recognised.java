package yangguang.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.DocumentNumber;

/**
 * The elements of an official document (GB/T 9704) that could be read from a file; null is "not
 * found".
 *
 * @param number 发文字号
 * @param issuer 发文机关, as signed
 * @param dateMade 成文日期
 * @param attribute 公开属性 from the note at the end: 主动公开, 依申请公开 or 不予公开
 * @param signatory 签发人
 * @param genre 文种, such as 通知
 */
public record Recognised(
        @Nullable Guess<String> title,
        @Nullable Guess<DocumentNumber> number,
        @Nullable Guess<String> issuer,
        @Nullable Guess<LocalDate> dateMade,
        @Nullable Guess<String> attribute,
        @Nullable Guess<String> signatory,
        @Nullable Guess<String> genre) {

    /** A picture tells nothing. */
    public static final Recognised NOTHING =
            new Recognised(null, null, null, null, null, null, null);
}
