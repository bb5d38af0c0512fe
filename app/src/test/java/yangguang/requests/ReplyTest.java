package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.AddBody;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.journal.Actor;
import yangguang.law.clocks.Delivery;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("答复：拟、签发、送达")
class ReplyTest {
    @Autowired Counter counter;
    @Autowired AddBody addBody;
    @Autowired WriteReply write;
    @Autowired DecideReply decide;
    @Autowired SendReply send;
    @Autowired Replies replies;
    @Autowired Papers papers;
    @Autowired Practices practices;
    @Autowired RequestRecords records;
    @Autowired Tally tally;
    @Autowired Recount recount;
    @Autowired TestClock clock;

    long body;
    Viewer officer;
    Viewer head;

    @BeforeEach
    void office() {
        var by = new Actor.CommandLine("test");
        var county = add(null, "云溪县人民政府", BodyKind.GOVERNMENT, by);
        body = add(county, "云溪县青禾街道办事处", BodyKind.SUBDISTRICT, by);
        officer = Counter.officer(body);
        head = Counter.head(body);
        practices.set(by, body, new Practice("青街公复", true, false, 30, 10, "", Counter.REMINDERS));
    }

    private long add(@Nullable Long parent, String name, BodyKind kind, Actor by) {
        var added = addBody.add(parent, BodyFacts.named(name, kind), by);
        return ((AddBody.Outcome.Added) added).body().id();
    }

    @Test
    void 第三十六条_不予公开必须说明理由() {
        var request = counter.at("2024-03-01", body);
        var wrong = write.propose(officer, request.id(), form("D6"));
        assertThat(wrong).isInstanceOf(Stepping.Wrong.class);
        assertThat(((Stepping.Wrong) wrong).problems().has("reasons")).isTrue();
        assertThat(replies.newest(officer, request.id())).isEmpty();
    }

    @Test
    void 不属于这部条例的结果不能选() {
        var old = counter.at("2019-05-14", body);
        assertThat(write.propose(officer, old.id(), form("D6", "reasons", "讨论记录")))
                .isInstanceOf(Stepping.Wrong.class);
        var given = counter.at("2024-03-01", body);
        assertThat(write.propose(officer, given.id(), form("O1")))
                .isInstanceOf(Stepping.Wrong.class);
    }

    @Test
    void 第三十条_补正以后才能说仍不明确_第三十五条_要求说明理由以后才能不予处理() {
        var request = counter.at("2024-03-01", body);
        for (var outcome : new String[] {"U3", "N4"}) {
            var early = write.propose(officer, request.id(), form(outcome, "reasons", "事实和理由"));
            assertThat(early).isInstanceOf(Stepping.Wrong.class);
            assertThat(((Stepping.Wrong) early).problems().all().toString())
                    .containsPattern("prior.*第三十[五]?条");
        }
        var asked = new Deed.CorrectionAsked(LocalDate.parse("2024-03-22"));
        counter.done(officer, request, asked, "2024-03-08");
        counter.done(officer, request, new Deed.CorrectionArrived(), "2024-03-20");
        assertThat(write.save(officer, request.id(), form("U3", "reasons", "仍不知道是哪一年")))
                .isInstanceOf(Stepping.Done.class);
        counter.done(officer, request, new Deed.ReasonsAsked(), "2024-03-21");
        assertThat(write.save(officer, request.id(), form("N4", "reasons", "理由不合理")))
                .isInstanceOf(Stepping.Done.class);
    }

    @Test
    void 谁也不签发自己拟的答复() {
        var request = counter.at("2024-03-01", body);
        proposed(head, request, form("D6", "reasons", "属于讨论记录"));
        assertThat(decide.approve(head, request.id(), 1))
                .isEqualTo(new Stepping.Closed("requests.closed.own-reply"));
        assertThatThrownBy(() -> decide.approve(officer, request.id(), 1))
                .isInstanceOf(NotAllowed.class);
        assertThat(decide.approve(leader(), request.id(), 2)).isInstanceOf(Stepping.Closed.class);
        assertThat(decide.approve(leader(), request.id(), 1)).isInstanceOf(Stepping.Done.class);
    }

