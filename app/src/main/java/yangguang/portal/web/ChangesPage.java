package yangguang.portal.web;

import java.util.List;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedLine;
import yangguang.portal.Frame;

/**
 * The newest edition beside the one before.
 *
 * @param title in phrases between which it may break
 */
public record ChangesPage(
        Frame frame,
        PublishedLine line,
        List<String> title,
        Lookup.Edition newer,
        Lookup.Edition older,
        List<Change> changes) {

    /**
     * One place where they differ.
     *
     * @param after the last words before it that are the same; empty at the beginning
     */
    public record Change(String after, List<String> removed, List<String> added) {}
}
