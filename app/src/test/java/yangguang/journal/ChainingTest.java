package yangguang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.TestClock;

@PlatformTest
@DisplayName("办理记录：同一事务，逐件成链")
class ChainingTest {
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Journal journal;
    @Autowired VerifyJournal verifyJournal;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void 事情与它的记录同时生效() {
        transaction.executeWithoutResult(_ -> events.publishEvent(Deed.of(1, "通知")));

        var entry = entries(1).getFirst();
        assertThat(entry.by()).isEqualTo(Deed.SOMEBODY);
        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(entry.what()).isEqualTo("document.published");
        assertThat(entry.on()).isEqualTo(new RecordRef("document", 1));
        assertThat(entry.after()).isEqualTo(Map.of("title", "通知"));
        assertThat(entry.sequence()).isEqualTo(1);
    }

    @Test
    void 事情没有做成就不留记录() {
        transaction.executeWithoutResult(
                status -> {
                    events.publishEvent(Deed.of(1, "通知"));
                    status.setRollbackOnly();
                });
        assertThat(entries(1)).isEmpty();
    }

    @Test
    void 事务之外不能记录() {
        assertThatThrownBy(() -> events.publishEvent(Deed.of(1, "通知")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void 只读的事务不能记录() {
        transaction.setReadOnly(true);
        assertThatThrownBy(
                () -> transaction.executeWithoutResult(_ -> events.publishEvent(Deed.of(1, "通知"))));
        assertThat(entries(1)).isEmpty();
    }

    @Test
    void 退回保存点的事情不留记录() {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        transaction.executeWithoutResult(
                _ -> {
                    events.publishEvent(Deed.of(1, "一"));
                    nested.executeWithoutResult(
                            status -> {
                                events.publishEvent(Deed.of(1, "二"));
                                status.setRollbackOnly();
                            });
                    events.publishEvent(Deed.of(1, "三"));
                });
        assertThat(titles(1)).containsExactly("三", "一");
        assertThat(verifyJournal.verify(List.of()).holds()).isTrue();
    }

    /** In a thread of its own, since a thread holds one connection at a time. */
    @Test
    void 同时的事务各记各的() {
        transaction.executeWithoutResult(
                outer -> {
                    events.publishEvent(Deed.of(1, "外"));
                    CompletableFuture.runAsync(
                                    () ->
                                            transaction.executeWithoutResult(
                                                    _ -> events.publishEvent(Deed.of(2, "内"))))
                            .join();
                    outer.setRollbackOnly();
                });
        assertThat(titles(1)).isEmpty();
        assertThat(titles(2)).containsExactly("内");
    }

    @Test
    void 一个事务里的一千二百件事按次序成链() {
        transaction.executeWithoutResult(
                _ ->
                        IntStream.rangeClosed(1, 1200)
                                .forEach(n -> events.publishEvent(Deed.of(1 + n % 2, "第" + n))));

        assertThat(titles(1)).hasSize(600).startsWith("第1200").endsWith("第2");
        var verdict = verifyJournal.verify(List.of());
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.heads()).extracting(ChainHead::count).containsExactly(600L, 600L);
    }

    @Test
    void 许多人同时办理也不断链() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var done =
                    IntStream.range(0, 80)
                            .mapToObj(n -> people.submit(() -> actInBothBodies(n)))
                            .toList();
            for (var one : done) one.get();
        }
        var verdict = verifyJournal.verify(List.of());
        assertThat(verdict.breaks()).isEmpty();
        assertThat(verdict.heads()).extracting(ChainHead::count).containsExactly(80L, 80L);
    }

    /** Half of them name the bodies in the other order, which must not lock anybody up. */
    private void actInBothBodies(int n) {
        transaction.executeWithoutResult(
                _ -> {
                    events.publishEvent(Deed.of(1 + n % 2, "甲" + n));
                    events.publishEvent(Deed.of(2 - n % 2, "乙" + n));
                });
    }

    @Test
    void 前后内容可以是日期数字和空值() {
        var before = new java.util.HashMap<String, Object>();
        before.put("made", LocalDate.of(2017, 3, 1));
        before.put("funds", new BigDecimal("1.20"));
        before.put("number", null);
        transaction.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new Deed(
                                        new Act(
                                                "hand-record.recorded",
                                                new Actor.Clockwork(),
                                                1,
                                                new RecordRef("hand-record", 3),
                                                "第二十五条",
                                                before,
                                                Map.of()))));
        var entry = entries(1).getFirst();
        assertThat(entry.before()).containsEntry("made", "2017-03-01").containsKey("number");
        assertThat(entry.article()).isEqualTo("第二十五条");
        assertThat(verifyJournal.verify(List.of()).holds()).isTrue();
    }

    @Test
    void 按人按事按记录按日子找得到_并且一页一页地翻() {
        transaction.executeWithoutResult(
                _ -> {
                    for (int n = 1; n <= 5; n++) events.publishEvent(Deed.of(1, "第" + n));
                });
        var filter = JournalFilter.all().by("小满").only("document.published").on("document", 1);
        var first = journal.entries(Set.of(1L), filter, "", 2);
        var second = journal.entries(Set.of(1L), filter, String.valueOf(first.next()), 2);
        var third = journal.entries(Set.of(1L), filter, String.valueOf(second.next()), 2);

        assertThat(first.items()).extracting(JournalEntry::sequence).containsExactly(5L, 4L);
        assertThat(second.items()).extracting(JournalEntry::sequence).containsExactly(3L, 2L);
        assertThat(third.items()).extracting(JournalEntry::sequence).containsExactly(1L);
        assertThat(third.next()).isNull();
        assertThat(journal.entries(Set.of(2L), filter, "", 2).items()).isEmpty();
        assertThat(journal.entries(Set.of(1L), filter.by("别人"), "", 2).items()).isEmpty();
        assertThat(journal.entries(Set.of(1L), filter.on("document", 2), "", 2).items()).isEmpty();
        assertThat(journal.acts()).containsExactly("document.published");
    }

    @Test
    void 照着说明不用本程序也能算出同样的指纹() {
        transaction.executeWithoutResult(
                _ -> {
                    events.publishEvent(Deed.of(1, "一"));
                    events.publishEvent(Deed.of(1, "二"));
                });
        var agreeing =
                """
                select count(*) from journal.entry where hash = sha256(previous ||
                    convert_to((select string_agg(coalesce(octet_length(v) || ':' || v, '-'), ''
                                                  order by n)
                       from unnest(array[body_id::text, sequence::text,
                            (extract(epoch from at) * 1000000)::bigint::text, actor_kind,
                            actor_id::text, actor_name, what, record_kind, record_id::text,
                            article, before::text, after::text]) with ordinality as t (v, n)),
                    'UTF8'))
                """;
        assertThat(jdbc.sql(agreeing).query(Integer.class).single()).isEqualTo(2);
    }

    private List<JournalEntry> entries(long bodyId) {
        return journal.entries(Set.of(bodyId), JournalFilter.all(), "", 2000).items();
    }

    private List<Object> titles(long bodyId) {
        return entries(bodyId).stream().map(entry -> entry.after().get("title")).toList();
    }
}
