package yangguang.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.files.Examined;

/**
 * A paper about to be put into a case. Its bytes were examined before.
 *
 * @param letter which letter it is, by the name of its kind
 * @param redacted whether parts of it are gone
 * @param document of the register of which it was made
 */
record NewPaper(
        long requestId,
        Paper.Kind kind,
        @Nullable String letter,
        String name,
        String format,
        byte[] bytes,
        boolean forApplicant,
        @Nullable LocalDate deleteOn,
        boolean redacted,
        @Nullable Long document) {
    NewPaper(
            long requestId,
            Paper.Kind kind,
            @Nullable String letter,
            String name,
            String format,
            byte[] bytes,
            boolean forApplicant,
            @Nullable LocalDate deleteOn) {
        this(requestId, kind, letter, name, format, bytes, forApplicant, deleteOn, false, null);
    }

    /** For the office only, until something is made of it that is released. */
    static NewPaper original(long requestId, Examined.Sound file) {
        return of(requestId, Paper.Kind.OTHER, file);
    }

    /** As it came in; nobody but the office reads it. */
    static NewPaper of(long requestId, Paper.Kind kind, Examined.Sound file) {
        return new NewPaper(
                requestId,
                kind,
                null,
                file.name(),
                file.type().extensions().getFirst(),
                file.bytes(),
                false,
                null);
    }

    NewPaper madeOf(@Nullable Long document) {
        return new NewPaper(
                requestId,
                kind,
                letter,
                name,
                format,
                bytes,
                forApplicant,
                deleteOn,
                redacted,
                document);
    }
}
