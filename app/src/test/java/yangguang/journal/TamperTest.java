package yangguang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
import yangguang.journal.Break.How;

@PlatformTest
@DisplayName("办理记录：动过的地方指得出来")
class TamperTest {
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired VerifyJournal verifyJournal;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void fiveActsInEachOfTwoBodies() {
        act(1);
        act(2);
        assertThat(verifyJournal.verify(List.of()).holds()).isTrue();
    }

    private void act(long bodyId) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            for (int n = 1; n <= 5; n++)
                                events.publishEvent(Deed.of(bodyId, "第" + n));
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.entry set actor_name = '别人' where sequence = 1",
                "delete from journal.entry where sequence = 5",
                "truncate journal.entry",
                "delete from journal.head",
                "update journal.head set count = count - 1"
            })
    void 条目不能改不能删_链头不能退(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .hasMessageMatching("(?s).*(only added to|only grows).*");
    }

    @Test
    void 改过的条目() {
        byForce("update journal.entry set actor_name = '别人' where body_id = 1 and sequence = 3");
        assertBroken(1, 3, How.EDITED);
    }

    @Test
    void 改过的前后内容() {
        byForce(
                "update journal.entry set after = '{\"title\":\"第3 \"}' where body_id = 1 and"
                        + " sequence = 3");
        assertBroken(1, 3, How.EDITED);
    }

    @Test
    void 改过又重新算好指纹的条目() {
        byForce(
                """
                update journal.entry set after = '{}', hash = sha256(hash)
                 where body_id = 1 and sequence = 3
                """);
        assertBroken(1, 3, How.EDITED);
    }

    @Test
    void 抽走的条目() {
        byForce("delete from journal.entry where body_id = 2 and sequence = 2");
        assertBroken(2, 2, How.REMOVED);
    }

    @Test
    void 抽走并把后面的号补上() {
        byForce(
                """
                delete from journal.entry where body_id = 2 and sequence = 2;
                update journal.entry set sequence = sequence - 1 where body_id = 2 and sequence > 2
                """);
        assertBroken(2, 2, How.NOT_LINKED);
    }

    @Test
    void 剪掉的尾巴() {
        byForce("delete from journal.entry where body_id = 1 and sequence >= 4");
        assertBroken(1, 4, How.TAIL_REMOVED);
    }

    @Test
    void 对调的条目() {
        byForce(
                """
                update journal.entry set sequence = 100 where body_id = 1 and sequence = 2;
                update journal.entry set sequence = 2 where body_id = 1 and sequence = 3;
                update journal.entry set sequence = 3 where body_id = 1 and sequence = 100
                """);
        assertBroken(1, 2, How.NOT_LINKED);
    }

    @Test
    void 另一单位的条目移到这里() {
        byForce(
                """
                delete from journal.entry where body_id = 1 and sequence = 5;
                update journal.entry set body_id = 1 where body_id = 2 and sequence = 5
                """);
        assertThat(verifyJournal.verify(List.of()).breaks())
                .containsExactly(
                        new Break(1, 5, How.NOT_LINKED), new Break(2, 5, How.TAIL_REMOVED));
    }

    @Test
    void 链头之后添上的条目() {
        byForce(
                """
                insert into journal.entry
                select body_id, 6, at, actor_kind, actor_id, actor_name, what, record_kind,
                       record_id, article, before, after, hash, sha256(hash)
                  from journal.entry where body_id = 1 and sequence = 5
                """);
        assertBroken(1, 6, How.FOREIGN);
    }

    @Test
    void 没有链头的链() {
        byForce("update journal.entry set body_id = 3 where body_id = 2 and sequence = 5");
        assertThat(verifyJournal.verify(List.of()).breaks())
                .containsExactly(new Break(2, 5, How.TAIL_REMOVED), new Break(3, 5, How.FOREIGN));
    }

    @Test
    void 连同链头一起剪掉_要对照早先打印的链头才看得出() {
        var printed = verifyJournal.verify(List.of()).heads();
        byForce(
                """
                delete from journal.entry where body_id = 1 and sequence = 5;
                update journal.head set count = 4, hash =
                       (select hash from journal.entry where body_id = 1 and sequence = 4)
                 where body_id = 1
                """);
        assertThat(verifyJournal.verify(List.of()).holds()).isTrue();
        assertThat(verifyJournal.verify(printed).breaks())
                .containsExactly(new Break(1, 5, How.NOT_AS_PRINTED));
    }

    @Test
    void 早先打印的链头在继续办理之后仍然对得上() {
        var printed =
                verifyJournal.verify(List.of()).heads().stream()
                        .map(ChainHead::line)
                        .map(ChainHead::read)
                        .toList();
        act(1);
        assertThat(verifyJournal.verify(printed).holds()).isTrue();
    }

    private void assertBroken(long bodyId, long sequence, How how) {
        assertThat(verifyJournal.verify(List.of()).breaks())
                .containsExactly(new Break(bodyId, sequence, how));
    }

    /** As somebody with all rights on the database could. */
    private void byForce(String statements) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            jdbc.sql("set local session_replication_role = replica").update();
                            for (var statement : statements.split(";"))
                                jdbc.sql(statement).update();
                        });
    }
}
