package yangguang.documents;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: 20260318, 2026-3-18, 2026年3月18日. */
final class TypedDay {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4})(?:(\\d{2})(\\d{2})|\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?)");

    private TypedDay() {}

    /** Empty for anything that is no day of the calendar. */
    static Optional<LocalDate> parse(String typed) {
        Matcher parts = FORM.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!parts.matches()) return Optional.empty();
        boolean dense = parts.group(2) != null;
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(dense ? 2 : 4)),
                            Integer.parseInt(parts.group(dense ? 3 : 5))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
