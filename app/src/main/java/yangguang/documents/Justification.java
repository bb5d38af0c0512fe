package yangguang.documents;

/** Why something that was found may stay. */
public record Justification(String reason, Hand by) {}
