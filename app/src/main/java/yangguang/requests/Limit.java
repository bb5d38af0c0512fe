package yangguang.requests;

import java.time.LocalDate;
import yangguang.law.clocks.Clock;
import yangguang.law.clocks.Purpose;

/**
 * 期限 of a case other than that of the reply.
 *
 * @param who was consulted; empty where it concerns nobody else
 * @param provisional 暂定: the holidays up to that day are not all announced
 * @param proof where the day can be counted again
 */
public record Limit(
        Purpose purpose,
        String who,
        LocalDate due,
        boolean provisional,
        String proof,
        Clock.State state) {}
