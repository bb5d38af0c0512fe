package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.law.Law;
import yangguang.law.clocks.Answer;
import yangguang.law.clocks.Clock;
import yangguang.law.clocks.Purpose;
import yangguang.law.clocks.RequestClocks;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.clocks.RequestClocks.Told;
import yangguang.law.outcomes.OutcomeOf2019;
import yangguang.tally.TallyEntry;

@DisplayName("任意合法的办理经过：状态、时限、表格与独立的模型相等")
class AnyLifeTest {
    private static final int LIVES = 50_000;
    private static final int MOST_STEPS = 16;

    private final Law law = Law.national();
    private final RequestFigures figures = new RequestFigures(law);
    private final Moves moves = new Moves(figures, () -> law);
    private final Map<LocalDate, Boolean> special = special(law);
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    static Map<LocalDate, Boolean> special(Law law) {
        var special = new HashMap<LocalDate, Boolean>();
        for (var year : law.calendar().years()) {
            for (var day : year.days()) special.put(day.date(), day.kind().worked());
        }
        return special;
    }

    /** A life, and what production counted of it. */
    private record Lived(Life life, List<TallyEntry> entries) {}

    @Test
    void 五万件申请每一步的状态和时限_历年各列勾稽和结转() {
        var lives = IntStream.range(0, LIVES).parallel().mapToObj(this::live).toList();
        assertThat(taken.get()).isGreaterThan(4 * LIVES);
        assertThat(refused.get()).isGreaterThan(LIVES / 2);
        var sums = new TreeMap<String, Integer>();
        var sheet = new TreeMap<String, Integer>();
        for (var lived : lives) {
            lived.entries().forEach(entry -> add(sums, entry));
            lived.life().sheet.forEach((key, amount) -> sheet.merge(key, amount, Integer::sum));
        }
        assertThat(sums).isEqualTo(sheet);
        for (var kind : ApplicantKind.values()) {
            var column = lives.stream().map(Lived::life).filter(life -> life.applicant == kind);
            balances(kind.column(), column.toList(), sums);
        }
    }

    /** Money is counted in 万元 and added up here in 元. */
    static void add(Map<String, Integer> sums, TallyEntry entry) {
        sums.merge(
                entry.day().getYear() + " " + entry.indicator(),
                whole(entry.indicator(), entry.amount()),
                Integer::sum);
    }

    static int whole(String indicator, BigDecimal amount) {
        boolean money = indicator.equals(RequestFigures.FEES);
        return amount.movePointRight(money ? 4 : 0).intValueExact();
    }

    /** 本年新收 + 上年结转 = 本年度办理结果 + 结转下年度继续办理, and 结转 is what is open. */
    private void balances(String column, List<Life> lives, Map<String, Integer> sums) {
        int carried = 0;
        for (int year = 2009; year <= 2028; year++) {
            int carriedIn = carried;
            carried += sums.getOrDefault(year + " t2_pending_" + column, 0);
            int of = year;
            int rows =
                    IntStream.range(0, OutcomeOf2019.values().length)
                            .map(row -> sums.getOrDefault(of + " t2_" + row(row) + "_" + column, 0))
                            .sum();
            assertThat(sums.getOrDefault(year + " t2_new_" + column, 0) + carriedIn)
                    .as("%d %s", year, column)
                    .isEqualTo(rows + carried);
            var end = LocalDate.of(year, 12, 31);
            assertThat(lives.stream().filter(life -> isPending(life, end)).count())
                    .as("%d %s", year, column)
                    .isEqualTo(carried);
        }
    }

    private String row(int number) {
        return law.outcomes().facts(OutcomeOf2019.values()[number]).annualRow();
    }

    private static boolean isPending(Life life, LocalDate end) {
        return life.received != null
                && !life.received.isAfter(end)
                && (life.ended == null || life.ended.isAfter(end));
    }

    private Lived live(int number) {
        var life = new Life(new Random(711_000_000L + number), special);
        var entries = new ArrayList<TallyEntry>();
        var request = submitted(life, number, entries);
        for (int step = 0; step < MOST_STEPS; step++) {
            boolean wasOver = life.isOver();
            request = tried(life, request, life.next(), entries);
            if (wasOver) break; // once more after the end
        }
        return new Lived(life, entries);
    }

