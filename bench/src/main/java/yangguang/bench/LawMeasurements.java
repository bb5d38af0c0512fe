package yangguang.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yangguang.law.Law;
import yangguang.law.clocks.Exclusion;
import yangguang.law.clocks.Reply;
import yangguang.law.clocks.ReplyDates;
import yangguang.law.forms.Figures;
import yangguang.law.forms.Finding;
import yangguang.law.forms.Form;

/** What JMH measures; each call takes the next of many cases, so that no answer is remembered. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LawMeasurements {
    private static final int CASES = 1 << 12;
    private static final LocalDate FIRST = LocalDate.of(2008, 5, 1);
    private static final int DAYS = 6_600;
    private static final int YEAR = 2025;

    private final Law law = Law.national();
    private final ReplyDates[] plain = new ReplyDates[CASES];
    private final ReplyDates[] eventful = new ReplyDates[CASES];
    private final Form form = form(law);
    private final Figures sound = figures(_ -> BigDecimal.ZERO);
    private final Figures broken;
    private int next;

    public LawMeasurements() {
        var random = new Random(711);
        for (int i = 0; i < CASES; i++) {
            var received = FIRST.plusDays(random.nextInt(DAYS));
            var asked = received.plusDays(3);
            plain[i] = ReplyDates.received(received);
            eventful[i] =
                    new ReplyDates(
                            received,
                            Optional.empty(),
                            true,
                            List.of(new Exclusion(asked, asked.plusDays(20), "征求意见")));
        }
        broken = figures(_ -> BigDecimal.valueOf(random.nextInt(100)));
    }

    /** The largest table that is in use. */
    static Form form(Law law) {
        return law.forms().named("AR-2021").orElseThrow();
    }

    /** A due day with its day by day proof and citations. */
    @Benchmark
    public Reply deadline() {
        return law.requests().reply(plain[next()]);
    }

    /** The same, extended and with a consultation left out: twice as many days to walk. */
    @Benchmark
    public Reply deadlineExtended() {
        return law.requests().reply(eventful[next()]);
    }

    /** All relations of a table in which they all hold. */
    @Benchmark
    public List<Finding> table() {
        return form.check(sound);
    }

    /** All relations of a table of random numbers, with the sentence of each that is broken. */
    @Benchmark
    public List<Finding> tableOfMistakes() {
        return form.check(broken);
    }

    private int next() {
        next = (next + 1) & (CASES - 1);
        return next;
    }

    private Figures figures(java.util.function.Function<String, BigDecimal> figure) {
        var now = new HashMap<String, @Nullable BigDecimal>();
        var before = new HashMap<String, @Nullable BigDecimal>();
        for (var cell : form.cells()) {
            now.put(cell.indicator(), figure.apply(cell.indicator()));
            before.put(cell.indicator(), figure.apply(cell.indicator()));
        }
        form.beside().forEach(cell -> now.put(cell.indicator(), BigDecimal.ZERO));
        return Figures.of(YEAR, now).withLastYear(before).withBelow(now);
    }
}
