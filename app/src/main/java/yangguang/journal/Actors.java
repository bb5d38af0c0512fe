package yangguang.journal;

import org.jspecify.annotations.Nullable;

/** How an actor stands in the table. */
final class Actors {
    private static final String PERSON = "person";
    private static final String COMMAND = "command";
    private static final String APPLICANT = "applicant";
    private static final String CLOCK = "clock";

    private Actors() {}

    static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Person _ -> PERSON;
            case Actor.CommandLine _ -> COMMAND;
            case Actor.Applicant _ -> APPLICANT;
            case Actor.Clockwork _ -> CLOCK;
        };
    }

    static @Nullable Long id(Actor actor) {
        return actor instanceof Actor.Person person ? person.id() : null;
    }

    static Actor of(String kind, long id, String name) {
        return switch (kind) {
            case PERSON -> new Actor.Person(id, name);
            case COMMAND -> new Actor.CommandLine(name);
            case APPLICANT -> new Actor.Applicant();
            case CLOCK -> new Actor.Clockwork();
            default -> throw new IllegalStateException("unknown kind of actor: " + kind);
        };
    }
}
