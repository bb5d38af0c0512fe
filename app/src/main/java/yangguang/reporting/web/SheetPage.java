package yangguang.reporting.web;

import java.util.List;
import yangguang.pages.Text;
import yangguang.reporting.AnnualTable;

/**
 * The forms of a year on paper.
 *
 * @param official words in the language of the form, whatever the officer reads
 */
public record SheetPage(Extent extent, List<AnnualTable> forms, Text official) {
    public int year() {
        return forms.getFirst().year();
    }
}
