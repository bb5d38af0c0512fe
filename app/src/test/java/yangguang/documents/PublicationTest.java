package yangguang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yangguang.documents.Office.number;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@DisplayName("发布、更正、撤下、失效")
@PlatformTest
class PublicationTest {
    @Autowired Office office;
    @Autowired PublishDocument publish;
    @Autowired SchedulePublication schedule;
    @Autowired PublishDue publishDue;
    @Autowired CorrectDocument correct;
    @Autowired WithdrawDocument withdraw;
    @Autowired EndDocument end;
    @Autowired SubmitDocument submit;
    @Autowired PublishedDocuments published;
    @Autowired DisclosureLaw law;
    @Autowired Tally tally;
    @Autowired Recount recount;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    long body;

    @BeforeEach
    void 一个街道() {
        body = office.body("青禾街道办事处");
    }

    @Test
    void 发布后公众看得到_并且计数() {
        Document document = office.published(body);
        assertThat(number(document)).matches("PDY00001./2018-00001");
        assertThat(found(document).document().line().title()).contains("垃圾收运");
        assertThat(figures()).isEqualTo(Map.of("proactive_total", 1, "channel_website", 1));
        assertThat(published.countByCategory(Set.of(body))).isEqualTo(Map.of("2008-9-2", 1L));
    }

    @Test
    void 规范性文件在成文之日计入制发_在发布之日计入主动公开() {
        office.published(body, "madeOn", "2017-12-29", "normative", "yes");
        assertThat(figures(2017))
                .isEqualTo(
                        Map.of(
                                "normative_docs_made", 1,
                                "t1_normative_made", 1,
                                "t1_normative_standing", 1));
        assertThat(figures(2018))
                .containsEntry("proactive_normative_docs", 1)
                .containsEntry("t1_normative_newly_published", 1)
                .doesNotContainKey("t1_normative_made");
    }

