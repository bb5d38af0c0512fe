package yangguang.access;

/**
 * Whoever signed in.
 *
 * @param settled whether their password is their own, not the one-time one that somebody made
 */
public record SignedIn(Viewer viewer, boolean settled) {}
