package yangguang.reporting.web;

import yangguang.law.forms.Form;

/** A year without a table, and the form that comes nearest. */
public record NoTablePage(Extent extent, int year, Form form) {}
