package yangguang.access;

/** Somebody with an account. */
public record Person(long id, String account, String name) {}
