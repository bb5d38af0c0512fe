package yangguang.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.journal.Actor;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.Consulted;
import yangguang.law.clocks.Refusal;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.pages.NoSuchRecord;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("一件申请从收到到办结")
class CaseTest {
    @Autowired Counter counter;
    @Autowired Cases cases;
    @Autowired RequestRecords records;
    @Autowired LogRecords logs;
    @Autowired NextSteps nextSteps;
    @Autowired Practices practices;
    @Autowired SplitRequest split;
    @Autowired Tally tally;
    @Autowired Recount recount;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    long body;

    @BeforeEach
    void office() {
        body = counter.body("云溪县青禾街道办事处");
    }

    @Test
    void 当面提交当日即为收到并起算二十个工作日() {
        var request = counter.at("2024-02-05", body);
        assertThat(request.number()).hasToString("2024-00001");
        assertThat(request.receivedOn()).contains(day("2024-02-05"));
        assertThat(due(request)).isEqualTo("2024-03-08");
        assertThat(counter.at("2024-02-05", body).number()).hasToString("2024-00002");
    }

    @Test
    void 网上提交经双方确认才算收到() {
        var request = counter.in("2024-02-05", body, Channel.ONLINE, Counter.asked());
        assertThat(request.standing()).isEqualTo(Standing.AWAITING_RECEIPT);
        assertThat(figures()).doesNotContainKey("requests_received");
        var confirmed =
                counter.done(Counter.officer(body), request, new Deed.Confirmed(), "2024-02-06");
        assertThat(confirmed.receivedOn()).contains(day("2024-02-06"));
        assertThat(figures())
                .containsEntry("requests_received", BigDecimal.ONE)
                .containsEntry("t2_new_person", BigDecimal.ONE)
                .containsEntry("t2_pending_person", BigDecimal.ONE);
    }

