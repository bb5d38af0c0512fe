package yangguang.requests;

import java.util.List;

/**
 * 征求意见 of one who was consulted.
 *
 * @param who their place among those of the case, from 1
 * @param steps what can be recorded of it now, such as {@code opinion-given}
 */
public record Consultation(int who, String name, List<String> steps) {}
