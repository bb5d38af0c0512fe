package yangguang.visits;

/**
 * How often something was opened.
 *
 * @param indexNumber its 索引号
 */
public record Opened(String indexNumber, long times) {}
