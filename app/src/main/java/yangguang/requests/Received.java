package yangguang.requests;

import yangguang.pages.Problems;

/** What became of an intake. */
public sealed interface Received {
    /**
     * @param code shown to the applicant once, kept nowhere in the open
     */
    record Entered(Request request, QueryCode code) implements Received {}

    record Wrong(Problems problems) implements Received {}
}