    @Test
    void 规范性文件在失效之日计入废止_改了日期就改到那一天() {
        Document document = office.published(body, "normative", "yes");
        end.end(Office.leader(body), document.id(), LocalDate.of(2018, 12, 31), "期满");
        assertThat(figures(2018)).containsEntry("t1_normative_repealed", 1);
        end.end(Office.leader(body), document.id(), LocalDate.of(2019, 1, 1), "期满");
        assertThat(figures(2018))
                .containsEntry("t1_normative_repealed", 0)
                .containsEntry("t1_normative_standing", 1);
        assertThat(figures(2019))
                .containsEntry("t1_normative_repealed", 1)
                .containsEntry("t1_normative_standing", -1);
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 撤下的规范性文件不再算对外公开_当年新公开的数不减() {
        Document document = office.published(body, "normative", "yes");
        withdraw.withdraw(Office.leader(body), document.id(), "日期有误", "");
        assertThat(figures())
                .containsEntry("t1_normative_newly_published", 1)
                .containsEntry("t1_normative_public", 0);
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 批准作废后规范性文件不再计入制发_重新批准再计入() {
        long id = office.approved(body, "normative", "yes");
        assertThat(figures()).containsEntry("normative_docs_made", 1);
        office.edit(Office.clerk(body), id, Map.of("title", "改过的办法"));
        assertThat(figures())
                .containsEntry("normative_docs_made", 0)
                .containsEntry("t1_normative_standing", 0);
        submit.submit(Office.clerk(body), id);
        office.passAll(body, id);
        assertThat(figures()).containsEntry("normative_docs_made", 1);
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 再发布一次不会变成两条() {
        Document document = office.published(body);
        assertThat(publish.publish(Office.leader(body), document.id()))
                .isInstanceOf(Publishing.Refused.class);
        assertThat(figures()).containsEntry("proactive_total", 1);
    }

    @Test
    void 更正发布以前旧版仍然公开_以后旧版可查_不重复计数() {
        Document first = office.published(body);
        correct.correct(Office.clerk(body), first.id());
        assertThat(submit.submit(Office.clerk(body), first.id()))
                .isInstanceOf(Submission.Incomplete.class);
        office.edit(Office.clerk(body), first.id(), Map.of("title", "改正的标题", "correction", "时间有误"));
        submit.submit(Office.clerk(body), first.id());
        office.passAll(body, first.id());
        assertThat(found(first).document().line().title()).contains("垃圾收运");

        clock.set(LocalDate.of(2018, 3, 9));
        office.publish(body, first.id());
        var now = found(first);
        assertThat(now.document().line().title()).isEqualTo("改正的标题");
        assertThat(now.document().correction()).isEqualTo("时间有误");
        assertThat(now.editions()).extracting(Lookup.Edition::number).containsExactly(2, 1);
        assertThat(now.editions().getLast().until()).isEqualTo(clock.instant());
        assertThat(published.edition(number(first), 1).orElseThrow().line().title())
                .contains("垃圾收运");
        assertThat(figures()).containsEntry("proactive_total", 1);
        assertThat(published.countByCategory(Set.of())).isEqualTo(Map.of("2008-9-2", 1L));
    }

    @Test
    void 撤下后地址还在_说明时间和理由_数字不减() {
        Document document = office.published(body);
        Document successor = office.published(body, "number", "青街通〔2018〕4号");
        assertThat(withdraw.withdraw(Office.leader(body), document.id(), "", ""))
                .isInstanceOf(Publishing.Wrong.class);
        assertThat(withdraw.withdraw(Office.leader(body), document.id(), "有误", "无此号"))
                .isInstanceOf(Publishing.Wrong.class);
        withdraw.withdraw(Office.leader(body), document.id(), "公示的姓名有误", number(successor));
        assertThat(published.byIndexNumber(number(document)))
                .isInstanceOfSatisfying(
                        Lookup.Withdrawn.class,
                        gone -> {
                            assertThat(gone.at()).isEqualTo(clock.instant());
                            assertThat(gone.reason()).isEqualTo("公示的姓名有误");
                            assertThat(gone.successor()).isEqualTo(number(successor));
                        });
        assertThat(published.edition(number(document), 1)).isEmpty();
        assertThat(figures()).containsEntry("proactive_total", 2);
        assertThat(published.countByCategory(Set.of(body))).isEqualTo(Map.of("2008-9-2", 1L));
        assertThat(recount.compare()).isEmpty();
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "2018-03-07, IN_FORCE",
        "2018-03-31, IN_FORCE",
        "2018-04-01, ENDED",
        "2018-04-02, ENDED"
    })
    void 失效当天起标为失效_仍可阅读(LocalDate day, Validity validity) {
        Document document = office.published(body);
        end.end(Office.leader(body), document.id(), LocalDate.of(2018, 4, 1), "新办法施行");
        clock.set(day);
        assertThat(found(document).document().line().validity()).isEqualTo(validity);
    }

    @Test
    void 到了设定的时间就发布_早一分钟也不_重启后照样() {
        long id = office.approved(body);
        var nine = LocalDateTime.of(2018, 3, 8, 9, 0);
        schedule.schedule(Office.leader(body), id, nine);
        assertThat(stage(id)).isEqualTo(Stage.SCHEDULED);
        clock.set(nine.minusMinutes(1));
        publishDue.publishAll();
        assertThat(stage(id)).isEqualTo(Stage.SCHEDULED);
        clock.set(nine.plusHours(5));
        publishDue.publishAll();
        publishDue.publishAll();
        assertThat(stage(id)).isEqualTo(Stage.PUBLISHED);
        assertThat(figures()).containsEntry("proactive_total", 1);
    }

    @Test
    void 定时发布可以取消_过去的时间不能设() {
        long id = office.approved(body);
        assertThat(schedule.schedule(Office.leader(body), id, LocalDateTime.of(2018, 3, 7, 9, 0)))
                .isInstanceOf(Publishing.Wrong.class);
        schedule.schedule(Office.leader(body), id, LocalDateTime.of(2018, 3, 8, 9, 0));
        schedule.cancel(Office.leader(body), id);
        clock.set(LocalDate.of(2018, 3, 9));
        publishDue.publishAll();
        assertThat(stage(id)).isEqualTo(Stage.APPROVED);
    }

    @Test
    void 定时以后有改动_到时不发布() {
        long id = office.approved(body);
        schedule.schedule(Office.leader(body), id, LocalDateTime.of(2018, 3, 8, 9, 0));
        office.edit(Office.clerk(body), id, Map.of("title", "改过的标题"));
        clock.set(LocalDate.of(2018, 3, 9));
        publishDue.publishAll();
        assertThat(stage(id)).isEqualTo(Stage.DRAFT);
    }

    @ParameterizedTest(name = "{0} 剩余 {1} 个工作日")
    @CsvSource({"2018-01-12, 1", "2018-01-15, 0", "2018-01-16, -1"})
    void 二十个工作日的前一天_当天_后一天(LocalDate today, int remaining) {
        clock.set(today);
        Due due = law.due(LocalDate.of(2017, 12, 15)).orElseThrow();
        assertThat(due.day()).isEqualTo(LocalDate.of(2018, 1, 15));
        assertThat(due.remaining()).isEqualTo(remaining);
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void 次年放假安排未公布时期限为暂定() {
        assertThat(law.due(LocalDate.of(2026, 12, 20)).orElseThrow().provisional()).isTrue();
    }

    @Test
    void 许多人同时发布_索引号一个不重也不空() throws Exception {
        var ids =
                IntStream.rangeClosed(1, 24)
                        .mapToObj(i -> office.approved(body, "number", "青街通〔2018〕" + i + "号"))
                        .toList();
        var numbers = new ConcurrentSkipListSet<String>();
        try (var people = Executors.newFixedThreadPool(8)) {
            var work =
                    ids.stream()
                            .<Callable<Boolean>>map(
                                    id -> () -> numbers.add(number(office.publish(body, id))))
                            .toList();
            for (var done : people.invokeAll(work)) assertThat(done.get()).isTrue();
        }
        assertThat(numbers.first()).endsWith("/2018-00001");
        assertThat(numbers.last()).endsWith("/2018-00024");
        assertThat(numbers).hasSize(24);
    }

    @Test
    void 撤下的索引号不再使用_也改不了() {
        Document document = office.published(body);
        withdraw.withdraw(Office.leader(body), document.id(), "有误", "");
        Document next = office.published(body);
        assertThat(number(next)).endsWith("/2018-00002");
        assertThatThrownBy(
                        () -> jdbc.sql("update documents.document set index_number = 'x'").update())
                .hasMessageContaining("kept for good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage = 'PUBLISHED', published_at = now()",
                "stage = 'APPROVED'",
                "stage = 'SCHEDULED', publish_at = now()",
                "stage = 'REPLACED', published_at = now()"
            })
    void 未经批准的_直接改库也不能公开(String change) {
        office.submitted(body);
        assertThatThrownBy(() -> jdbc.sql("update documents.edition set " + change).update())
                .hasMessageContaining("not approved as it stands");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribute = 'ON_REQUEST'",
                "basis = null",
                "category = null",
                "title = 'x'",
                "html = 'x'",
                "correction = 'x'"
            })
    void 批准后改了内容_直接改库也不能公开(String change) {
        office.approved(body);
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                "update documents.edition set stage = 'PUBLISHED',"
                                                        + " published_at = now(), "
                                                        + change)
                                        .update())
                .hasMessageContaining("not approved as it stands");
    }

