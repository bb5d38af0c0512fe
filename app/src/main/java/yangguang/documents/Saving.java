package yangguang.documents;

import java.util.List;

/** What became of an attempt to save a draft. */
public sealed interface Saving {
    /**
     * It is saved.
     *
     * @param approvalFell whether it had been under review or approved, which fell with the change
     */
    record Saved(Document document, boolean approvalFell) implements Saving {}

    /**
     * Somebody else saved in between; nothing was written.
     *
     * @param theirs the document as it stands now
     * @param differing the fields that both have, in different words
     */
    record Conflict(Document theirs, List<TwoVersions> differing) implements Saving {}

    record Refused(Permission.Closed why) implements Saving {}

    /** One field as each of two people typed it. */
    record TwoVersions(Field field, String mine, String theirs) {}
}
