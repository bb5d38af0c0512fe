package yangguang.portal.foi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.law.clocks.Channel;
import yangguang.requests.Counter;
import yangguang.requests.Deed;
import yangguang.requests.Intake;
import yangguang.requests.IssueCode;
import yangguang.requests.ReceiveRequest;
import yangguang.requests.Received;
import yangguang.requests.Request;
import yangguang.requests.SplitRequest;
import yangguang.requests.Stepping;
import yangguang.requests.TakeStep;
import yangguang.requests.Words;
import yangguang.tally.Recount;

@PlatformTest
@DisplayName("查询进度：凭编号和查询码，不用注册")
class ProgressTest {
    @Autowired MockMvc web;
    @Autowired Counter counter;
    @Autowired ReceiveRequest receive;
    @Autowired TakeStep steps;
    @Autowired SplitRequest split;
    @Autowired IssueCode codes;
    @Autowired Recount recount;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    long body;
    Citizen citizen;
    Received.Entered entered;

    @BeforeEach
    void one() throws Exception {
        clock.set(LocalDate.parse("2024-03-01"));
        body = counter.body("云溪县青禾街道办事处");
        entered = submitted(Channel.IN_PERSON);
        citizen = new Citizen(web);
        citizen.open("/foi/progress");
    }

    private Received.Entered submitted(Channel channel) {
        var on = LocalDate.parse("2024-03-01");
        return (Received.Entered)
                receive.submit(new Intake(body, channel, false, on, Counter.asked()));
    }