    @Test
    void 退回要有原因_改好再交是新的一稿() {
        var request = counter.at("2024-03-01", body);
        proposed(officer, request, form("D6", "reasons", "讨论记录"));
        assertThat(decide.giveBack(head, request.id(), 1, " ")).isInstanceOf(Stepping.Wrong.class);
        assertThat(decide.giveBack(head, request.id(), 1, "理由太短"))
                .isInstanceOf(Stepping.Done.class);
        proposed(officer, request, form("D6", "reasons", "属于行政机关内部讨论记录，公开影响决策"));
        assertThat(replies.of(officer, request.id())).hasSize(2);
        assertThat(decide.approve(head, request.id(), 1)).isInstanceOf(Stepping.Closed.class);
    }

    @Test
    void 邮寄以交邮当日为答复_计入表三并有文号和文书() throws IOException {
        var request = counter.at("2024-03-01", body);
        proposed(officer, request, form("D6", "reasons", "属于行政机关内部讨论记录"));
        assertThat(decide.approve(head, request.id(), 1)).isInstanceOf(Stepping.Done.class);
        var ended = sent(request, Delivery.BY_POST, "2024-03-29");
        assertThat(ended.standing()).isEqualTo(Standing.ANSWERED);
        assertThat(ended.endedOn()).isEqualTo("2024-03-29");
        assertThat(replies.newest(officer, request.id()).orElseThrow().letterNumber())
                .isEqualTo("青街公复〔2024〕1号");
        assertThat(figures())
                .containsEntry("t2_refused_process_person", BigDecimal.ONE)
                .containsEntry("t2_pending_person", BigDecimal.ZERO)
                .containsEntry("closed_on_time", BigDecimal.ONE);
        assertThat(letter(ended))
                .contains("𠮷田小满")
                .contains("青街公复〔2024〕1号")
                .contains("属于行政机关内部讨论记录")
                .contains("先申请行政复议")
                .contains("云溪县人民政府");
        assertThat(papers.of(ended)).hasSize(2).allMatch(Paper::forApplicant);
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 直接送达以申请人签收为答复() {
        var request = counter.at("2024-03-01", body);
        proposed(officer, request, form("G1", "released", "《老旧小区改造项目验收报告》"));
        decide.approve(head, request.id(), 1);
        var handed = sent(request, Delivery.BY_HAND, "2024-03-29");
        assertThat(handed.standing()).isEqualTo(Standing.AWAITING_SIGNATURE);
        assertThat(figures()).doesNotContainKey("t2_granted_person");
        var signed = counter.done(officer, handed, new Deed.ReplySigned(), "2024-04-01");
        assertThat(signed.endedOn()).isEqualTo("2024-04-01");
        assertThat(figures())
                .containsEntry("t2_granted_person", BigDecimal.ONE)
                .containsEntry("closed_extended", BigDecimal.ONE);
    }

    @Test
    void 复议前置_二〇二三年可选择_二〇二四年须先复议_跨年的须重签() throws IOException {
        var before = refused("2023-12-01", "2023-12-20");
        assertThat(letter(sent(before, Delivery.BY_POST, "2023-12-21")))
                .contains("也可以自知道")
                .doesNotContain("先申请行政复议");
        var after = refused("2024-01-02", "2024-01-10");
        assertThat(letter(sent(after, Delivery.BY_POST, "2024-01-11"))).contains("先申请行政复议");
        var across = refused("2023-12-20", "2023-12-29");
        clock.set(LocalDate.parse("2024-01-02"));
        assertThat(
                        send.send(
                                officer,
                                across.id(),
                                Delivery.BY_POST,
                                LocalDate.parse("2024-01-02"),
                                ""))
                .isEqualTo(new Stepping.Closed("requests.closed.remedy-changed"));
    }

    @Test
    void 未签发的不能发出_没有机关代字的不能签发() {
        var request = counter.at("2024-03-01", body);
        proposed(officer, request, form("D6", "reasons", "讨论记录"));
        assertThat(
                        send.send(
                                officer,
                                request.id(),
                                Delivery.BY_POST,
                                LocalDate.parse("2024-03-01"),
                                ""))
                .isEqualTo(new Stepping.Closed("requests.closed.reply-not-approved"));
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("", true, false, 30, 10, "", Counter.REMINDERS));
        assertThat(decide.approve(head, request.id(), 1))
                .isEqualTo(new Stepping.Closed("requests.closed.no-letter-prefix"));
    }