    @Test
    void 不是主动公开的_批准了直接改库也不能公开() {
        office.approved(body, "attribute", "WITHHELD", "basis", "2008-8");
        jdbc.sql("update documents.document set index_number = 'x'").update();
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                "update documents.edition set stage = 'PUBLISHED',"
                                                        + " published_at = now()")
                                        .update())
                .hasMessageContaining("lacks attribute");
    }

    @Test
    void 自己批准自己的_直接写库也不算() {
        long id = office.submitted(body);
        jdbc.sql(
                        """
                        insert into documents.review (document_id, edition, step, passed, person_id,
                               person_name, at, fingerprint)
                        select e.document_id, 1, step, true, 1, '林小满', now(), documents.fingerprint(e)
                          from documents.edition e, unnest(array['REVIEW', 'SECRECY', 'SIGN']) step
                        """)
                .update();
        assertThatThrownBy(
                        () -> jdbc.sql("update documents.edition set stage = 'APPROVED'").update())
                .hasMessageContaining("not approved as it stands");
        assertThat(stage(id)).isEqualTo(Stage.IN_REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update documents.edition set title = 'x'",
                "update documents.edition set stage = 'DRAFT', published_at = null",
                "delete from documents.edition",
                "delete from documents.document"
            })
    void 公开过的版本改不了也删不掉(String statement) {
        office.published(body);
        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("edition 1");
    }

    private Lookup.Published found(Document document) {
        return (Lookup.Published) published.byIndexNumber(number(document));
    }

    private Stage stage(long id) {
        return office.read(body, id).edition().stage();
    }

    private Map<String, Integer> figures() {
        return figures(2018);
    }

    private Map<String, Integer> figures(int year) {
        var figures = new HashMap<String, Integer>();
        tally.sums(Set.of(body), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .forEach((name, sum) -> figures.put(name, sum.intValueExact()));
        return figures;
    }
}
