package yangguang.reporting.web;

import yangguang.law.forms.Form;

/** A year without a table, and the first form that there was. */
public record NoTablePage(Extent extent, int year, Form form) {}
