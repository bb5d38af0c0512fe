package yangguang.channels;

import java.time.Instant;

/**
 * 渠道账号: an account of a body in which documents are published.
 *
 * @param automatic whether each document is published there as soon as it is public
 * @param enteredBy who brought what lets us in
 */
public record Account(
        long id,
        long bodyId,
        Channel channel,
        boolean automatic,
        String enteredBy,
        Instant enteredAt) {}
