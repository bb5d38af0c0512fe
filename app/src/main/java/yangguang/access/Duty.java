package yangguang.access;

/** One role of a person in one body. */
record Duty(long personId, long bodyId, Role role) {}
