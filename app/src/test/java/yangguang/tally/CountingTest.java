package yangguang.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.journal.RecordRef;

@PlatformTest
@DisplayName("计数：每个数都是记录之和")
class CountingTest {
    static final LocalDate DAY = LocalDate.of(2017, 3, 1);
    static final LocalDate YEAR_BEGINS = LocalDate.of(2017, 1, 1);
    static final LocalDate YEAR_ENDS = LocalDate.of(2017, 12, 31);
    static final RecordRef NOTICE = new RecordRef("document", 17);

    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Tally tally;
    @Autowired JdbcClient jdbc;

    @Test
    void 没有记录过的不在其中_与零不同() {
        happen(entry(NOTICE, DAY, "proactive_total", 1), entry(NOTICE, DAY, "trainings", 0));
        assertThat(sums(1))
                .containsOnlyKeys("proactive_total", "trainings")
                .containsEntry("trainings", new BigDecimal("0"));
    }

    @Test
    void 同一件事来两次只计一次() {
        happen(entry(NOTICE, DAY, "proactive_total", 1));
        happen(entry(NOTICE, DAY, "proactive_total", 1));
        assertThat(sums(1)).isEqualTo(Map.of("proactive_total", BigDecimal.ONE));
    }

    @Test
    void 一个事务里来两次也只计一次() {
        var one = Happening.of(entry(NOTICE, DAY, "proactive_total", 1));
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            events.publishEvent(one);
                            events.publishEvent(one);
                        });
        assertThat(sums(1)).isEqualTo(Map.of("proactive_total", BigDecimal.ONE));
    }

    @Test
    void 同时来两次只计一次() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var all =
                    IntStream.range(0, 40)
                            .mapToObj(
                                    n ->
                                            people.submit(
                                                    () ->
                                                            happen(
                                                                    entry(
                                                                            new RecordRef(
                                                                                    "document",
                                                                                    n / 2),
                                                                            DAY,
                                                                            "proactive_total",
                                                                            1))))
                            .toList();
            for (var one : all) refusedOrDone(one);
        }
        assertThat(sums(1)).isEqualTo(Map.of("proactive_total", new BigDecimal(20)));
    }

    /** Of two at the very same moment one is refused, and its whole transaction with it. */
    private static void refusedOrDone(java.util.concurrent.Future<?> one) throws Exception {
        try {
            one.get();
        } catch (java.util.concurrent.ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void 更正日子的事件重复送来也不多计() {
        happen(entry(NOTICE, DAY, "proactive_total", 1));
        TallyEntry[] moved = {
            entry(NOTICE, DAY, "proactive_total", -1),
            entry(NOTICE, YEAR_ENDS, "proactive_total", 1)
        };
        happen(moved);
        happen(moved);
        assertThat(sums(1)).isEqualTo(Map.of("proactive_total", BigDecimal.ONE));
        assertThat(tally.stocks(Set.of(1L), Set.of("proactive_total"), DAY, DAY))
                .containsEntry(
                        "proactive_total", new Standing(BigDecimal.ZERO, new BigDecimal("0")));
    }

    @Test
    void 同日发布撤下再发布_重复送来也不多计() {
        var published = entry(NOTICE, DAY, "proactive_total", 1);
        happen(published);
        happen(published.reversedOn(DAY));
        happen(published.reversedOn(DAY));
        assertThat(sums(1)).containsEntry("proactive_total", new BigDecimal("0"));
        happen(published);
        happen(published);
        assertThat(sums(1)).containsEntry("proactive_total", BigDecimal.ONE);
        assertThat(entries("proactive_total")).hasSize(3);
    }

    @Test
    void 没有做成就不计数_事务之外不能计数() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            events.publishEvent(
                                    Happening.of(entry(NOTICE, DAY, "proactive_total", 1)));
                            status.setRollbackOnly();
                        });
        assertThat(sums(1)).isEmpty();
        assertThatThrownBy(
                        () ->
                                events.publishEvent(
                                        Happening.of(entry(NOTICE, DAY, "proactive_total", 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void 年度数只看当年_存量看到那一天为止() {
        happen(
                entry(NOTICE, DAY.minusYears(1), "staff_total", 3),
                entry(NOTICE, DAY, "staff_total", -1),
                entry(NOTICE, YEAR_ENDS, "staff_total", 2),
                entry(NOTICE, YEAR_ENDS.plusDays(1), "staff_total", 5));
        assertThat(sums(1)).containsEntry("staff_total", BigDecimal.ONE);
        assertThat(tally.stocks(Set.of(1L), Set.of("staff_total"), YEAR_BEGINS, YEAR_ENDS))
                .containsEntry("staff_total", new Standing(new BigDecimal(3), new BigDecimal(4)));
        assertThat(tally.stocks(Set.of(1L), Set.of("meetings"), YEAR_BEGINS, YEAR_ENDS)).isEmpty();
        assertThat(tally.years(Set.of(1L))).containsExactly(2018, 2017, 2016);
    }

    @Test
    void 存量由还没有销掉的记录组成() {
        var closed = entry(NOTICE, DAY.minusDays(2), "t2_pending_person", 1);
        var open = new RecordRef("request", 5);
        happen(closed, entry(open, DAY.minusDays(1), "t2_pending_person", 1));
        happen(closed.reversedOn(DAY));
        assertThat(standing(DAY.minusDays(1), "")).hasSize(2);
        assertThat(standing(DAY, ""))
                .singleElement()
                .satisfies(one -> assertThat(one.entry().cause()).isEqualTo(open));
        var newest = standing(DAY.minusDays(1), "").getFirst();
        assertThat(standing(DAY.minusDays(1), newest.key().toString()))
                .singleElement()
                .satisfies(one -> assertThat(one.entry().cause()).isEqualTo(NOTICE));
    }

    private List<CountedEntry> standing(LocalDate day, String after) {
        return tally.standing(Set.of(1L), Set.of("t2_pending_person"), day, after, 10).items();
    }

    @Test
    void 几个单位合计_也能分开看() {
        happen(
                new TallyEntry(1, DAY, "meetings", new BigDecimal(2), NOTICE),
                new TallyEntry(2, DAY, "meetings", new BigDecimal(3), NOTICE));
        assertThat(tally.sums(Set.of(1L, 2L), YEAR_BEGINS, YEAR_ENDS))
                .isEqualTo(Map.of("meetings", new BigDecimal(5)));
        assertThat(tally.sumsByBody(Set.of(1L, 2L), YEAR_BEGINS, YEAR_ENDS))
                .containsEntry(2L, Map.of("meetings", new BigDecimal(3)));
    }

    @Test
    void 万元有小数() {
        happen(
                new TallyEntry(1, DAY, "funds_wan_yuan", new BigDecimal("1.20"), NOTICE),
                new TallyEntry(1, YEAR_ENDS, "funds_wan_yuan", new BigDecimal("0.35"), NOTICE));
        assertThat(sums(1)).containsEntry("funds_wan_yuan", new BigDecimal("1.55"));
    }

    @Test
    void 每个数打得开它的计数_一页一页地翻() {
        for (int n = 1; n <= 5; n++)
            happen(entry(new RecordRef("document", n), DAY.plusDays(n), "proactive_total", 1));
        var first = page("");
        var second = page(String.valueOf(first.next()));
        var third = page(String.valueOf(second.next()));
        assertThat(first.items())
                .extracting(one -> one.entry().cause().id())
                .containsExactly(5L, 4L);
        assertThat(second.items())
                .extracting(one -> one.entry().cause().id())
                .containsExactly(3L, 2L);
        assertThat(third.items()).extracting(one -> one.entry().cause().id()).containsExactly(1L);
        assertThat(third.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tally.entry set amount = 2",
                "delete from tally.entry",
                "truncate tally.entry"
            })
    void 计数不能改不能删(String statement) {
        happen(entry(NOTICE, DAY, "proactive_total", 1));
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .hasMessageContaining("only added to");
    }

    private yangguang.pages.Slice<CountedEntry> page(String after) {
        return tally.entries(
                Set.of(1L), Set.of("proactive_total"), YEAR_BEGINS, YEAR_ENDS, after, 2);
    }

    private List<CountedEntry> entries(String indicator) {
        return tally.entries(Set.of(1L), Set.of(indicator), YEAR_BEGINS, YEAR_ENDS, "", 100)
                .items();
    }

    private Map<String, BigDecimal> sums(long body) {
        return tally.sums(Set.of(body), YEAR_BEGINS, YEAR_ENDS);
    }

    private static TallyEntry entry(RecordRef cause, LocalDate day, String indicator, int amount) {
        return new TallyEntry(1, day, indicator, new BigDecimal(amount), cause);
    }

    private void happen(TallyEntry... entries) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(Happening.of(entries)));
    }
}
