package yangguang.documents;

import yangguang.pages.Problems;

/** What became of a draft that was submitted. */
public sealed interface Submission {
    /** It waits at the first station of the chain. */
    record Submitted(Document document) implements Submission {}

    /** Something is missing or wrong; the words stand beside the fields. */
    record Incomplete(Problems problems) implements Submission {}

    record Refused(Permission.Closed why) implements Submission {}
}
