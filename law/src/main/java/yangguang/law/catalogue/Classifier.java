package yangguang.law.catalogue;

import java.util.List;
import yangguang.law.rules.Citation;

/**
 * 定密权: bodies of that level may classify by themselves.
 *
 * @param marks 密级 that they may set
 */
public record Classifier(Level level, List<String> marks, Citation law) {
    public Classifier {
        marks = List.copyOf(marks);
    }

    /** How high a body stands. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP;

        static Level named(String name) {
            return valueOf(name.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
