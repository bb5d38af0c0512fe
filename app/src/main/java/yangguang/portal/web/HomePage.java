package yangguang.portal.web;

import java.util.List;
import yangguang.bodies.Body;

/**
 * The first page of the site or of one body.
 *
 * @param newest the newest documents
 * @param below the bodies under it
 */
public record HomePage(Scope scope, Menu menu, List<Line> newest, List<Body> below) {}
