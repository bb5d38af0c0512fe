package yangguang.portal.web;

import java.util.Set;
import yangguang.portal.Frame;

/**
 * 范围: whose documents a page shows, the whole site's or those of one body and all below it.
 *
 * @param base what addresses begin with: empty for the whole site, or {@code /u/CODE}
 * @param bodies empty for the whole site
 */
public record Scope(Frame frame, String base, Set<Long> bodies) {
    public boolean isWhole() {
        return base.isEmpty();
    }

    /** The address of a page of this scope, such as {@code /catalogue}. */
    public String at(String path) {
        return base + path;
    }

    /** Its first page. */
    public String home() {
        return isWhole() ? "/" : base;
    }
}
