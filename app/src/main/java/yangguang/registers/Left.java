package yangguang.registers;

/**
 * How long is left until something is due, negative when it is past.
 *
 * @param hours whether hours are counted, or working days
 */
public record Left(int number, boolean hours) {}
