package yangguang.documents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a long list goes on: after the item with this moment and number. It stands in addresses;
 * whatever else stands there begins the list anew.
 */
record ListKey(Instant at, long id) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,18})-(\\d{1,18})");

    static Optional<ListKey> parse(@Nullable String key) {
        if (key == null) return Optional.empty();
        Matcher parts = FORM.matcher(key);
        if (!parts.matches()) return Optional.empty();
        try {
            long micros = Long.parseLong(parts.group(1));
            Instant at =
                    Instant.ofEpochSecond(
                            Math.floorDiv(micros, 1_000_000L),
                            Math.floorMod(micros, 1_000_000L) * 1_000);
            var known = new ListKey(at, Long.parseLong(parts.group(2)));
            known.stamp();
            return Optional.of(known);
        } catch (DateTimeException beyondTime) {
            return Optional.empty();
        }
    }

    OffsetDateTime stamp() {
        return DocumentRecords.stamp(at);
    }

    @Override
    public String toString() {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000 + "-" + id;
    }
}
