package yangguang.tally;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.pages.DayKey;
import yangguang.pages.Slice;

/**
 * Every figure, as the sum of its entries. A figure that is not in an answer was never recorded,
 * which is not the same as 0.
 */
@Service
@Transactional(readOnly = true)
public class Tally {
    private final TallyTables tables;
    private final List<Register> registers;
    private final Set<String> kept;

    Tally(TallyTables tables, List<Register> registers) {
        this.tables = tables;
        this.registers = registers;
        this.kept =
                registers.stream()
                        .flatMap(register -> register.indicators().stream())
                        .collect(toUnmodifiableSet());
    }

    /** What these bodies together recorded from the first day to the last, by indicator. */
    public Map<String, BigDecimal> sums(Set<Long> bodies, LocalDate from, LocalDate until) {
        var all = new HashMap<String, BigDecimal>();
        sumsByBody(bodies, from, until)
                .values()
                .forEach(
                        sums -> sums.forEach((name, sum) -> all.merge(name, sum, BigDecimal::add)));
        return all;
    }

    /** The same for each body that recorded anything. */
    public Map<Long, Map<String, BigDecimal>> sumsByBody(
            Set<Long> bodies, LocalDate from, LocalDate until) {
        return tables.sums(array(bodies), from, until);
    }

    /** The same of some indicators only. */
    public Map<Long, Map<String, BigDecimal>> sumsByBody(
            Set<Long> bodies, Set<String> indicators, LocalDate from, LocalDate until) {
        return tables.sums(array(bodies), indicators.toArray(String[]::new), from, until);
    }

    /** What these bodies together recorded in each month, by indicator. */
    public Map<YearMonth, Map<String, BigDecimal>> months(
            Set<Long> bodies, Set<String> indicators, LocalDate from, LocalDate until) {
        return tables.months(array(bodies), indicators.toArray(String[]::new), from, until);
    }

    /**
     * 存量 what stands at the end of the day before {@code first} and at the end of {@code last}, by
     * indicator: all entries since the beginning.
     */
    public Map<String, Standing> stocks(
            Set<Long> bodies, Set<String> indicators, LocalDate first, LocalDate last) {
        var all = new HashMap<String, Standing>();
        stocksByBody(bodies, indicators, first, last)
                .values()
                .forEach(
                        stocks ->
                                stocks.forEach(
                                        (name, one) -> all.merge(name, one, Standing::plus)));
        return all;
    }

    /** The same for each body that recorded anything. */
    public Map<Long, Map<String, Standing>> stocksByBody(
            Set<Long> bodies, Set<String> indicators, LocalDate first, LocalDate last) {
        return tables.stocks(array(bodies), indicators.toArray(String[]::new), first, last);
    }

    /**
     * The entries behind a figure, newest first.
     *
     * @param after the key where the last part ended; empty for the first part
     */
    public Slice<CountedEntry> entries(
            Set<Long> bodies,
            Set<String> indicators,
            LocalDate from,
            LocalDate until,
            String after,
            int most) {
        return Slice.of(
                tables.entries(
                        array(bodies),
                        indicators.toArray(String[]::new),
                        from,
                        until,
                        DayKey.parse(after).orElse(DayKey.NEWEST),
                        most + 1),
                most,
                CountedEntry::key);
    }

    /**
     * What a stock is made up of at the end of a day, newest first: the first entry of each record
     * that has not been taken out again, with the amount that is left of it.
     *
     * @param after as for {@link #entries}
     */
    public Slice<CountedEntry> standing(
            Set<Long> bodies, Set<String> indicators, LocalDate day, String after, int most) {
        return Slice.of(
                tables.standing(
                        array(bodies),
                        indicators.toArray(String[]::new),
                        day,
                        DayKey.parse(after).orElse(DayKey.NEWEST),
                        most + 1),
                most,
                CountedEntry::key);
    }

    /** The years in which these bodies recorded anything, newest first. */
    public List<Integer> years(Set<Long> bodies) {
        return tables.years(array(bodies));
    }

    /** Whether records are kept of this, so that none recorded means 0. */
    public boolean isKept(String indicator) {
        return kept.contains(indicator);
    }

    /** The same of a time that begins on that day. */
    public boolean isKept(String indicator, LocalDate day) {
        return isKept(indicator)
                || registers.stream()
                        .anyMatch(register -> register.indicators(day).contains(indicator));
    }

    /** What stands recorded in that time, be it 0, in registers that do not know all of it. */
    public Set<String> spokenOf(Set<Long> bodies, LocalDate from, LocalDate until) {
        return spokenOfByBody(bodies, from, until).values().stream()
                .flatMap(Set::stream)
                .collect(toSet());
    }

    /** The same for each body. */
    public Map<Long, Set<String>> spokenOfByBody(
            Set<Long> bodies, LocalDate from, LocalDate until) {
        var all = new HashMap<Long, Set<String>>();
        for (var register : registers)
            register.spokenOf(bodies, from, until)
                    .forEach(
                            (body, names) ->
                                    all.computeIfAbsent(body, _ -> new HashSet<>()).addAll(names));
        return all;
    }

    /**
     * When each of these bodies began to count here; those that never did are not in it. Before,
     * none recorded does not mean 0.
     */
    public Map<Long, Instant> since(Set<Long> bodies) {
        return tables.since(array(bodies));
    }

    private static long[] array(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
