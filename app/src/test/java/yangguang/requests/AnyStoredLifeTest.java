package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.journal.Actor;
import yangguang.law.Law;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("任意合法的办理经过：存进数据库的与独立的模型相等，重新计数无差异")
class AnyStoredLifeTest {
    private static final int LIVES = 200;
    private static final int MOST_STEPS = 10;

    @Autowired Counter counter;
    @Autowired ReceiveRequest receive;
    @Autowired TakeStep steps;
    @Autowired Cases cases;
    @Autowired Practices practices;
    @Autowired Law law;
    @Autowired Tally tally;
    @Autowired Recount recount;
    @Autowired TestClock clock;
    @Autowired PlatformTransactionManager transactions;

    long body;

    @Test
    void 二百件申请各走各的路() {
        body = counter.body("云溪县青禾街道办事处");
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("", true, true, 30, 10, "", Counter.REMINDERS));
        var special = AnyLifeTest.special(law);
        var sheet = new TreeMap<String, Integer>();
        for (int number = 0; number < LIVES; number++) {
            var life = new Life(new Random(33_000 + number), special);
            live(life);
            life.sheet.forEach((key, amount) -> sheet.merge(key, amount, Integer::sum));
        }
        assertThat(recount.compare()).isEmpty();
        assertThat(sums()).isEqualTo(withoutZeros(sheet));
    }

    private void live(Life life) {
        clock.set(life.submitted);
        var form = new HashMap<>(Counter.form());
        form.put("kind", life.applicant.name());
        var intake =
                new Intake(body, life.channel, false, life.submitted, new AskedForm(form).asked());
        var entered = (Received.Entered) receive.enter(Counter.officer(body), intake);
        long id = entered.request().id();
        for (int step = 0; step < MOST_STEPS && !life.isOver(); step++) {
            var next = life.next();
            if (!next.lawful()) continue;
            clock.set(next.today());
            assertThat(taken(id, next)).as("%s", next).isInstanceOf(Stepping.Done.class);
        }
        var stored = cases.read(Counter.officer(body), id);
        assertThat(stored.endedOn()).isEqualTo(life.ended);
        assertThat(stored.receivedOn().orElse(null)).isEqualTo(life.received);
    }

    private Stepping taken(long id, Life.Step step) {
        var officer = Counter.officer(body);
        if (step.deed() instanceof Deed.ReplySent) {
            return new TransactionTemplate(transactions)
                    .execute(
                            _ ->
                                    cases.append(
                                            cases.hold(officer, id),
                                            officer.actor(),
                                            step.deed(),
                                            step.on(),
                                            Words.NONE));
        }
        var viewer = step.deed() instanceof Deed.Extended ? Counter.head(body) : officer;
        if (step.deed() instanceof Deed.Extended) {
            steps.take(officer, id, new Deed.ExtensionProposed(), step.on(), Words.NONE);
        }
        return steps.take(viewer, id, step.deed(), step.on(), Words.NONE);
    }

    private Map<String, Integer> sums() {
        var sums = new TreeMap<String, Integer>();
        for (int year : tally.years(Set.of(body))) {
            tally.sums(Set.of(body), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                    .forEach(
                            (name, sum) ->
                                    sums.put(year + " " + name, AnyLifeTest.whole(name, sum)));
        }
        return withoutZeros(sums);
    }

    private static Map<String, Integer> withoutZeros(Map<String, Integer> sums) {
        var some = new TreeMap<>(sums);
        some.values().removeIf(sum -> sum == 0);
        return some;
    }
}
