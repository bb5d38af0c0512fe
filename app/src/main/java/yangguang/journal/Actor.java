package yangguang.journal;

/** Who did it: a person who signed in, an operator at the command line, or the clock. */
public sealed interface Actor {
    /** As it stands in the record. */
    String name();

    /** An officer who signed in. */
    record Person(long id, String name) implements Actor {}

    /** Whoever ran a command on the machine, by the name of the operating system's account. */
    record CommandLine(String name) implements Actor {}

    /** Nobody: the hour that had been set came. */
    record Clockwork() implements Actor {
        @Override
        public String name() {
            return "clock";
        }
    }
}
