package yangguang.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.clocks.RequestClocks.Told;

/** Counts again in another way: marks days on a wall calendar and walks along it. */
@DisplayName("与独立的逐日计数相等")
class BruteForceTest {
    private static final int CASES = 100_000;
    private static final LocalDate FIRST = LocalDate.parse("2008-05-01");
    private static final LocalDate CHANGE = LocalDate.parse("2019-05-15");
    private static final LocalDate FEES = LocalDate.parse("2021-01-01");

    private final WorkingCalendar calendar = WorkingCalendar.announced();
    private final RequestClock clock = new RequestClock(calendar);
    private final Map<LocalDate, Boolean> special = new HashMap<>();

    BruteForceTest() {
        for (var year : calendar.years()) {
            for (var day : year.days()) special.put(day.date(), day.kind().worked());
        }
    }

    @Test
    void 十万个随机案件的答复期限相等() {
        var random = new Random(711);
        for (int i = 0; i < CASES; i++) {
            var story = new Story(random);
            var told = (Told) clock.read(story.log, story.today);
            assertThat(told.reply().map(reply -> reply.deadline().due()))
                    .as("%s", story.log)
                    .isEqualTo(story.due());
        }
    }

    @Test
    void 收到越晚到期不会越早() {
        var random = new Random(492);
        for (int i = 0; i < CASES; i++) {
            var received = FIRST.plusDays(random.nextInt(6700));
            // The longer period of the new Regulations begins with them, so later is later there
            // too.
            assertThat(due(received.plusDays(1))).isAfterOrEqualTo(due(received));
        }
    }

    /**
     * The same events after two days of receipt. Across the change of the Regulations consultations
     * are answered in time here: only the older ones let a late answer stop the clock for ever.
     */
    @Test
    void 后来的经过都一样时_收到越晚到期也不会越早() {
        var random = new Random(711_492);
        int compared = 0;
        for (int i = 0; i < CASES; i++) {
            var received = FIRST.plusDays(random.nextInt(6600));
            var later = received.plusDays(random.nextInt(12));
            boolean quick = received.isBefore(CHANGE) && !later.isBefore(CHANGE);
            var events = events(random, later, quick ? 14 : 60);
            if (!(read(received, events) instanceof Told early)) continue;
            compared++;
            assertThat(read(later, events))
                    .as("%s, %s: %s", received, later, events)
                    .isInstanceOfSatisfying(
                            Told.class, late -> assertThat(due(late)).isAfterOrEqualTo(due(early)));
        }
        assertThat(compared).isGreaterThan(CASES / 2);
    }

    private static List<RequestEvent> events(Random random, LocalDate from, int patience) {
        var events = new ArrayList<RequestEvent>();
        var now = from;
        if (random.nextInt(3) == 0) {
            now = now.plusDays(random.nextInt(4));
            events.add(new RequestEvent.CorrectionAsked(now, now.plusDays(200)));
            now = now.plusDays(random.nextInt(30));
            events.add(new RequestEvent.CorrectionArrived(now));
        }
        for (int asked = random.nextInt(3); asked > 0; asked--) {
            var who = random.nextBoolean() ? Consulted.THIRD_PARTY : Consulted.CO_MAKER;
            now = now.plusDays(random.nextInt(4));
            events.add(new RequestEvent.OpinionAsked(now, who, who + " " + asked));
            now = now.plusDays(random.nextInt(patience));
            events.add(new RequestEvent.OpinionGiven(now, who + " " + asked));
        }
        if (random.nextInt(3) == 0) events.add(new RequestEvent.Extended(now));
        return events;
    }

    private RequestClocks read(LocalDate received, List<RequestEvent> events) {
        var log = new ArrayList<RequestEvent>();
        log.add(new RequestEvent.Submitted(received, Channel.IN_PERSON));
        log.addAll(events);
        return clock.read(log, log.getLast().on());
    }

    private static LocalDate due(Told told) {
        return told.reply().orElseThrow().deadline().due();
    }

