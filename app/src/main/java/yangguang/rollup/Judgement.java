package yangguang.rollup;

import java.time.Instant;

/**
 * 收下 or 退回.
 *
 * @param number of what was handed in
 * @param comment why it was returned; may be empty where it was taken
 */
public record Judgement(int number, boolean accepted, String comment, String byName, Instant at) {}
