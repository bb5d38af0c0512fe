package yangguang.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.tally.Difference.Kind;

@PlatformTest
@DisplayName("重新计数：由记录算出的与已计的相同")
class RecountTest {
    static final Actor OPERATOR = new Actor.CommandLine("root");
    static final LocalDate DAY = LocalDate.of(2017, 3, 1);

    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired RecountTables tables;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    final Shelf shelf = new Shelf();
    Recount recount;

    /** Documents that are published and withdrawn; knows of each what it must have counted. */
    static final class Shelf implements Register {
        final List<TallyEntry> caused = new ArrayList<>();

        @Override
        public Set<String> indicators() {
            return Set.of("proactive_total", "channel_website");
        }

        @Override
        public void replay(Consumer<TallyEntry> each) {
            caused.forEach(each);
        }
    }

    @BeforeEach
    void begin() {
        recount = new Recount(tables, List.of(shelf), events, clock, transactions);
    }

    @ParameterizedTest(name = "种子 {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void 任何次序的发布撤下更正和重复送达之后都没有差异(long seed) {
        var chance = new Random(seed);
        var standing = new ArrayList<TallyEntry>();
        var lastHappening = new ArrayList<TallyEntry>();
        for (int step = 0; step < 60; step++) {
            boolean again = chance.nextInt(4) == 0 && !lastHappening.isEmpty();
            if (!again) {
                lastHappening.clear();
                for (int i = chance.nextInt(3); i >= 0; i--)
                    lastHappening.add(next(chance, standing));
                shelf.caused.addAll(lastHappening);
            }
            happen(lastHappening);
        }
        assertThat(recount.compare()).isEmpty();
    }

    /** Takes back something that stands, puts it back on the same day, or records anew. */
    private TallyEntry next(Random chance, List<TallyEntry> standing) {
        if (!standing.isEmpty() && chance.nextBoolean()) {
            var old = standing.remove(chance.nextInt(standing.size()));
            var back = old.reversedOn(old.day().plusDays(chance.nextInt(2)));
            if (chance.nextInt(3) == 0) standing.add(back);
            return back;
        }
        var entry =
                new TallyEntry(
                        1 + chance.nextInt(3),
                        DAY.plusDays(chance.nextInt(5)),
                        chance.nextBoolean() ? "proactive_total" : "channel_website",
                        new BigDecimal(chance.nextInt(4)),
                        new RecordRef("document", shelf.caused.size() * 10L + standing.size()));
        standing.add(entry);
        return entry;
    }

    @Test
    void 没有计的_多计的_计错的都按记录指出来() {
        record(1, 2, 3);
        byForce("delete from tally.entry where cause_id = 1");
        byForce("update tally.entry set amount = 5 where cause_id = 2");
        happen(List.of(entry(4)));

        assertThat(recount.compare())
                .extracting(Difference::kind, one -> String.valueOf(one.cause()))
                .containsExactly(
                        tuple(Kind.MISSING, "document 1"),
                        tuple(Kind.AMOUNT, "document 2"),
                        tuple(Kind.SURPLUS, "document 4"),
                        tuple(Kind.SUM, "null"));
    }

    @Test
    void 补正只添不改_之后没有差异() {
        record(1, 2, 3);
        byForce("delete from tally.entry where cause_id = 1");
        byForce("update tally.entry set amount = 5 where cause_id = 2");
        byForce("update tally.day_sum set amount = 99");
        happen(List.of(entry(4)));
        var before = ids();

        assertThat(recount.repair(OPERATOR)).hasSize(4);

        assertThat(recount.compare()).isEmpty();
        assertThat(ids()).containsAll(before).hasSize(before.size() + 3);
        assertThat(jdbc.sql("select sum(amount) from tally.day_sum").query(Integer.class).single())
                .isEqualTo(3);
    }

    @Test
    void 明确记录的零没有计上也算差异() {
        shelf.caused.add(new TallyEntry(1, DAY, "proactive_total", BigDecimal.ZERO, cause(9)));
        assertThat(recount.compare()).extracting(Difference::kind).containsExactly(Kind.MISSING);
        recount.repair(OPERATOR);
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 补正的时候服务器仍在计数() throws Exception {
        record(1, 2, 3);
        byForce("delete from tally.entry where cause_id = 1");
        var busy =
                new Recount(
                        tables,
                        List.of(
                                shelf,
                                new Register() {
                                    private boolean first = true;

                                    @Override
                                    public Set<String> indicators() {
                                        return Set.of();
                                    }

                                    @Override
                                    public void replay(Consumer<TallyEntry> each) {
                                        if (!first) return;
                                        first = false;
                                        meanwhile(() -> happen(List.of(entry(8))));
                                        shelf.caused.add(entry(8));
                                    }
                                }),
                        events,
                        clock,
                        transactions);
        assertThat(busy.repair(OPERATOR)).hasSize(2);
        assertThat(recount.compare()).isEmpty();
    }

    private static void meanwhile(Runnable action) {
        try {
            Thread.ofPlatform().start(action).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private void record(long... documents) {
        for (long id : documents) {
            shelf.caused.add(entry(id));
            happen(List.of(entry(id)));
        }
    }

    private static RecordRef cause(long id) {
        return new RecordRef("document", id);
    }

    private static TallyEntry entry(long id) {
        return TallyEntry.one(1, DAY, "proactive_total", cause(id));
    }

    private List<Long> ids() {
        return jdbc.sql("select id from tally.entry").query(Long.class).list();
    }

    private void happen(List<TallyEntry> entries) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> events.publishEvent(new Happening(List.copyOf(entries))));
    }

    private void byForce(String statement) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            jdbc.sql("set local session_replication_role = replica").update();
                            jdbc.sql(statement).update();
                        });
    }
}
