package yangguang.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper about to be put into a case. Its bytes were examined before.
 *
 * @param letter which letter it is, by the name of its kind
 */
record NewPaper(
        long requestId,
        Paper.Kind kind,
        @Nullable String letter,
        String name,
        String format,
        byte[] bytes,
        boolean forApplicant,
        @Nullable LocalDate deleteOn) {}
