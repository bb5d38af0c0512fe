package yangguang.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.journal.RecordRef;

/**
 * What the index knows of a public record. Nothing that is not public ever stands here.
 *
 * @param ref the record
 * @param address its page, such as {@code /i/000014349/2017-00110}
 * @param indexNumber 索引号
 * @param number 文号 in its normal form
 * @param bodyCode the publisher's code, and {@code bodyName} its name
 * @param category code of the statutory category 法定主动公开内容
 * @param genre 公文种类, such as 通知
 * @param validity whether it is in force on the day of reading: {@code in-force}, {@code not-yet},
 *     {@code ended} or {@code unmarked}
 * @param changesOn the next day on which time alone changes the validity, when the record is read
 *     again without an event; null if no such day comes
 * @param formats formats of its files, such as {@code docx}
 * @param files whose words are found too, with their page
 */
public record SearchDocument(
        RecordRef ref,
        String address,
        String title,
        String indexNumber,
        @Nullable String number,
        String bodyCode,
        String bodyName,
        @Nullable String category,
        @Nullable String genre,
        String text,
        LocalDate madeOn,
        Instant publishedAt,
        String validity,
        @Nullable LocalDate changesOn,
        List<String> formats,
        List<SearchFile> files) {
    public SearchDocument {
        formats = List.copyOf(formats);
        files = List.copyOf(files);
    }
}
