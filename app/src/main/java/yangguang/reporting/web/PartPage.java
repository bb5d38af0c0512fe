package yangguang.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.pages.Problems;
import yangguang.reporting.AnnualReport;
import yangguang.reporting.PartText;
import yangguang.reporting.ReportFinding;
import yangguang.reporting.Reports.NamedFigure;
import yangguang.reporting.Reports.TextPart;

/**
 * One part of a report, to be written.
 *
 * @param typed what stands in the form
 * @param seen the version that the form begins with, 0 for what writes itself
 * @param theirs what somebody else wrote meanwhile, or null
 * @param before what the part said the year before, or empty
 * @param findings about this part
 */
public record PartPage(
        int year,
        TextPart part,
        String typed,
        int seen,
        @Nullable PartText theirs,
        String before,
        List<NamedFigure> figures,
        List<ReportFinding> findings,
        Problems problems) {

    public String path() {
        return AnnualReport.address(year) + "/parts/" + part.part().id();
    }

    public String report() {
        return AnnualReport.address(year);
    }

    public int rows() {
        return Math.clamp(typed.length() / 40L + typed.lines().count() + 2, 6, 30);
    }
}
