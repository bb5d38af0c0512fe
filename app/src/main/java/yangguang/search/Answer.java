package yangguang.search;

import java.util.List;
import java.util.Map;

/** What the index says to a {@link Question}. */
public sealed interface Answer {
    /** A 文号 or 索引号 of exactly one record was typed: go there. */
    record Jump(String address) implements Answer {}

    /**
     * @param total how many there are
     * @param inTitle how many if only titles counted, and {@code inAll} if the full text did too
     * @param counts for each facet its values, most frequent first. A count is the number of
     *     results that choosing this value alone in its facet would give, the other facets being as
     *     they are
     */
    record Found(
            List<Hit> hits, long total, long inTitle, long inAll, Map<Facet, List<Count>> counts)
            implements Answer {
        public List<Count> counts(Facet facet) {
            return counts.getOrDefault(facet, List.of());
        }
    }

    /**
     * Nothing, and what to try instead; each proposal does give results.
     *
     * @param withoutOne the same question with one condition dropped
     * @param everywhere how many there are with all conditions dropped
     * @param meant the words with one character that may have been mistaken
     * @param otherWords fewer of the words
     * @param alike records whose title is near to what was asked
     */
    record Nothing(
            List<Relaxed> withoutOne,
            long everywhere,
            List<Reworded> meant,
            List<Reworded> otherWords,
            List<Hit> alike)
            implements Answer {}

    /**
     * A value of a facet.
     *
     * @param label the name of a body; for the other facets the value itself
     */
    record Count(String value, String label, long count, boolean chosen) {}

    /** The question without one of its conditions, and how many results that gives. */
    record Relaxed(Condition dropped, long count) {}

    /** Other words, and how many results they give. */
    record Reworded(String words, long count) {}

    /** A condition beside the words. */
    sealed interface Condition {
        /** All chosen values of a facet. */
        record Chosen(Facet facet) implements Condition {}

        /** The 文号 asked for. */
        record Number() implements Condition {}

        /** The words had to stand in the title. */
        record TitleOnly() implements Condition {}
    }
}