    private Request submitted(Life life, int number, List<TallyEntry> entries) {
        var on = life.submitted;
        var nothing = new Told(Standing.AWAITING_RECEIPT, Optional.empty(), List.of());
        var request =
                new Request(
                        number,
                        1,
                        new RequestNumber(on.getYear(), 1 + number),
                        life.channel,
                        false,
                        life.applicant,
                        on,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        nothing);
        var submitted = new Deed.Submitted(life.channel);
        var told = (Told) moves.allowed(request, submitted, on, on);
        return moved(request, submitted, on, told, entries).after();
    }

    private Request tried(Life life, Request before, Life.Step step, List<TallyEntry> entries) {
        var clocks = moves.allowed(before, step.deed(), step.on(), step.today());
        assertThat(clocks instanceof Told).as("%s after %s", step, before).isEqualTo(step.lawful());
        return switch (clocks) {
            case RequestClocks.Refused _ -> {
                refused.incrementAndGet();
                yield before;
            }
            case Told told -> {
                taken.incrementAndGet();
                var move = moved(before, step.deed(), step.on(), told, entries);
                agree(life, move, step);
                yield move.after();
            }
        };
    }

    private Moves.Move moved(
            Request before, Deed deed, LocalDate on, Told told, List<TallyEntry> entries) {
        var event =
                new CaseEvent(
                        before.log().size() + 1,
                        deed,
                        on,
                        Instant.EPOCH,
                        11L,
                        "林",
                        null,
                        Words.NONE);
        var move = moves.move(before, event, told);
        entries.addAll(move.entries());
        return move;
    }

    private record Seen(
            Standing standing,
            Optional<LocalDate> received,
            Optional<LocalDate> reply,
            Optional<LocalDate> payment,
            List<LocalDate> opinions,
            Optional<LocalDate> ended,
            Optional<LocalDate> next,
            Optional<String> outcome) {}

    /** Whoever follows the link to 期限计算 finds the same day. */
    private void countsAgain(Request request) {
        for (var clock : request.told().clocks()) {
            var question = law.questions().to(request.receivedOn().orElseThrow(), clock);
            var due = ((Answer.Found) law.questions().answer(question)).last();
            if (!due.equals(clock.deadline().due()))
                assertThat(due).as("%s", request.log()).isNull();
        }
    }

    private void agree(Life life, Moves.Move move, Life.Step step) {
        var today = step.today();
        var after = move.after();
        countsAgain(after);
        var told = after.told();
        var seen =
                new Seen(
                        told.standing(),
                        told.received(),
                        told.reply().map(clock -> clock.deadline().due()),
                        told.clocks().stream()
                                .filter(clock -> clock.purpose() == Purpose.FEE_PAYMENT)
                                .filter(clock -> clock.doneOn().isEmpty())
                                .map(clock -> clock.deadline().due())
                                .findFirst(),
                        opinions(told, life.opinionsDue().size()),
                        Optional.ofNullable(after.endedOn()),
                        Optional.ofNullable(move.nextOn()),
                        Optional.ofNullable(after.outcome()));
        var expected =
                new Seen(
                        life.standing(today),
                        Optional.ofNullable(life.received),
                        life.replyDue(today),
                        life.paymentDue(),
                        life.opinionsDue(),
                        Optional.ofNullable(life.ended),
                        Optional.ofNullable(life.nextOn(today)),
                        Optional.ofNullable(life.outcome()));
        if (!seen.equals(expected)) {
            assertThat(seen).as("%s after %s", step, after.log()).isEqualTo(expected);
        }
    }

    /** Those of the period that runs now stand first. */
    private static List<LocalDate> opinions(Told told, int now) {
        return told.clocks().stream()
                .filter(clock -> clock.purpose() == Purpose.OPINION)
                .map(Clock::deadline)
                .map(deadline -> deadline.due())
                .limit(now)
                .toList();
    }
}
