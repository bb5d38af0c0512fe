package yangguang.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.RequestClocks.Standing;

/**
 * A request in a list.
 *
 * @param who 申请人, masked; empty where it was anonymised or may not be read
 * @param what the first line of what is asked for; empty likewise
 * @param receivedOn null while the law does not regard it as received
 * @param dueOn of the reply; null while its clock stands still
 * @param proof where that day can be counted again; null where it cannot
 * @param provisional 暂定: the holidays up to that day are not all announced
 * @param nextOn the next day on which something is due
 * @param crowd the first of its crowd, itself where it stands alone
 * @param others how many more of its crowd have the same day, and stand behind this line
 */
public record CaseLine(
        long id,
        long bodyId,
        RequestNumber number,
        Channel channel,
        ApplicantKind kind,
        String who,
        String what,
        LocalDate submittedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable String proof,
        boolean provisional,
        @Nullable LocalDate nextOn,
        @Nullable LocalDate endedOn,
        @Nullable String outcome,
        Standing standing,
        @Nullable Long officer,
        long crowd,
        int others) {}
