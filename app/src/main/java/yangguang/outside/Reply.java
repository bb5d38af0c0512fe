package yangguang.outside;

/** What came of asking another server. */
public sealed interface Reply {
    /**
     * It answered.
     *
     * @param status after following what was moved
     * @param body its beginning; empty if only the head was asked for
     * @param whole whether that is all of it
     */
    record Answered(int status, byte[] body, boolean whole) implements Reply {
        private static final int SERVER = 5;
        private static final int HUNDRED = 100;
        private static final int NOT_FOUND = 404;
        private static final int GONE = 410;

        /** It says itself that nothing is there. */
        public boolean isGone() {
            return status == NOT_FOUND || status == GONE;
        }

        public boolean isGood() {
            return status / HUNDRED == 2;
        }

        public boolean isItsFault() {
            return status / HUNDRED == SERVER;
        }
    }

    /** It stands in a network of our own, or is moved there; it was not asked. */
    record Inside() implements Reply {}

    /** No such server, or none that answers in time. */
    record Silent() implements Reply {}
}
