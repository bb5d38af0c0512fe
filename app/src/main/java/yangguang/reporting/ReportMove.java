package yangguang.reporting;

import java.time.LocalDate;
import java.util.List;

/** What came of the wish to move a report on. */
public sealed interface ReportMove {
    record Done(AnnualReport report) implements ReportMove {}

    /** It is not where that can be done, or somebody moved it meanwhile. */
    record NotNow() implements ReportMove {}

    /** The year is not over. */
    record TooEarly(LocalDate from) implements ReportMove {}

    /** Something blocks, or is to be explained first. */
    record Unsettled(List<ReportFinding> findings) implements ReportMove {}

    /** It takes a reason. */
    record NoReason() implements ReportMove {}

    /** Nobody decides on what they submitted themselves. */
    record OwnWork() implements ReportMove {}
}
