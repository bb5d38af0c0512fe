package yangguang.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded by hand, found sound.
 *
 * @param number null where another record is only taken back
 */
public record HandEntry(
        String indicator, LocalDate day, @Nullable BigDecimal number, String note) {}
