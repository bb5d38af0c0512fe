package yangguang.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.reporting.AnnualTable;

/**
 * The years, newest first, with a line for each form.
 *
 * @param mayFile whether the viewer may file reports of the past
 */
public record YearsPage(Extent extent, List<YearLine> years, boolean mayFile) {
    /**
     * @param table null where no form is prescribed
     */
    public record YearLine(int year, @Nullable AnnualTable table) {}
}
