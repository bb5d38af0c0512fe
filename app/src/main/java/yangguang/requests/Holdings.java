package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yangguang.access.Viewer;
import yangguang.files.Examined;
import yangguang.journal.RecordRef;

/**
 * 本机关登记的信息: the documents of the viewer's own body, published or not, of which a reply can give
 * some. Another room keeps them.
 */
public interface Holdings {
    /** Whatever these words may mean: a title, a 文号, an 索引号, words of the text. */
    List<Holding> find(Viewer viewer, String words);

    Optional<Holding> find(Viewer viewer, long document);

    /**
     * 转为主动公开: begins a draft that is to be public.
     *
     * @param origin the request
     * @return the document; empty where the register's own can no longer be changed
     */
    Optional<Long> makeProactive(Viewer viewer, RecordRef origin, Released released);

    /**
     * What an applicant got.
     *
     * @param document of the register of which it was made; null for what the register lacks
     * @param redacted whether parts of it are gone
     * @param on the day on which it was given
     * @param where this is known from, in words
     */
    record Released(
            @Nullable Long document,
            boolean redacted,
            String name,
            byte[] bytes,
            LocalDate on,
            String where) {}

    /** Its files as they stand; one that was typed is a file of text. */
    List<Examined.Sound> files(Viewer viewer, long document);
}
