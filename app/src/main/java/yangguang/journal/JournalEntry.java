package yangguang.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act as the journal keeps it.
 *
 * @param sequence its place in the chain of its body, from 1
 * @param before what it was; empty where the act only adds
 * @param hash which the next act builds upon
 */
public record JournalEntry(
        long bodyId,
        long sequence,
        Instant at,
        Actor by,
        String what,
        RecordRef on,
        @Nullable String article,
        Map<String, Object> before,
        Map<String, Object> after,
        String hash) {

    static JournalEntry of(Link link) {
        return new JournalEntry(
                link.bodyId(),
                link.sequence(),
                link.at(),
                Actors.of(
                        link.actorKind(),
                        link.actorId() == null ? 0 : link.actorId(),
                        link.actorName()),
                link.what(),
                link.on(),
                link.article(),
                Json.read(link.before()),
                Json.read(link.after()),
                link.hash().hex());
    }
}
