package yangguang.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An edition as it stands in the list of editions of its document. */
public record EditionLine(
        int number,
        Stage stage,
        @Nullable String correction,
        @Nullable Instant publishedAt,
        @Nullable Instant replacedAt) {}