    @Test
    void 第四十二条_收到的信息处理费计入当年_没有收的年份是零() {
        var officer = Counter.officer(body);
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("青街公复", true, true, 30, 10, "窗口", Counter.REMINDERS));
        var request = counter.at("2024-03-01", body);
        counter.done(officer, request, new Deed.FeeAsked("BY_PAGE", 100, 700), "2024-03-04");
        assertThat(figures()).doesNotContainKey("fees_wan_yuan");
        counter.done(officer, request, new Deed.FeePaid(), "2024-03-05");
        assertThat(figures()).containsEntry("fees_wan_yuan", new BigDecimal("0.07"));
        assertThat(recount.compare()).isEmpty();
        assertThat(tally.isKept("fees_wan_yuan", day("2023-01-01"))).isTrue();
        assertThat(tally.isKept("fees_wan_yuan", day("2017-01-01"))).isFalse();
    }

    @Test
    void 第三十条_补正后重新起算_逾期不补正视为放弃并计入表三() {
        var officer = Counter.officer(body);
        var request = counter.at("2024-03-01", body);
        var asked =
                counter.done(
                        officer,
                        request,
                        new Deed.CorrectionAsked(day("2024-03-22")),
                        "2024-03-08");
        assertThat(asked.replyClock()).isEmpty();
        assertThat(asked.last(Deed.CorrectionAsked.class).orElseThrow().article()).contains("第三十条");
        assertThat(counter.step(officer, asked, new Deed.GivenUp("O1"), "2024-03-22"))
                .isEqualTo(
                        new Stepping.Unlawful(
                                new Refusal.NotOverdue(day("2024-03-22")), law("第三十条")));
        var ended = counter.done(officer, asked, new Deed.GivenUp("O1"), "2024-03-23");
        assertThat(ended.isOpen()).isFalse();
        assertThat(figures())
                .containsEntry("t2_other_overdue_correction_person", BigDecimal.ONE)
                .containsEntry("t2_pending_person", BigDecimal.ZERO)
                .containsEntry("closed_on_time", BigDecimal.ONE);
    }

    @Test
    void 第三十三条_延期由负责人批准_不得批准自己提出的延期() {
        var officer = Counter.officer(body);
        var head = Counter.head(body);
        var request = counter.at("2024-03-01", body);
        assertThat(counter.step(head, request, new Deed.Extended(), "2024-03-04"))
                .isInstanceOf(Stepping.Closed.class);
        var proposed = counter.done(head, request, new Deed.ExtensionProposed(), "2024-03-04");
        assertThat(counter.step(head, proposed, new Deed.Extended(), "2024-03-04"))
                .isInstanceOf(Stepping.Closed.class);
        assertThatThrownBy(() -> counter.step(officer, proposed, new Deed.Extended(), "2024-03-04"))
                .isInstanceOf(NotAllowed.class);
        var other = Counter.person(14, "沈一鸣", body, Role.APPROVER);
        var extended = counter.done(other, proposed, new Deed.Extended(), "2024-03-04");
        assertThat(due(extended)).isEqualTo("2024-04-28");
        assertThat(counter.step(officer, extended, new Deed.ExtensionProposed(), "2024-03-05"))
                .isInstanceOf(Stepping.Done.class);
        assertThat(counter.step(other, extended, new Deed.Extended(), "2024-03-06"))
                .isEqualTo(
                        new Stepping.Unlawful(
                                new Refusal.ExtendedTwice(day("2024-03-04")), law("第三十三条第二款")));
    }

    @Test
    void 征求第三方意见的时间不计入并只提供合法的下一步() {
        var officer = Counter.officer(body);
        var request = counter.at("2024-03-01", body);
        var before = due(request);
        counter.done(
                officer, request, new Deed.OpinionAsked(1, Consulted.THIRD_PARTY), "2024-03-04");
        counter.done(officer, request, new Deed.OpinionReached(1), "2024-03-05");
        var given =
                counter.done(
                        officer,
                        request,
                        new Deed.OpinionGiven(1, Deed.Position.OBJECTS),
                        "2024-03-08");
        assertThat(due(given)).isEqualTo("2024-04-07").isAfter(before.toString());
        var lawful = nextSteps.of(given).stream().filter(NextStep::isLawful).map(NextStep::kind);
        assertThat(lawful)
                .contains("extended", "correction-asked", "reply-sent", "withdrawn")
                .doesNotContain("correction-arrived", "fee-paid", "given-up", "reply-signed");
        var extension =
                nextSteps.of(given).stream()
                        .filter(step -> step.kind().equals("extended"))
                        .findFirst()
                        .orElseThrow();
        assertThat(extension.movesTheClock()).isTrue();
        assertThat(extension.after()).isEqualTo("2024-05-07");
    }

    @Test
    void 申请人资料在数据库和办理记录里都读不到() {
        var request = counter.at("2024-03-01", body);
        counter.done(Counter.officer(body), request, new Deed.Noted(), "2024-03-04");
        var everything =
                jdbc.sql(
                                """
                                select coalesce(string_agg(t::text, ' '), '') from (
                                    select r::text from requests.request r
                                    union all select encode(sealed, 'escape') from requests.asked
                                    union all select e::text from requests.event e
                                    union all select j::text from journal.entry j
                                    union all select s::text from requests.sketch s) as all_rows (t)
                                """)
                        .query(String.class)
                        .single();
        assertThat(everything).contains("2024");
        for (var personal : Counter.form().values()) {
            if (personal.length() > 3
                    && !personal.equals("PAPER")
                    && !personal.equals("POST")
                    && !personal.equals("PERSON")
                    && !personal.equals("000000")) {
                assertThat(everything).doesNotContain(personal);
                assertThat(everything).doesNotContain(escaped(personal));
            }
        }
        assertThat(records.asked(request.id())).contains(Counter.asked());
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (byte letter : text.getBytes(UTF_8)) {
            escaped.append(letter < 0 ? "\\%o".formatted(letter & 0xff) : "" + (char) letter);
        }
        return escaped.toString();
    }

    @Test
    void 近似的申请归为一批而每件都在() {
        var asked = "青禾街道2023年老旧小区改造项目的验收报告，连同施工合同、监理日志、竣工图纸、质量检测记录、业主意见、整改情况和资金决算";
        var first = counter.in("2024-03-01", body, Channel.IN_PERSON, asking(asked));
        var near = counter.in("2024-03-01", body, Channel.IN_PERSON, asking(asked + "，急"));
        var other = counter.in("2024-03-01", body, Channel.IN_PERSON, asking("街道食堂承包合同与评标记录"));
        assertThat(first.crowd()).isNull();
        assertThat(near.crowd()).isEqualTo(first.id());
        assertThat(other.crowd()).isNull();
        assertThat(figures()).containsEntry("requests_received", BigDecimal.valueOf(3));
    }

    @Test
    void 别的单位和没有角色的人读不到也动不了() {
        var request = counter.at("2024-03-01", body);
        long neighbour = counter.body("云溪县柳桥街道办事处");
        assertThatThrownBy(() -> cases.read(Counter.officer(neighbour), request.id()))
                .isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(
                        () ->
                                counter.step(
                                        Counter.officer(neighbour),
                                        request,
                                        new Deed.Withdrawn(),
                                        "2024-03-04"))
                .isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(
                        () ->
                                counter.step(
                                        Counter.person(20, "周山", body, Role.EDITOR),
                                        request,
                                        new Deed.Withdrawn(),
                                        "2024-03-04"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void 旧条例收到的申请十五个工作日() {
        assertThat(due(counter.at("2019-05-14", body))).isEqualTo("2019-06-04");
        assertThat(due(counter.at("2019-05-15", body))).isEqualTo("2019-06-13");
    }

    @Test
    void 记录只能增加() {
        var request = counter.at("2024-03-01", body);
        assertThatThrownBy(() -> jdbc.sql("delete from requests.event").update())
                .hasMessageContaining("only added to");
        assertThatThrownBy(
                        () ->
                                jdbc.sql("update requests.event set on_day = :day")
                                        .param("day", day("2020-01-01"))
                                        .update())
                .hasMessageContaining("only added to");
        assertThat(logs.of(request.id())).hasSize(1);
    }

    @Test
    void 重新计数与已计的相同() {
        var officer = Counter.officer(body);
        var one = counter.at("2024-03-01", body);
        counter.done(officer, one, new Deed.Withdrawn(), "2024-03-04");
        var two = counter.at("2019-05-14", body);
        counter.done(officer, two, new Deed.Withdrawn(), "2019-06-20");
        counter.in("2024-03-05", body, Channel.FAX, Counter.asked());
        assertThat(recount.compare()).isEmpty();
        assertThat(figures())
                .containsEntry("t2_other_other_person", BigDecimal.TWO)
                .containsEntry("requests_pending", BigDecimal.ZERO);
    }

    private static String law(String place) {
        return "《中华人民共和国政府信息公开条例》（国务院令第711号）" + place;
    }

    @Test
    void 补正的最后日期不能早于告知的那天() {
        var request = counter.at("2024-03-01", body);
        var asked = new Deed.CorrectionAsked(day("2024-03-07"));
        assertThat(counter.step(Counter.officer(body), request, asked, "2024-03-08"))
                .isEqualTo(
                        new Stepping.Unlawful(
                                new Refusal.AnswerBeforeAsked(day("2024-03-07"), day("2024-03-08")),
                                ""));
    }

    @Test
    void 拆分的一件沿用全件的期限_等着补正的只是不明确的那一件() {
        var officer = Counter.officer(body);
        var other = Counter.person(14, "沈一鸣", body, Role.APPROVER);
        var whole = counter.at("2024-03-01", body);
        counter.done(officer, whole, new Deed.CorrectionAsked(day("2024-03-22")), "2024-03-08");
        counter.done(officer, whole, new Deed.CorrectionArrived(), "2024-03-20");
        counter.done(officer, whole, new Deed.ExtensionProposed(), "2024-04-01");
        counter.done(other, whole, new Deed.Extended(), "2024-04-02");
        var before = counter.done(officer, whole, new Deed.Noted(), "2024-04-10");
        assertThat(split.split(officer, whole.id(), "验收人员名单")).isInstanceOf(Stepping.Done.class);
        var matter = cases.read(officer, records.parts(whole.id()).getFirst().id());
        assertThat(due(matter)).isEqualTo(due(before));
        assertThat(matter.receivedOn()).isEqualTo(before.receivedOn());
        var told = "select count(*) from messages.message where key like 'request %d %%'";
        assertThat(jdbc.sql(told.formatted(matter.id())).query(Long.class).single()).isZero();
        assertThat(recount.compare()).isEmpty();

        counter.done(officer, whole, new Deed.CorrectionAsked(day("2024-04-30")), "2024-04-11");
        assertThat(split.split(officer, whole.id(), "监理日志")).isInstanceOf(Stepping.Done.class);
        var clear = cases.read(officer, records.parts(whole.id()).getLast().id());
        assertThat(clear.standing()).isEqualTo(Standing.AWAITING_REPLY);
        assertThat(cases.read(officer, whole.id()).standing())
                .isEqualTo(Standing.AWAITING_CORRECTION);
    }

    @Test
    void 通知缴费以后不能再拆分() {
        var officer = Counter.officer(body);
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("青街公复", true, true, 30, 10, "窗口", Counter.REMINDERS));
        var request = counter.at("2024-03-01", body);
        assertThat(
                        counter.step(
                                officer,
                                request,
                                new Deed.FeeAsked("BY_PAGE", 30, 0),
                                "2024-03-04"))
                .isEqualTo(new Stepping.Closed("requests.closed.nothing-to-pay"));
        counter.done(officer, request, new Deed.FeeAsked("BY_PAGE", 100, 700), "2024-03-04");
        assertThat(split.split(officer, request.id(), "监理日志"))
                .isEqualTo(new Stepping.Closed("requests.closed.split-too-late"));
    }

    private static Asked asking(String description) {
        var form = new HashMap<>(Counter.form());
        form.put("description", description);
        return new AskedForm(form).asked();
    }

    private Map<String, BigDecimal> figures() {
        return tally.sums(Set.of(body), day("2019-01-01"), day("2024-12-31"));
    }

    private static LocalDate due(Request request) {
        return request.replyClock().orElseThrow().deadline().due();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