    @Test
    void 编号和查询码对得上_写明下一件事和日期_逐日可查() throws Exception {
        var page = lookUp(citizen);
        assertThat(page.select("h1").text()).isEqualTo("正在准备答复");
        assertThat(page.select(".lede").text()).contains("3月29日（周五）");
        assertThat(page.select("ol.days time")).hasSize(35);
        assertThat(page.select("a[href^=/deadline?]").attr("href"))
                .isEqualTo("/deadline?kind=reply&received=2024-03-01");
        assertThat(page.text()).contains("您提出了申请").doesNotContain("林小满");
        assertThat(citizen.last().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(citizen.last().getHeader("X-Robots-Tag")).contains("noindex");
    }

    /** Whatever an office does, the page of the applicant has words for it. */
    @Test
    void 申请人看得到的每一步都有话_换发查询码以后打得开() throws Exception {
        for (var bundle : List.of("portal_zh_CN", "portal_en")) {
            var words = ResourceBundle.getBundle("words." + bundle);
            assertThat(Deed.KINDS.entrySet())
                    .filteredOn(deed -> !Deed.Unseen.class.isAssignableFrom(deed.getValue()))
                    .extracting(deed -> "portal.foi.line." + deed.getKey())
                    .allMatch(words::containsKey);
        }
        var why = Deed.CodeIssued.Why.LOST;
        var issued = codes.issue(Counter.officer(body), entered.request().id(), why);
        var code = ((IssueCode.Issued.Done) issued).code().printed();
        var page = citizen.send("/foi/progress", "number", "2024-00001", "code", code);
        assertThat(page.text()).contains("正在准备答复", "换发了查询码");
    }

    @Test
    void 无论哪里不对_话都一样_没有出示的看不到() throws Exception {
        var wrongCode = send("2024-00001", "ABCDE-FGHJK");
        var wrongNumber = send("2024-00009", entered.code().printed());
        var nonsense = send("不是编号", "?");
        assertThat(wrongCode).contains("编号或者查询码不对").isEqualTo(wrongNumber).isEqualTo(nonsense);
        assertThat(citizen.send("/foi/progress", "number", "x", "code", "x").title())
                .startsWith("错误：");
        assertThat(citizen.open("/foi/case").select("h1").text()).isEqualTo("查询进度");
        assertThat(citizen.open("/foi/case/correction").select("h1").text()).isEqualTo("查询进度");
        citizen.open("/foi/case/papers/1");
        assertThat(citizen.last().getStatus()).isEqualTo(404);
    }

    @Test
    void 猜得太多要等() throws Exception {
        for (int guess = 0; guess < 20; guess++) send("2024-00001", "ABCDE-FGHJK");
        var page = citizen.send("/foi/progress", "number", "2024-00001", "code", "X");
        assertThat(citizen.last().getStatus()).isEqualTo(429);
        assertThat(page.text()).contains("过几分钟再试");
        clock.set(LocalDate.parse("2024-03-01").atTime(10, 20));
        assertThat(lookUp(citizen).select("h1").text()).isEqualTo("正在准备答复");
    }

    @Test
    void 第三十条_补正_看得到要求_空着不收_收到后重新起算_再发一次不再收() throws Exception {
        officer(
                new Deed.CorrectionAsked(LocalDate.parse("2024-03-22")),
                "2024-03-08",
                Words.of("items", "请写明是哪个小区。"));
        var page = lookUp(citizen);
        assertThat(page.text()).contains("需要您补正", "3月22日（周五）", "请写明是哪个小区。", "现在停着");
        var form = citizen.open("/foi/case/correction");
        assertThat(form.select("textarea").val()).contains("老旧小区改造");
        citizen.send("/foi/case/correction", "text", "");
        assertThat(citizen.last().getStatus()).isEqualTo(422);
        var done = citizen.send("/foi/case/correction", "text", "柳桥新村", "_once", "0123456789");
        assertThat(done.text()).contains("重新起算", "正在准备答复", "柳桥新村");
        assertThat(
                        citizen.send("/foi/case/correction", "text", "柳桥新村", "_once", "0123456789")
                                .text())
                .contains("正在准备答复");
        assertThat(deeds("correction-arrived")).isOne();
        var refused = citizen.send("/foi/case/correction", "text", "又一次");
        assertThat(refused.select(".errors").text()).isNotBlank();
        assertThat(refused.select("textarea").val()).isEqualTo("又一次");
        assertThat(refused.title()).startsWith("错误：");
        assertThat(refused.select(".errors").text()).doesNotContain("[");
        assertThat(deeds("correction-arrived")).isOne();
    }

    @Test
    void 拆分的事项在同一个进度页看得到_别人的看不到() throws Exception {
        var officer = Counter.officer(body);
        var stranger = submitted(Channel.IN_PERSON).request();
        split.split(officer, entered.request().id(), "验收人员名单");
        var page = lookUp(citizen);
        assertThat(page.text()).contains("其中一项事项另立一件办理", "另立办理的事项");
        var part = page.select("form[action=/foi/case/part] button");
        assertThat(part.text()).isEqualTo("2024-00003");
        var other = citizen.send("/foi/case/part", "id", String.valueOf(stranger.id()));
        assertThat(other.text()).contains(entered.request().number().toString());
        var own = citizen.send("/foi/case/part", "id", part.attr("value"));
        assertThat(own.text()).contains("验收人员名单", "这一件出自");
        var back = own.select("form[action=/foi/case/part] button").attr("value");
        assertThat(citizen.send("/foi/case/part", "id", back).text()).contains("老旧小区改造");
    }

    @Test
    void 没有要求说明理由的_不能说明() throws Exception {
        lookUp(citizen);
        var page = citizen.send("/foi/case/reasons", "text", "因为");
        assertThat(page.select(".errors").text()).contains("现在没有需要您答复的事项");
        officer(new Deed.ReasonsAsked(), "2024-03-05", Words.of("items", "请说明为什么申请这么多。"));
        assertThat(citizen.open("/foi/case/reasons").text()).contains("请说明为什么申请这么多。");
        citizen.send("/foi/case/reasons", "text", "写论文用");
        assertThat(deeds("reasons-given")).isOne();
    }

    @Test
    void 撤回以后不再办理_可以评价一次() throws Exception {
        lookUp(citizen);
        citizen.open("/foi/case/withdraw");
        assertThat(citizen.send("/foi/case/withdraw", "text", "").text()).contains("已经撤回");
        citizen.open("/foi/case/feedback");
        var unrated = citizen.send("/foi/case/feedback", "text", "没选");
        assertThat(citizen.last().getStatus()).isEqualTo(422);
        assertThat(unrated.title()).startsWith("错误：");
        var tooLong = citizen.send("/foi/case/feedback", "score", "BAD", "text", "长".repeat(1001));
        assertThat(tooLong.select("input[value=BAD]").hasAttr("checked")).isTrue();
        assertThat(citizen.send("/foi/case/feedback", "score", "GOOD", "text", "热心").text())
                .contains("谢谢");
        citizen.send("/foi/case/feedback", "score", "BAD");
        assertThat(jdbc.sql("select score from requests.feedback").query(Integer.class).single())
                .isEqualTo(3);
        assertThat(
                        jdbc.sql("select encode(sealed, 'hex') from requests.feedback")
                                .query(String.class)
                                .single())
                .doesNotContain("e783ade5bf83");
    }

    @Test
    void 还没有确认收到时也能撤回_没有时限_不计入任何一栏() throws Exception {
        entered = submitted(Channel.ONLINE);
        assertThat(lookUp(citizen).select("h1").text()).isEqualTo("等待确认收到");
        citizen.open("/foi/case/withdraw");
        assertThat(citizen.last().getStatus()).isEqualTo(200);
        var page = citizen.send("/foi/case/withdraw", "text", "已经找到了");
        assertThat(page.text()).contains("已经撤回", "已经找到了").doesNotContain("期限是这样算的");
        assertThat(page.select("a[href=/foi/case/withdraw]")).isEmpty();
        assertThat(counted(entered.request())).isZero();
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 网上送达的答复写明复议和诉讼的最后一天() throws Exception {
        answered(entered.request());
        var page = lookUp(citizen);
        assertThat(page.text()).contains("不服答复怎么办", "申请行政复议", "最后一天是2024年5月10日");
    }

    private void answered(Request request) {
        jdbc.sql(
                        """
                        insert into requests.event (request_id, number, kind, on_day, at, person_name,
                            facts)
                        values (:id, 2, 'reply-sent', '2024-03-11', now(), '林小满',
                            '{"reply": 1, "outcome": "G1", "delivery": "ONLINE"}')
                        """)
                .param("id", request.id())
                .update();
        jdbc.sql(
                        "update requests.request set ended_on = '2024-03-11', outcome = 'G1' where id = :id")
                .param("id", request.id())
                .update();
        clock.set(LocalDate.parse("2024-03-12"));
    }

    private org.jsoup.nodes.Document lookUp(Citizen who) throws Exception {
        return who.send(
                "/foi/progress",
                "number",
                entered.request().number().toString(),
                "code",
                entered.code().printed().toLowerCase());
    }

    private String send(String number, String code) throws Exception {
        return citizen.send("/foi/progress", "number", number, "code", code)
                .select(".errors")
                .text();
    }

    private void officer(Deed deed, String day, Words words) {
        clock.set(LocalDate.parse(day));
        var on = LocalDate.parse(day);
        var taken = steps.take(Counter.officer(body), entered.request().id(), deed, on, words);
        assertThat(taken).isInstanceOf(Stepping.Done.class);
    }

    private long counted(Request request) {
        return jdbc.sql(
                        "select count(*) from tally.entry where cause_kind = :kind and cause_id = :id")
                .param("kind", request.ref().kind())
                .param("id", request.id())
                .query(Long.class)
                .single();
    }

    private long deeds(String kind) {
        return jdbc.sql("select count(*) from requests.event where kind = :kind")
                .params(Map.of("kind", kind))
                .query(Long.class)
                .single();
    }
}
