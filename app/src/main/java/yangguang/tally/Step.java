package yangguang.tally;

/**
 * An entry with its place among the entries of the same cause for the same figure.
 *
 * @param number from 1
 */
record Step(TallyEntry entry, int number) {}
