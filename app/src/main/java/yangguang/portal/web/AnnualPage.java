package yangguang.portal.web;

import java.util.List;

/** 政府信息公开年报 of all years, newest first. */
public record AnnualPage(Scope scope, Menu menu, List<Year> years) {
    /** The reports of one year with their publishers. */
    public record Year(int year, List<Line> reports) {}
}
