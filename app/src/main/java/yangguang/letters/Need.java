package yangguang.letters;

/** A field that a letter cannot do without, and the article that demands it. */
public record Need(MergeField field, String article) {}
