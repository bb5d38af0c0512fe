package yangguang.requests;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a list of requests goes on: after the one with this day and number. */
record CaseKey(LocalDate day, long id) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

    /** Whatever else stands in an address begins the list anew. */
    static Optional<CaseKey> parse(@Nullable String key) {
        var form = FORM.matcher(key == null ? "" : key);
        if (!form.matches()) return Optional.empty();
        try {
            return Optional.of(
                    new CaseKey(LocalDate.parse(form.group(1)), Long.parseLong(form.group(2))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
