package yangguang.requests;

import java.util.List;
import java.util.Optional;
import yangguang.access.Viewer;
import yangguang.files.Examined;

/**
 * 本机关登记的信息: the documents of the viewer's own body, published or not, of which a reply can give
 * some. Another room keeps them.
 */
public interface Holdings {
    /** Whatever these words may mean: a title, a 文号, an 索引号, words of the text. */
    List<Holding> find(Viewer viewer, String words);

    Optional<Holding> find(Viewer viewer, long document);

    /** Its files as they stand; one that was typed is a file of text. */
    List<Examined.Sound> files(Viewer viewer, long document);
}
