package yangguang.reporting.web;

import yangguang.pages.Text;
import yangguang.reporting.AnnualTable;

/**
 * The table on paper.
 *
 * @param official words in the language of the form, whatever the officer reads
 */
public record SheetPage(Extent extent, AnnualTable table, Text official) {}