    private LocalDate due(LocalDate received) {
        return ((Reply.Due) clock.reply(ReplyDates.received(received))).deadline().due();
    }

    private boolean worked(LocalDate day) {
        boolean weekday =
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return special.getOrDefault(day, weekday);
    }

    private LocalDate walk(LocalDate start, int days, Set<LocalDate> crossedOut) {
        var day = start;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (worked(day) && !crossedOut.contains(day)) left--;
        }
        return day;
    }

    /** A random life of a request, and what it means counted by hand. */
    private final class Story {
        private final List<RequestEvent> log = new ArrayList<>();
        private final Set<LocalDate> crossedOut = new HashSet<>();
        private final Random random;
        private final boolean old;
        private final int period;
        private LocalDate start;
        private LocalDate now;
        private LocalDate today;
        private boolean extended;
        private boolean stopped;

        Story(Random random) {
            this.random = random;
            now = FIRST.plusDays(random.nextInt(6600));
            old = now.isBefore(CHANGE);
            period = old ? 15 : 20;
            start = now;
            log.add(new RequestEvent.Submitted(now, Channel.IN_PERSON));
            var received = now;
            if (random.nextInt(3) == 0) correct();
            if (!stopped && random.nextInt(3) == 0) consult();
            if (!stopped && random.nextInt(4) == 0) consult();
            if (!stopped && random.nextInt(3) == 0) extend();
            if (!stopped && !received.isBefore(FEES) && random.nextInt(5) == 0) pay();
            today = now.plusDays(random.nextInt(3));
        }

        private void correct() {
            var asked = later(4);
            log.add(new RequestEvent.CorrectionAsked(asked, asked.plusDays(200)));
            if (random.nextInt(6) == 0) {
                stopped = true;
                return;
            }
            var arrived = later(30);
            log.add(new RequestEvent.CorrectionArrived(arrived));
            if (old) cross(asked, arrived);
            else start = arrived;
        }

        private void consult() {
            var who = random.nextBoolean() ? Consulted.THIRD_PARTY : Consulted.CO_MAKER;
            var name = who + " " + log.size();
            var asked = later(3);
            log.add(new RequestEvent.OpinionAsked(asked, who, name));
            var reached = later(5);
            log.add(new RequestEvent.OpinionRequestReceived(reached, name));
            var given = later(40);
            log.add(new RequestEvent.OpinionGiven(given, name));
            if (old && who == Consulted.CO_MAKER) return;
            var silence = walk(reached, 15, Set.of());
            cross(asked, old || given.isBefore(silence) ? given : silence);
        }

        private void extend() {
            if (now.isAfter(walk(start, period, crossedOut))) return;
            log.add(new RequestEvent.Extended(now));
            extended = true;
        }

        private void pay() {
            if (now.isAfter(walk(start, extended ? 2 * period : period, crossedOut))) return;
            log.add(new RequestEvent.FeeAsked(now));
            var last = walk(now, 20, Set.of());
            if (random.nextInt(4) == 0) {
                stopped = true;
                return;
            }
            now = now.plusDays(random.nextInt(20));
            assertThat(now).isBefore(last);
            log.add(new RequestEvent.FeePaid(now));
            start = now;
            extended = false;
            crossedOut.clear();
        }

        private void cross(LocalDate after, LocalDate upTo) {
            after.plusDays(1)
                    .datesUntil(upTo.isAfter(after) ? upTo.plusDays(1) : after.plusDays(1))
                    .forEach(crossedOut::add);
        }

        private LocalDate later(int days) {
            now = now.plusDays(random.nextInt(days));
            return now;
        }

        private Optional<LocalDate> due() {
            // A pause of the old Regulations runs on; a restart has not begun yet.
            if (stopped && old) cross(log.getLast().on(), today);
            return stopped && !old
                    ? Optional.empty()
                    : Optional.of(walk(start, extended ? 2 * period : period, crossedOut));
        }
    }
}
