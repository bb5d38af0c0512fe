package yangguang.portal.web;

import java.util.List;
import yangguang.bodies.Body;
import yangguang.registers.ShownEntries;

/**
 * The first page of the site or of one body.
 *
 * @param newest the newest documents
 * @param shelves the registers in which something is public
 * @param below the bodies under it
 */
public record HomePage(
        Scope scope,
        Menu menu,
        List<Line> newest,
        List<ShownEntries.Shelf> shelves,
        List<Body> below) {}
