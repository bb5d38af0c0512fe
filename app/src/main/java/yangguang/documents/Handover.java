package yangguang.documents;

/** A reviewer handed what waits for a decision to a colleague, whose task it is now. */
public record Handover(long toId, String to, String by) {}
