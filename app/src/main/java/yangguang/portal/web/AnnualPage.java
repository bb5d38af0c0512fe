package yangguang.portal.web;

import java.util.List;
import java.util.Set;

/**
 * 政府信息公开年报 of all years, newest first.
 *
 * @param withFigures the years whose figures stand on a page of their own
 */
public record AnnualPage(Scope scope, Menu menu, List<Year> years, Set<Integer> withFigures) {
    /** The reports of one year with their publishers. */
    public record Year(int year, List<Line> reports) {}
}
