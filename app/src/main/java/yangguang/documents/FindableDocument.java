package yangguang.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public document as the index reads it.
 *
 * @param formats of its files
 * @param changesOn the next day on which it begins or ceases to be in force by itself
 */
record FindableDocument(
        PublishedLine line, String text, List<String> formats, @Nullable LocalDate changesOn) {}
