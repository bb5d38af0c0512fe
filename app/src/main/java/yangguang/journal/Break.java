package yangguang.journal;

/**
 * The first place where a chain does not hold.
 *
 * @param sequence the act at which it was found, from 1
 */
public record Break(long bodyId, long sequence, How how) {
    /** What was done to it, as far as it can be told. */
    public enum How {
        /** The content is not what was sealed. */
        EDITED("its content is not what was sealed"),
        /** A number is left out. */
        REMOVED("it is missing"),
        /** It does not build upon the act before it. */
        NOT_LINKED("it does not build upon the act before it"),
        /** The chain ends before its head. */
        TAIL_REMOVED("the chain ends before it, and the head says that it was there"),
        /** There is more than the head knows of. */
        FOREIGN("the head of the chain does not know it"),
        /** The chain ends as the head says, with another hash. */
        HEAD_DIFFERS("the head of the chain names another hash"),
        /** An earlier print names another hash at this place, or a chain that is gone. */
        NOT_AS_PRINTED("it is not what the earlier print says");

        private final String words;

        How(String words) {
            this.words = words;
        }

        /** For the person at the terminal. */
        public String words() {
            return words;
        }
    }
}
