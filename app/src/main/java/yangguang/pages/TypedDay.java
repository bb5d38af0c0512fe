package yangguang.pages;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: 20260318, 2026-3-18, 2026年3月18日. */
public final class TypedDay {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<y>\\d{4})(?:(?<m>\\d{2})(?<d>\\d{2})"
                            + "|\\s*[-/.年]\\s*(?<month>\\d{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2})\\s*日?)");

    private TypedDay() {}

    /** Empty for anything that is no day of the calendar. */
    public static Optional<LocalDate> parse(String typed) {
        Matcher parts = FORM.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!parts.matches()) return Optional.empty();
        boolean dense = parts.group("m") != null;
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(parts.group("y")),
                            Integer.parseInt(parts.group(dense ? "m" : "month")),
                            Integer.parseInt(parts.group(dense ? "d" : "day"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
