package yangguang.rollup;

import java.time.Instant;

/**
 * 汇总定稿: a sum as it was handed up.
 *
 * @param number from 1
 * @param bodies how many were in it
 * @param missing how many were asked and were not
 */
public record KeptSum(int number, int bodies, int missing, String byName, Instant at) {}
