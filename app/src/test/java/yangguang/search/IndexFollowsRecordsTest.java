package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.TestClock;

@PlatformTest
class IndexFollowsRecordsTest {
    @Autowired Notebook notebook;
    @Autowired Search search;
    @Autowired Indexing indexing;
    @Autowired Outbox outbox;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;

    @Test
    void 发布后立即可查() {
        for (int id = 1; id <= 10; id++) {
            notebook.publish(Samples.titled(id, "第%d号公示".formatted(id)));
            assertThat(titles("公示")).hasSize(id);
        }
    }

    @Test
    void 撤下后立即查不到() {
        notebook.publish(Samples.titled(1, "拟撤下的通知"));
        assertThat(titles("撤下")).hasSize(1);
        notebook.withdraw(1);
        assertThat(titles("撤下")).isEmpty();
        assertThat(titles("")).isEmpty();
    }

    @Test
    void 事务回滚则索引不变() {
        transaction.executeWithoutResult(
                status -> {
                    events.publishEvent(new Notebook.Noted(Notebook.ref(1)));
                    status.setRollbackOnly();
                });
        assertThat(indexing.waiting()).isZero();
    }

    @Test
    void 发布_更正_改名_撤下任意次序之后索引与记录一致() {
        for (int seed = 0; seed < 8; seed++) {
            var random = new Random(seed);
            for (int step = 0; step < 12; step++) change(random);
            assertThat(indexed()).as("seed %d", seed).isEqualTo(kept());
        }
    }

    @Test
    void 到日自行失效的重新读取() {
        var ends = LocalDate.of(2018, 3, 9);
        notebook.publish(Samples.titled(1, "临时管制通告").valid("in-force", ends));
        assertThat(validity()).isEqualTo(Map.of("in-force", 1L));
        notebook.slipIn(Samples.titled(1, "临时管制通告").valid("ended", null));
        clock.set(ends);
        notebook.publish(Samples.titled(2, "别的事").valid("unmarked", null));
        assertThat(validity()).isEqualTo(Map.of("ended", 1L, "unmarked", 1L));
    }

    @Test
    void 读不出的记录多次重试后列出_修好后可再试() {
        notebook.makeUnreadable(1);
        notebook.publish(Samples.titled(1, "破损的记录"), Samples.titled(2, "完好的记录"));
        assertThat(titles("记录")).containsExactly("完好的记录");
        for (int tries = 1; tries < 6; tries++) {
            assertThat(indexing.failures()).isEmpty();
            clock.set(LocalDate.of(2018, 3, 7).plusDays(tries));
            notebook.publish(Samples.titled(2, "完好的记录"));
            titles("");
        }
        assertThat(indexing.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("note 1 is torn"));
        notebook.makeReadable(1);
        indexing.tryAgain(Notebook.ref(1));
        assertThat(titles("破损")).hasSize(1);
        assertThat(indexing.failures()).isEmpty();
        assertThat(indexing.waiting()).isZero();
    }

    private void change(Random random) {
        long id = 1 + random.nextInt(6);
        switch (random.nextInt(5)) {
            case 0, 1 -> notebook.publish(Samples.titled(id, "第%d版".formatted(random.nextInt(99))));
            case 2 ->
                    notebook.publish(
                            Samples.titled(id, "改名").by("PDY000019", "机构" + random.nextInt(9)));
            case 3 ->
                    notebook.publish(Samples.titled(id, "批量一"), Samples.titled(1 + id % 6, "批量二"));
            case 4 -> notebook.withdraw(id);
            default -> throw new AssertionError();
        }
    }

    private Set<List<String>> indexed() {
        return switch (search.find(Question.of("").page(0, 100))) {
            case Answer.Found found ->
                    found.hits().stream()
                            .map(
                                    hit ->
                                            List.of(
                                                    hit.ref().toString(),
                                                    hit.plainTitle(),
                                                    hit.bodyName()))
                            .collect(Collectors.toSet());
            case Answer.Jump _, Answer.Nothing _ -> Set.of();
        };
    }

    private Set<List<String>> kept() {
        return notebook.all().values().stream()
                .map(note -> List.of("note " + note.id(), note.title(), note.bodyName()))
                .collect(Collectors.toSet());
    }

    private List<String> titles(String words) {
        return switch (search.find(Question.of(words).page(0, 100))) {
            case Answer.Found found -> found.hits().stream().map(Hit::plainTitle).toList();
            case Answer.Jump _, Answer.Nothing _ -> List.of();
        };
    }

    private Map<String, Long> validity() {
        return switch (search.find(Question.of(""))) {
            case Answer.Found found ->
                    found.counts(Facet.VALIDITY).stream()
                            .collect(Collectors.toMap(Answer.Count::value, Answer.Count::count));
            case Answer.Jump _, Answer.Nothing _ -> Map.of();
        };
    }
}
