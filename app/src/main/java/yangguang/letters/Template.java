package yangguang.letters;

import java.time.LocalDateTime;
import yangguang.journal.RecordRef;

/**
 * A template that a body sent in.
 *
 * @param version counts the body's templates of that kind, from 1
 * @param hash of the stored file
 * @param name of the file as it was sent
 * @param at when, by the platform's clock
 * @param inUse whether letters are made from it
 */
public record Template(
        long id,
        long bodyId,
        LetterKind kind,
        int version,
        String hash,
        String name,
        String by,
        LocalDateTime at,
        boolean inUse) {
    RecordRef ref() {
        return new RecordRef("letter-template", id);
    }
}
