package yangguang.documents;

/** What became of a reviewer's decision. */
public sealed interface Reviewing {
    /** Passed; somebody else has the next station. */
    record Passed(Document document, Chain.Station next) implements Reviewing {}

    /** Passed the last station: approved, and published if that was asked. */
    record Approved(Document document) implements Reviewing {}

    /**
     * Approved, but not published as was asked.
     *
     * @param open how many places nobody has decided on
     */
    record NotYetPublic(Document document, int open) implements Reviewing {}

    record Returned(Document document) implements Reviewing {}

    /** A return without a reason helps nobody. */
    record NoReason() implements Reviewing {}

    /** It is not what the reviewer read: somebody changed it, or decided, in between. */
    record NotWhatWasRead(Document now) implements Reviewing {}

    record Refused(Permission.Closed why) implements Reviewing {}
}
