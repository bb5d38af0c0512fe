package yangguang.pages;

/** What somebody typed must not begin to calculate in the spreadsheet of whoever exports it. */
public final class Harmless {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private Harmless() {}

    public static String cell(String value) {
        return !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0
                ? "'" + value
                : value;
    }
}
