package yangguang.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.bodies.Body;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedLine;
import yangguang.portal.Frame;

/**
 * What stays at the address of a document that was withdrawn.
 *
 * @param title in phrases between which it may break
 * @param successor what replaces it, while that is public
 */
public record Tombstone(
        Frame frame,
        Lookup.Withdrawn withdrawn,
        @Nullable Body publisher,
        List<String> title,
        @Nullable PublishedLine successor) {}
