package yangguang.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account gave for a copy.
 *
 * @param at when it took the document
 * @param downReceipt for taking it down; null before
 * @param downAt when it took it down; null before
 */
public record Received(
        long accountId,
        Receipt receipt,
        Instant at,
        @Nullable String downReceipt,
        @Nullable Instant downAt) {}
