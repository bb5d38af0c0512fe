package yangguang.requests;

import java.time.LocalDate;
import yangguang.law.clocks.Channel;

/**
 * A request as it came in.
 *
 * @param submittedOn 提交之日: at the counter, in the letter's postmark, on line
 * @param spoken 口头申请 (条例 art. 29): the officer wrote it down
 */
public record Intake(
        long bodyId, Channel channel, boolean spoken, LocalDate submittedOn, Asked asked) {}
