package yangguang.audit;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import yangguang.journal.JournalFilter;
import yangguang.pages.TypedDay;

/**
 * What the reader of the journal asked for, as typed. A day that is none asks for any.
 *
 * @param from first day
 * @param until last day
 * @param kind of record, and
 * @param record its number, when the acts on one record are asked for
 */
public record Asked(
        String who, String what, String from, String until, String kind, String record) {

    /** What a form leaves out is empty. */
    public Asked {
        who = requireNonNullElse(who, "");
        what = requireNonNullElse(what, "");
        from = requireNonNullElse(from, "");
        until = requireNonNullElse(until, "");
        kind = requireNonNullElse(kind, "");
        record = requireNonNullElse(record, "");
    }

    JournalFilter filter(ZoneId zone) {
        var all = JournalFilter.all();
        return all.by(who)
                .only(what)
                .on(kind, record.matches("\\d{1,18}") ? Long.parseLong(record) : 0)
                .between(
                        beginning(from, 0, zone).orElse(all.from()),
                        beginning(until, 1, zone).orElse(all.until()));
    }

    private static Optional<Instant> beginning(String typed, int daysLater, ZoneId zone) {
        return TypedDay.parse(typed)
                .filter(day -> day.getYear() >= 1900)
                .map(day -> day.plusDays(daysLater))
                .map((LocalDate day) -> day.atStartOfDay(zone).toInstant());
    }
}
