package yangguang.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module whose records people look for by their words. The desk asks all. */
public interface FindSource {
    /** The key of what the records are called. */
    String kind();

    /** The newest of those that the viewer may read and in which these words stand. */
    List<Found> find(Viewer viewer, String words, int most);

    /** Where all of them are; null if there is no such list. */
    default @Nullable String all(String words) {
        return null;
    }

    /**
     * @param beside what kind of record it is, or by what it is known
     * @param day on which it stands, or null
     */
    record Found(String title, String beside, @Nullable LocalDate day, String address) {}
}
