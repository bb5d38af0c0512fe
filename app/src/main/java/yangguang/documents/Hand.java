package yangguang.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yangguang.journal.Actor;

/**
 * Whose hand did something, and when.
 *
 * @param personId null for an operator at the command line
 */
public record Hand(@Nullable Long personId, String name, Instant at) {
    static Hand of(Actor actor, Instant at) {
        return switch (actor) {
            case Actor.Person(long id, String name) -> new Hand(id, name, at);
            case Actor.CommandLine(String name) -> new Hand(null, name, at);
            case Actor.Applicant applicant -> new Hand(null, applicant.name(), at);
            case Actor.Clockwork clock -> new Hand(null, clock.name(), at);
        };
    }

    boolean is(long person) {
        return personId != null && personId == person;
    }
}
