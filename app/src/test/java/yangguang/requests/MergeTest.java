package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.Viewer;
import yangguang.bodies.AddBody;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.journal.Actor;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.Consulted;
import yangguang.law.clocks.Delivery;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("并案：一份答复，各有各的文书、文号、送达和期限")
class MergeTest {
    private static final String PREFIX = "青街公复〔2024〕";

    @Autowired Counter counter;
    @Autowired AddBody addBody;
    @Autowired MergeRequests merge;
    @Autowired WriteReply write;
    @Autowired DecideReply decide;
    @Autowired SendReply send;
    @Autowired Replies replies;
    @Autowired ReplyRecords replyRecords;
    @Autowired Papers papers;
    @Autowired Progress progress;
    @Autowired FetchPaper fetch;
    @Autowired Practices practices;
    @Autowired TakeStep steps;
    @Autowired DiscloseAnswer disclose;
    @Autowired RequestTasks tasks;
    @Autowired Cases cases;
    @Autowired Tally tally;
    @Autowired Recount recount;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    long body;
    Viewer officer;
    Viewer head;
    Request lead;
    Request other;

    @BeforeEach
    void 两件相同的申请() {
        var by = new Actor.CommandLine("test");
        var county = BodyFacts.named("云溪县人民政府", BodyKind.GOVERNMENT);
        var office = BodyFacts.named("云溪县青禾街道办事处", BodyKind.SUBDISTRICT);
        long parent = ((AddBody.Outcome.Added) addBody.add(null, county, by)).body().id();
        body = ((AddBody.Outcome.Added) addBody.add(parent, office, by)).body().id();
        officer = Counter.officer(body);
        head = Counter.head(body);
        practices.set(by, body, new Practice("青街公复", true, false, 30, 10, "", Counter.REMINDERS));
        lead = counter.at("2024-03-01", body);
        other = askedBy("周安宁", "2024-03-04");
    }

    @Test
    void 拟答复以前并入_各有文号和文书_各自送达_各自办结() throws Exception {
        merged(other, lead);
        assertThat(write.propose(officer, other.id(), refusing("讨论记录")))
                .isEqualTo(new Stepping.Closed("requests.closed.merged"));
        approved("属于讨论记录");
        assertThat(numberOf(lead)).isEqualTo(PREFIX + "1号");
        assertThat(numberOf(other)).isEqualTo(PREFIX + "2号");
        var reply = replies.newest(officer, other.id()).orElseThrow();
        assertThat(List.of(reply.writtenBy(), reply.writtenName()))
                .isEqualTo(List.of(officer.personId(), officer.name()));
        assertThat(sent(lead, Delivery.BY_POST, "2024-03-20").standing())
                .isEqualTo(Standing.ANSWERED);
        assertThat(reread(other).isOpen()).isTrue();
        var handed = sent(other, Delivery.BY_HAND, "2024-03-22");
        assertThat(handed.standing()).isEqualTo(Standing.AWAITING_SIGNATURE);
        counter.done(officer, other, new Deed.ReplySigned(), "2024-03-25");
        assertThat(reread(lead).endedOn()).isEqualTo("2024-03-20");
        assertThat(reread(other).endedOn()).isEqualTo("2024-03-25");
        assertThat(figures())
                .containsEntry("requests_received", BigDecimal.TWO)
                .containsEntry("t2_refused_process_person", BigDecimal.TWO)
                .containsEntry("t2_pending_person", BigDecimal.ZERO);
        assertThat(recount.compare()).isEmpty();
        assertThat(letterOf(other))
                .contains("周安宁", PREFIX + "2号")
                .doesNotContain("𠮷田", PREFIX + "1号");
        assertThat(letterOf(lead))
                .contains("𠮷田", PREFIX + "1号")
                .doesNotContain("周安宁", PREFIX + "2号");
    }

    @Test
    void 那一件先发出的_其余几件仍可一并发出() {
        var third = askedBy("何晓文", "2024-03-05");
        merged(other, lead);
        merged(third, lead);
        approved("属于讨论记录");
        sent(lead, Delivery.BY_POST, "2024-03-20");
        assertThat(replies.companions(officer, other.id()))
                .extracting(Replies.Companion::id)
                .containsExactly(third.id());
        var day = LocalDate.parse("2024-03-20");
        var both = Map.of(other.id(), "EMS 1", third.id(), "EMS 2");
        assertThat(send.send(officer, other.id(), Delivery.BY_POST, day, both))
                .isInstanceOf(Stepping.Done.class);
        assertThat(reread(other).endedOn()).isEqualTo(day);
        assertThat(reread(third).endedOn()).isEqualTo(day);
        assertThat(figures()).containsEntry("t2_refused_process_person", new BigDecimal(3));
    }

