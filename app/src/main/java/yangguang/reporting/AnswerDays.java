package yangguang.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import yangguang.calendar.CurrentLaw;
import yangguang.law.rules.Rule;
import yangguang.law.rules.Version;
import yangguang.tally.TimeTaken;
import yangguang.tally.TimeTaken.Span;

/**
 * 办理用时: how many working days requests took that ended in a year, from receipt to end. Time that
 * does not count in law, such as for corrections, is in it: so long people waited.
 */
@Service
public class AnswerDays {
    private static final int A_WEEK = 5;

    private final TimeTaken taken;
    private final CurrentLaw law;

    AnswerDays(TimeTaken taken, CurrentLaw law) {
        this.taken = taken;
        this.law = law;
    }

    /**
     * So many requests took so many working days.
     *
     * @param until null where it has no end
     */
    public record Range(int from, @Nullable Integer until, long requests) {}

    /**
     * @param limit 答复期限, in force at the end of the year
     * @param ranges up to the limit with its extension, and one beyond
     * @param within how many ended within the limit of the day on which they were received
     * @param median half of them took no longer; null without any
     */
    public record Year(
            int year,
            Version<Integer> limit,
            List<Range> ranges,
            long requests,
            long within,
            @Nullable Integer median) {}

    /** Empty where no law set a limit. */
    public Optional<Year> of(Set<Long> bodies, int year) {
        var last = LocalDate.of(year, 12, 31);
        return period().find(last).map(limit -> year(bodies, year, last, limit));
    }

    private Year year(Set<Long> bodies, int year, LocalDate last, Version<Integer> limit) {
        var spans =
                taken.spans(
                        bodies,
                        "requests_received",
                        "requests_closed",
                        LocalDate.of(year, 1, 1),
                        last);
        var byDays =
                spans.stream()
                        .collect(groupingBy(this::days, TreeMap::new, summingLong(Span::records)));
        int longest = limit.value() + extension().on(last).value();
        return new Year(
                year,
                limit,
                ranges(byDays, limit.value(), longest),
                spans.stream().mapToLong(Span::records).sum(),
                spans.stream().filter(this::isWithin).mapToLong(Span::records).sum(),
                median(byDays));
    }

    private Rule<Integer> period() {
        return law.now().requests().replyPeriod();
    }

    private Rule<Integer> extension() {
        return law.now().requests().replyExtension();
    }

    private int days(Span span) {
        return law.now().calendar().workingDaysUntil(span.begun(), span.ended());
    }

    private boolean isWithin(Span span) {
        return period().find(span.begun()).filter(one -> days(span) <= one.value()).isPresent();
    }

    /** By weeks, so that one of them ends with the limit. */
    private static List<Range> ranges(TreeMap<Integer, Long> byDays, int limit, int longest) {
        var ranges = new ArrayList<Range>();
        int from = 0;
        while (from <= longest) {
            int end = from <= limit ? limit : longest;
            int until = Math.min(from == 0 ? A_WEEK : from + A_WEEK - 1, end);
            ranges.add(new Range(from, until, sum(byDays.subMap(from, true, until, true))));
            from = until + 1;
        }
        ranges.add(new Range(from, null, sum(byDays.tailMap(from))));
        return ranges;
    }

    private static long sum(java.util.Map<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static @Nullable Integer median(TreeMap<Integer, Long> byDays) {
        long half = (sum(byDays) + 1) / 2;
        long seen = 0;
        for (var one : byDays.entrySet()) {
            seen += one.getValue();
            if (seen >= half) return one.getKey();
        }
        return null;
    }
}
