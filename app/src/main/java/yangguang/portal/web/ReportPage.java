package yangguang.portal.web;

import java.util.List;

/**
 * One annual report.
 *
 * @param document the report as it was published
 * @param year of which it speaks
 * @param years all years of which there are reports
 */
public record ReportPage(Scope scope, DocumentPage document, int year, List<Integer> years) {}
