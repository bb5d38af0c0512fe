package yangguang.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.reporting.AnnualTable;

/** The years, newest first. */
public record YearsPage(Extent extent, List<YearLine> years) {
    /**
     * @param table null where no form is prescribed that we can fill
     */
    public record YearLine(int year, @Nullable AnnualTable table) {}
}