    @Test
    void 并进来的先发出_那一件可以一并发出() {
        merged(other, lead);
        approved("属于讨论记录");
        clock.set(LocalDate.parse("2024-03-20"));
        var both = Map.of(other.id(), "", lead.id(), "");
        assertThat(
                        send.send(
                                officer,
                                other.id(),
                                Delivery.ONLINE,
                                LocalDate.parse("2024-03-20"),
                                both))
                .isInstanceOf(Stepping.Done.class);
        assertThat(reread(lead).isOpen()).isFalse();
        assertThat(replies.companions(officer, lead.id())).isEmpty();
    }

    @Test
    void 每位申请人只看得到自己的文书() {
        merged(other, lead);
        approved("属于讨论记录");
        sent(lead, Delivery.BY_POST, "2024-03-20");
        assertThat(progress.read(lead.id()).papers()).hasSize(2);
        assertThat(progress.read(other.id()).papers()).isEmpty();
        sent(other, Delivery.BY_POST, "2024-03-20");
        var own = progress.read(other.id()).papers();
        assertThat(own).hasSize(2).allMatch(paper -> paper.requestId() == other.id());
        assertThat(own).allMatch(paper -> paper.name().contains("2号"));
    }

    @Test
    void 提供的信息每件都有一份_退回重签也不重复() {
        merged(other, lead);
        released(lead, "验收报告.pdf");
        approved("属于讨论记录");
        assertThat(decide.giveBack(head, lead.id(), 1, "理由太短")).isInstanceOf(Stepping.Done.class);
        approved("属于行政机关内部讨论记录");
        assertThat(released(other)).containsExactly("验收报告.pdf");
        sent(other, Delivery.ONLINE, "2024-03-20");
        assertThat(progress.read(other.id()).papers()).hasSize(3);
    }

    @Test
    void 答复交签发以后不能再并入_说明原因() {
        propose("属于讨论记录");
        assertThat(merge.merge(officer, other.id(), lead.number()))
                .isEqualTo(new Stepping.Closed("requests.closed.merge-too-late"));
        decide.approve(head, lead.id(), 1);
        assertThat(merge.merge(officer, other.id(), lead.number()))
                .isEqualTo(new Stepping.Closed("requests.closed.merge-too-late"));
        assertThat(merge.merge(officer, lead.id(), other.number()))
                .isEqualTo(new Stepping.Closed("requests.closed.merge-too-late"));
        assertThat(sent(lead, Delivery.BY_POST, "2024-03-20").isOpen()).isFalse();
    }

    @Test
    void 答复发出以后不能再并入() {
        approved("属于讨论记录");
        sent(lead, Delivery.BY_HAND, "2024-03-20");
        assertThat(merge.merge(officer, other.id(), lead.number()))
                .isEqualTo(new Stepping.Closed("requests.closed.merge-too-late"));
        counter.done(officer, lead, new Deed.ReplySigned(), "2024-03-21");
        assertThat(merge.merge(officer, other.id(), lead.number()))
                .isEqualTo(new Stepping.Closed("requests.closed.cannot-merge"));
    }

    @Test
    void 自己拟过草稿的也能并入_草稿由那份答复取代() {
        write.save(officer, other.id(), refusing("自己的草稿"));
        merged(other, lead);
        approved("属于讨论记录");
        assertThat(replies.of(officer, other.id()))
                .singleElement()
                .satisfies(reply -> assertThat(reply.text().reasons()).isEqualTo("属于讨论记录"));
    }

    @Test
    void 并进来的有一件还不能答复_整份不签发_说明是哪一件() {
        merged(other, lead);
        propose("属于讨论记录");
        counter.done(
                officer,
                other,
                new Deed.CorrectionAsked(LocalDate.parse("2024-03-22")),
                "2024-03-06");
        assertThat(decide.approve(head, lead.id(), 1))
                .isEqualTo(
                        new Stepping.Closed(
                                "requests.closed.merged-not-ready",
                                List.of(other.number().toString())));
        assertThat(replyRecords.newest(other.id())).isEmpty();
        separated(other);
        assertThat(decide.approve(head, lead.id(), 1)).isInstanceOf(Stepping.Done.class);
        assertThat(replyRecords.newest(other.id())).isEmpty();
    }

