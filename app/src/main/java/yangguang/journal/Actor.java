package yangguang.journal;

/**
 * Who did it: an officer who signed in, an operator at the command line, an applicant, the clock.
 */
public sealed interface Actor {
    /** As it stands in the record. */
    String name();

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
