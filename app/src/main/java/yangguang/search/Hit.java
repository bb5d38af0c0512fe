package yangguang.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.journal.RecordRef;

/**
 * A record found, as a list shows it.
 *
 * @param excerpt the part of the text that says most of what was asked
 * @param indexNumber 索引号
 * @param number 文号
 * @param madeOn 成文日期
 * @param places in its files where something stands that was asked for
 */
public record Hit(
        RecordRef ref,
        String address,
        List<Segment> title,
        List<Segment> excerpt,
        String indexNumber,
        @Nullable String number,
        String bodyCode,
        String bodyName,
        @Nullable String category,
        @Nullable String genre,
        LocalDate madeOn,
        Instant publishedAt,
        String validity,
        List<String> formats,
        List<Place> places) {

    /** A part of a text; marked where it is what was asked for. It is text, never markup. */
    public record Segment(String text, boolean marked) {}

    /**
     * A page of a file.
     *
     * @param address of the file
     * @param page from 1; 0 where the file has no fixed pages
     */
    public record Place(String name, String address, int page, List<Segment> excerpt) {}

    public String plainTitle() {
        var title = new StringBuilder();
        this.title.forEach(segment -> title.append(segment.text()));
        return title.toString();
    }

    /** The number of the record, which those know who keep such records. */
    public long recordId() {
        return ref.id();
    }
}