    @Test
    void 分开以后自己答复_已签发的不能分开() {
        merged(other, lead);
        separated(other);
        assertThat(reread(other).mergedInto()).isNull();
        assertThat(write.save(officer, other.id(), refusing("自己的理由")))
                .isInstanceOf(Stepping.Done.class);
        merged(other, lead);
        approved("属于讨论记录");
        assertThat(counter.step(officer, other, new Deed.Separated(), "2024-03-18"))
                .isEqualTo(new Stepping.Closed("requests.closed.not-merged"));
    }

    @Test
    void 那一件撤回了_并进来的自己答复() {
        merged(other, lead);
        counter.done(officer, lead, new Deed.Withdrawn(), "2024-03-06");
        assertThat(write.propose(officer, other.id(), refusing("属于讨论记录")))
                .isInstanceOf(Stepping.Done.class);
        assertThat(decide.approve(head, other.id(), 1)).isInstanceOf(Stepping.Done.class);
        sent(other, Delivery.BY_POST, "2024-03-20");
        assertThat(figures())
                .containsEntry("t2_refused_process_person", BigDecimal.ONE)
                .containsEntry("requests_closed", BigDecimal.TWO);
    }

    @Test
    void 撤回的不再一并答复() {
        merged(other, lead);
        counter.done(officer, other, new Deed.Withdrawn(), "2024-03-06");
        approved("属于讨论记录");
        assertThat(replyRecords.newest(other.id())).isEmpty();
    }

    @Test
    void 一并发出的答复里写不得任何一位申请人() {
        merged(other, lead);
        var named = write.propose(officer, lead.id(), refusing("周安宁、𠮷田小满要的是讨论记录"));
        assertThat(named).isInstanceOf(Stepping.Wrong.class);
        assertThat(((Stepping.Wrong) named).problems().has("reasons")).isTrue();
    }

    @Test
    void 已签发的可以退回重拟_一并退回() {
        merged(other, lead);
        approved("属于讨论记录");
        assertThat(decide.giveBack(head, lead.id(), 1, "救济途径变了")).isInstanceOf(Stepping.Done.class);
        assertThat(replies.newest(officer, other.id()).orElseThrow().stage())
                .isEqualTo(Reply.Stage.RETURNED);
        assertThat(write.propose(officer, other.id(), refusing("讨论记录")))
                .isEqualTo(new Stepping.Closed("requests.closed.merged"));
        approved("属于行政机关内部讨论记录");
        assertThat(numberOf(lead)).isEqualTo(PREFIX + "3号");
        assertThat(numberOf(other)).isEqualTo(PREFIX + "4号");
        sent(lead, Delivery.BY_POST, "2024-03-20");
        assertThat(decide.giveBack(head, lead.id(), 2, "晚了")).isInstanceOf(Stepping.Closed.class);
        assertThat(progress.read(lead.id()).papers())
                .allMatch(paper -> paper.name().contains("3号"));
    }

