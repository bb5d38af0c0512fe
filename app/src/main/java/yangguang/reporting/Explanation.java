package yangguang.reporting;

import java.time.Instant;

/**
 * 说明: why a relation does not hold and need not.
 *
 * @param finding the key of what it explains
 * @param sentence the finding as it stood, in Chinese; another sentence needs another explanation
 */
public record Explanation(
        String finding, String sentence, String words, String byName, Instant at) {}
