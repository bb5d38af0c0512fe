package yangguang.journal;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.pages.Text;

/**
 * Who did it: an officer who signed in, an operator at the command line, an applicant, the clock.
 */
public sealed interface Actor {
    /** As it stands in the record. */
    String name();

    /** Of whom a log keeps no more than the name, and the id of an officer. */
    static Actor kept(@Nullable Long personId, String name) {
        if (personId != null) return new Person(personId, name);
        return Stream.of(new Applicant(), new Clockwork())
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .orElseGet(() -> new CommandLine(name));
    }

    /** As a page says it. */
    default String said(Text text) {
        return switch (this) {
            case Person person -> person.name();
            case CommandLine operator -> text.of("journal.by.command", operator.name());
            case Applicant _ -> text.of("journal.by.applicant");
            case Clockwork _ -> text.of("journal.by.clock");
        };
    }

    /** An officer who signed in. */
    record Person(long id, String name) implements Actor {}

    /** Whoever ran a command on the machine, by the name of the operating system's account. */
    record CommandLine(String name) implements Actor {}

    /** Whoever asks for information through a public page; the record does not name them. */
    record Applicant() implements Actor {
        @Override
        public String name() {
            return "applicant";
        }
    }

    /** Nobody: the hour that had been set came. */
    record Clockwork() implements Actor {
        @Override
        public String name() {
            return "clock";
        }
    }
}