    @Test
    void 同一事项以前的结果可以看到() {
        var first = counter.at("2024-03-01", body);
        proposed(officer, first, form("D6", "reasons", "讨论记录"));
        decide.approve(head, first.id(), 1);
        sent(first, Delivery.BY_POST, "2024-03-05");
        var second = counter.at("2024-03-06", body);
        assertThat(replies.earlier(officer, second.id()))
                .singleElement()
                .satisfies(
                        earlier -> {
                            assertThat(earlier.id()).isEqualTo(first.id());
                            assertThat(earlier.outcome().code()).isEqualTo("D6");
                        });
    }

    @Test
    void 与以前的结果不同必须说明_说明只留在机关里() throws IOException {
        var first = counter.at("2024-03-01", body);
        proposed(officer, first, form("D6", "reasons", "讨论记录"));
        decide.approve(head, first.id(), 1);
        sent(first, Delivery.BY_POST, "2024-03-05");
        var second = counter.at("2024-03-06", body);
        proposed(officer, second, form("D6", "reasons", "讨论记录"));
        decide.giveBack(head, second.id(), 1, "已经可以公开");
        var wrong = write.propose(officer, second.id(), form("G1", "released", "《验收报告》"));
        assertThat(((Stepping.Wrong) wrong).problems().has("difference")).isTrue();
        var why = "讨论已经结束，报告已定稿";
        proposed(officer, second, form("G1", "released", "《验收报告》", "difference", why));
        assertThat(replies.newest(head, second.id()).orElseThrow().text().difference())
                .isEqualTo(why);
        decide.approve(head, second.id(), 2);
        assertThat(letter(sent(second, Delivery.BY_POST, "2024-03-07"))).doesNotContain("已定稿");
    }

    @Test
    void 别的条例下的结果不算不同() {
        var old = counter.at("2019-05-14", body);
        proposed(officer, old, form("2", "released", "《验收报告》"));
        decide.approve(head, old.id(), 1);
        sent(old, Delivery.BY_POST, "2019-05-14");
        var present = counter.at("2019-05-20", body);
        assertThat(replies.earlier(officer, present.id())).hasSize(1);
        proposed(officer, present, form("G1", "released", "《验收报告》"));
    }

    private Request refused(String received, String approved) {
        var request = counter.at(received, body);
        clock.set(LocalDate.parse(approved));
        proposed(officer, request, form("D6", "reasons", "讨论记录"));
        assertThat(decide.approve(head, request.id(), 1)).isInstanceOf(Stepping.Done.class);
        return request;
    }

    private void proposed(Viewer by, Request request, ReplyForm form) {
        assertThat(write.propose(by, request.id(), form)).isInstanceOf(Stepping.Done.class);
    }

    private Request sent(Request request, Delivery delivery, String day) {
        clock.set(LocalDate.parse(day));
        var sent = send.send(officer, request.id(), delivery, LocalDate.parse(day), "挂号 0001");
        assertThat(sent).isInstanceOf(Stepping.Done.class);
        return ((Stepping.Done) sent).request();
    }

    private String letter(Request request) throws IOException {
        var pdf =
                papers.of(request).stream()
                        .filter(paper -> paper.format().equals("pdf"))
                        .findFirst()
                        .orElseThrow();
        try (var document = Loader.loadPDF(papers.open(officer, request.id(), pdf.id()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private Viewer leader() {
        return Counter.person(15, "方知夏", body, Role.APPROVER);
    }

    private static ReplyForm form(String outcome, String... more) {
        var typed = new HashMap<String, String>();
        typed.put("outcome", outcome);
        for (int i = 0; i < more.length; i += 2) typed.put(more[i], more[i + 1]);
        return new ReplyForm(typed);
    }

    private Map<String, BigDecimal> figures() {
        return tally.sums(
                Set.of(body), LocalDate.parse("2019-01-01"), LocalDate.parse("2024-12-31"));
    }
}
