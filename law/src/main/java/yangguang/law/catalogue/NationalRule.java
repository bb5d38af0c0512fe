package yangguang.law.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yangguang.law.rules.Citation;

/**
 * 公开制度: a national rule of disclosure.
 *
 * @param from the first day on which it holds
 * @param to the last; null while it does
 * @param source where its text can be read; empty where we know no official place
 */
public record NationalRule(Citation law, LocalDate from, @Nullable LocalDate to, String source) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