    @Test
    void 待办里并进来的不挡路_比那一件先到期或者那一件已发出就列出() {
        merged(other, lead);
        assertThat(waiting()).containsExactly(lead.number().toString());
        separated(other);
        merged(lead, other);
        assertThat(waiting()).containsExactly(lead.number().toString(), other.number().toString());
        propose(other, "属于讨论记录");
        decide.approve(head, other.id(), 1);
        sent(other, Delivery.BY_POST, "2024-03-20");
        assertThat(waiting()).containsExactly(lead.number().toString());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "宏达建材公司不同意公开, 云溪县宏达建材有限公司",
        "云溪县宏达建材有限责任公司没有意见, 云溪县宏达建材有限公司",
        "李四海不同意公开, 李四海",
        "王　小　川没有回复, 王小川",
        "𠮷田小满与周安宁各要一份, ''",
        "周安宁要的报告, ''"
    })
    void 公开一件的答复情况_一并答复的几件里的第三方和申请人都不许带出(String summary, String named) {
        merged(other, lead);
        consulted(lead, "云溪县宏达建材有限公司（联系人：李四海）");
        consulted(other, "王小川、赵大河");
        approved("属于讨论记录");
        sent(lead, Delivery.BY_POST, "2024-03-20");
        sent(other, Delivery.BY_POST, "2024-03-20");
        for (var one : List.of(lead, other)) {
            var stepping = disclose.disclose(officer, one.id(), "施工单位的报价", summary);
            assertThat(stepping).as(one.number() + summary).isInstanceOf(Stepping.Wrong.class);
            var problems = ((Stepping.Wrong) stepping).problems();
            assertThat(problems.has("summary")).isTrue();
            if (!named.isEmpty()) assertThat(problems.all().toString()).contains(named);
        }
        assertThat(disclose.disclose(officer, lead.id(), "施工单位的报价", "第三方公司不同意，不予公开"))
                .isInstanceOf(Stepping.Done.class);
    }

    private void consulted(Request request, String name) {
        clock.set(LocalDate.parse("2024-03-05"));
        int who = (int) reread(request).consulted().count() + 1;
        var asked = new Deed.OpinionAsked(who, Consulted.THIRD_PARTY);
        assertThat(
                        steps.take(
                                officer,
                                request.id(),
                                asked,
                                LocalDate.parse("2024-03-05"),
                                Words.of("name", name)))
                .isInstanceOf(Stepping.Done.class);
        var given = new Deed.OpinionGiven(who, Deed.Position.OBJECTS);
        counter.done(officer, request, given, "2024-03-06");
    }

    private Request askedBy(String name, String day) {
        var form = new HashMap<>(Counter.form());
        form.put("name", name);
        form.put("identity", "");
        return counter.in(day, body, Channel.IN_PERSON, new AskedForm(form).asked());
    }

    private void merged(Request one, Request into) {
        assertThat(merge.merge(officer, one.id(), into.number())).isInstanceOf(Stepping.Done.class);
    }

    private void separated(Request one) {
        counter.done(officer, one, new Deed.Separated(), "2024-03-06");
    }

    private void approved(String reasons) {
        propose(reasons);
        int number = replies.newest(officer, lead.id()).orElseThrow().number();
        assertThat(decide.approve(head, lead.id(), number)).isInstanceOf(Stepping.Done.class);
    }

    private void propose(String reasons) {
        propose(lead, reasons);
    }

    private void propose(Request request, String reasons) {
        assertThat(write.propose(officer, request.id(), refusing(reasons)))
                .isInstanceOf(Stepping.Done.class);
    }

    private static ReplyForm refusing(String reasons) {
        return new ReplyForm(Map.of("outcome", "D6", "reasons", reasons));
    }

    private Request sent(Request request, Delivery delivery, String day) {
        clock.set(LocalDate.parse(day));
        var sent = send.send(officer, request.id(), delivery, LocalDate.parse(day), "");
        assertThat(sent).isInstanceOf(Stepping.Done.class);
        return ((Stepping.Done) sent).request();
    }

    private void released(Request request, String name) {
        var bytes = new byte[] {1};
        var kind = Paper.Kind.RELEASED;
        var paper = new NewPaper(request.id(), kind, null, name, "pdf", bytes, false, null);
        transaction.executeWithoutResult(_ -> papers.keep(officer.actor(), request, paper));
    }

    private List<String> released(Request request) {
        return papers.of(request).stream()
                .filter(paper -> paper.kind() == Paper.Kind.RELEASED)
                .map(Paper::name)
                .toList();
    }

    private String letterOf(Request request) throws Exception {
        var pdf =
                progress.read(request.id()).papers().stream()
                        .filter(paper -> paper.format().equals("pdf"))
                        .findFirst()
                        .orElseThrow();
        try (var document = Loader.loadPDF(fetch.fetch(request.id(), pdf.id()).bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private String numberOf(Request request) {
        return String.valueOf(replies.newest(officer, request.id()).orElseThrow().letterNumber());
    }

    private Request reread(Request request) {
        return cases.read(officer, request.id());
    }

    private List<String> waiting() {
        return tasks.tasks(officer).stream().map(task -> task.title()).toList();
    }

    private Map<String, BigDecimal> figures() {
        return tally.sums(
                Set.of(body), LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));
    }
}
