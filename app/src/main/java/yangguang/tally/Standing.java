package yangguang.tally;

import java.math.BigDecimal;

/** 存量: what stood at the beginning of a time and at its end. */
public record Standing(BigDecimal before, BigDecimal after) {}
