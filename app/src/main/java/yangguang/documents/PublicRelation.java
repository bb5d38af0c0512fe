package yangguang.documents;

/**
 * A public document beside another public one.
 *
 * @param outgoing whether the document of the page does it; else the other does it to that
 */
public record PublicRelation(Relation kind, boolean outgoing, PublishedLine other) {}
