package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.journal.RecordRef;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.RequestClocks.Told;

/** A request as its row has it, before its log is read. */
record RequestRow(
        long id,
        long bodyId,
        RequestNumber number,
        Channel channel,
        boolean spoken,
        ApplicantKind applicant,
        LocalDate submittedOn,
        @Nullable Long crowd,
        @Nullable Long splitFrom,
        @Nullable Long mergedInto,
        @Nullable Long officer,
        @Nullable LocalDate endedOn,
        @Nullable String outcome) {

    RecordRef ref() {
        return new RecordRef(Request.KIND, id);
    }

    Request with(List<CaseEvent> log, Told told) {
        return new Request(
                id,
                bodyId,
                number,
                channel,
                spoken,
                applicant,
                submittedOn,
                crowd,
                splitFrom,
                mergedInto,
                officer,
                endedOn,
                outcome,
                log,
                told);
    }
}
