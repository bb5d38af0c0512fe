package yangguang.registers;

import java.util.Map;

/**
 * How many entries there are.
 *
 * @param done those of which no stage is left
 * @param chosen by what was chosen in a field, as it reads, in the order of its options; an entry
 *     with several of them is in each
 */
public record EntryCounts(long all, long done, Map<String, Long> chosen) {}
