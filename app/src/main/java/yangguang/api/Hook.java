package yangguang.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 通知地址: where a system of the office is told what becomes of documents.
 *
 * @param waiting how many deliveries have not arrived yet
 * @param failingSince since when none arrived; null while all is well
 * @param failed how many were given up
 */
public record Hook(
        long id,
        long bodyId,
        String url,
        long waiting,
        @Nullable Instant failingSince,
        long failed) {}
