package yangguang.requests;

import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Channel;

/**
 * How a list of requests was asked for.
 *
 * @param find a number, or exactly a name or the number of an identity; empty for all
 * @param year of the number
 * @param crowd only the members of that crowd
 */
public record CaseQuestion(
        CaseView view,
        String find,
        @Nullable Integer year,
        @Nullable Channel channel,
        @Nullable Long officer,
        @Nullable Long crowd) {
    public static final CaseQuestion ALL_OPEN =
            new CaseQuestion(CaseView.OPEN, "", null, null, null, null);

    /** A search goes through closed requests too. */
    CaseView searched() {
        return find.isEmpty() || view != CaseView.OPEN ? view : CaseView.ALL;
    }
}
