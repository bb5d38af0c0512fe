package yangguang.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Text;
import yangguang.reporting.AnnualTables;

/**
 * Why figures of years are blank: nothing was recorded here yet.
 *
 * @param years oldest first
 * @param first the first year that is recorded here
 * @param mayFile whether the viewer may file the report of such a year
 * @param mayRecord whether the viewer may record figures of it
 */
public record NotHeld(List<Integer> years, int first, boolean mayFile, boolean mayRecord) {
    /** Null where all of these years are recorded here, or have a filed report. */
    static @Nullable NotHeld of(
            Viewer viewer, Extent extent, AnnualTables tables, List<Integer> years) {
        var not =
                years.stream()
                        .filter(year -> tables.beganAfter(extent.bodies(), year).isPresent())
                        .toList();
        if (not.isEmpty()) return null;
        int first = tables.beganAfter(extent.bodies(), not.getLast()).orElseThrow();
        return new NotHeld(
                not,
                first,
                extent.own() && viewer.has(Role.APPROVER),
                extent.own() && viewer.has(Role.STATISTICIAN));
    }

    public String why(Text text) {
        var names = years.stream().map(String::valueOf).toList();
        return text.of(
                "reporting.not-held", String.join(text.of("reporting.not-held.and"), names), first);
    }

    public boolean hasWays() {
        return mayFile || mayRecord;
    }
}
