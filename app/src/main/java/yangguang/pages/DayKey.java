package yangguang.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a long list goes on: after the item with this day and number. It stands in addresses. */
public record DayKey(LocalDate day, long id) {
    /** Before all items of a list that begins with the newest. */
    public static final DayKey NEWEST = new DayKey(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

    /** What {@link #toString} wrote; whatever else stands in an address begins the list anew. */
    public static Optional<DayKey> parse(@Nullable String key) {
        var form = FORM.matcher(key == null ? "" : key);
        if (!form.matches()) return Optional.empty();
        try {
            var day = LocalDate.parse(form.group(1));
            return Optional.of(new DayKey(day, Long.parseLong(form.group(2))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
