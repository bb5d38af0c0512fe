package yangguang.law.reports;

import java.util.List;

/** What a part says by itself. */
public sealed interface Line {
    /** Whether a new paragraph begins with it. */
    boolean begins();

    /**
     * A sentence.
     *
     * @param count the sum that decides between the two ways of saying it; none if there is one way
     * @param zero what is said where it is 0; empty says nothing
     * @param say with fields between double braces
     */
    record Sentence(boolean begins, List<String> count, String zero, String say) implements Line {
        public Sentence {
            count = List.copyOf(count);
        }
    }

    /**
     * An enumeration of what is not 0.
     *
     * @param head before it
     * @param none what is said where everything is 0; empty says nothing
     */
    record Items(boolean begins, String head, List<Sentence> items, String none) implements Line {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * The entries of a register in the year.
     *
     * @param each with fields of the register between double braces
     * @param most how many are named at most, the latest
     * @param none what is said where there is none; empty says nothing
     */
    record Entries(boolean begins, String register, String head, String each, int most, String none)
            implements Line {}

    /**
     * How many entries of a register there are in the year, by what was chosen in one of its
     * fields.
     *
     * @param by the field
     * @param unit behind each number
     * @param done said before the share of those whose stages are all done; empty says none
     * @param none what is said where there is no entry; empty says nothing
     */
    record Groups(
            boolean begins,
            String register,
            String by,
            String head,
            String unit,
            String done,
            String none)
            implements Line {}
}
