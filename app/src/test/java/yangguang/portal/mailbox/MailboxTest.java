package yangguang.portal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.AddPerson;
import yangguang.access.As;
import yangguang.access.ChangeEmail;
import yangguang.access.NewPerson;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Actor;
import yangguang.mailbox.ClearMails;
import yangguang.mailbox.TellOfMails;
import yangguang.portal.foi.Citizen;
import yangguang.reporting.County;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("街道信箱：写信、答复、公开，三个月内答复")
class MailboxTest {
    private static final String[] ENQUIRY = {
        "kind", "ENQUIRY",
        "subject", "垃圾几点收",
        "text", "请问3号楼的垃圾几点收？",
        "name", "周安宁",
        "contact", "13800005678",
        "show", "yes"
    };

    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired Tally tally;
    @Autowired ClearMails clear;
    @Autowired TellOfMails mails;
    @Autowired AddPerson addPerson;
    @Autowired ChangeEmail changeEmail;

    County county;
    Viewer officer;
    Citizen citizen;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.REQUEST_OFFICER);
        citizen = new Citizen(web);
    }

    @Test
    void 写信得编号和查询码_凭它们看到答复_评价一次() throws Exception {
        var sent = write(ENQUIRY);
        assertThat(sent.select("h1").text()).isEqualTo("来信已收到");
        var number = sent.select("dd.big").getFirst().text();
        var code = sent.select("dd.big").getLast().text();
        assertThat(number).isEqualTo("2018-00001");
        var own = lookUp(number, code);
        assertThat(citizen.last().getHeader("Cache-Control")).contains("no-store");
        assertThat(citizen.last().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(own.select("h1").text()).isEqualTo("正在办理");
        assertThat(own.text()).contains("最迟在6月7日", "请问3号楼的垃圾几点收？");
        desk("/1/answer", "answer", "每天早上六点。");
        own = lookUp(number, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(own.select("h1").text()).isEqualTo("已经答复");
        assertThat(own.text()).contains("每天早上六点。");
        assertThat(citizen.send("/mailbox/mail/rate").text()).contains("您对这次办理");
        citizen.send("/mailbox/mail/rate", "score", "GOOD");
        citizen.send("/mailbox/mail/rate", "score", "BAD");
        assertThat(jdbc.sql("select score from mailbox.mail").query(Integer.class).single())
                .isEqualTo(3);
    }

    @Test
    void 编号和查询码不对_说法一样() throws Exception {
        var sent = write(ENQUIRY);
        var number = sent.select("dd.big").getFirst().text();
        for (var pair : List.of(List.of(number, "ABCDE-FGHJK"), List.of("2018-00009", "x")))
            assertThat(lookUp(pair.getFirst(), pair.getLast()).select(".errors").text())
                    .contains("编号或者查询码不对");
        assertThat(new Citizen(web).open("/mailbox/mail").select("h1").text()).isEqualTo("查看答复");
    }

    @Test
    void 督查看得到各单位办得怎样_看不到内容_别的角色看不到() throws Exception {
        write(ENQUIRY);
        clock.set(LocalDate.parse("2018-06-08").atTime(10, 0));
        var above =
                new Viewer(
                        9,
                        "高远",
                        county.eastHill(),
                        Set.of(Role.SUPERVISOR),
                        Set.of(county.eastHill(), county.greenGrain()));
        var page =
                web.perform(get("/desk/mailbox/below").with(As.viewer(above)))
                        .andReturn()
                        .getResponse();
        var row = html(page).select("tbody tr").text();
        assertThat(row).contains("2018-03-07").matches(".*\\b1 1 .*").doesNotContain("垃圾");
        assertThat(
                        web.perform(get("/desk/mailbox/below").with(As.viewer(officer)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        assertThat(web.perform(get("/desk/mailbox/below")).andReturn().getResponse().getStatus())
                .isEqualTo(303);
    }

    @Test
    void 经办人收到来信和逾期的提醒各一次_里面没有来信人() throws Exception {
        var added =
                addPerson.add(
                        new NewPerson(
                                "wang", "王敏", "", officer.bodyId(), Set.of(Role.REQUEST_OFFICER)),
                        new Actor.CommandLine("test"));
        long person = ((AddPerson.Outcome.Added) added).person().id();
        changeEmail.change(
                new Viewer(person, "王敏", officer.bodyId(), Set.of(), Set.of()), "wang@example.cn");
        write(ENQUIRY);
        clock.set(LocalDate.parse("2018-06-08").atTime(10, 0));
        mails.remind();
        mails.remind();
        assertThat(
                        jdbc.sql("select key from messages.message order by id")
                                .query(String.class)
                                .list())
                .containsExactly(
                        "mail 1 received " + person, "mail 1 reminder -1 2018-06-07 " + person);
        assertThat(
                        jdbc.sql("select string_agg(m::text, ' ') from messages.message m")
                                .query(String.class)
                                .single())
                .doesNotContain("周安宁")
                .doesNotContain("垃圾");
    }

    @Test
    void 填错的写在旁边_打的字都还在() throws Exception {
        var page = write("subject", "", "text", "很长的一段话", "about", "javascript:alert(1)");
        assertThat(citizen.last().getStatus()).isEqualTo(422);
        assertThat(page.select(".errors").text())
                .contains("请选择类别", "请填写标题", "请选择是否同意公开", "请填写网页地址");
        assertThat(page.select("textarea").val()).isEqualTo("很长的一段话");
        assertThat(jdbc.sql("select count(*) from mailbox.mail").query(Long.class).single())
                .isZero();
    }

    @Test
    void 写得太多次要等_打的字都还在() throws Exception {
        for (int time = 0; time < 60; time++) write();
        var page = write(ENQUIRY);
        assertThat(citizen.last().getStatus()).isEqualTo(429);
        assertThat(page.select("textarea").val()).isEqualTo("请问3号楼的垃圾几点收？");
    }

    @Test
    void 写的是谁_内容和答复在库里都是密封的_记录里也没有() throws Exception {
        write(ENQUIRY);
        desk("/1/answer", "answer", "每天早上六点。");
        var all =
                jdbc.sql(
                                """
                                select (select string_agg(m::text, ' ') from mailbox.mail m)
                                    || (select string_agg(e::text, ' ') from journal.entry e)
                                """)
                        .query(String.class)
                        .single();
        for (var plain : List.of("周安宁", "13800005678", "垃圾", "六点")) {
            assertThat(all).doesNotContain(plain);
            var hex = java.util.HexFormat.of().formatHex(plain.getBytes(StandardCharsets.UTF_8));
            assertThat(all).doesNotContain(hex);
        }
    }

    @Test
    void 同意公开的才能公开_不能出现来信人_公开和不再公开马上看得到() throws Exception {
        write(ENQUIRY);
        desk("/1/answer", "answer", "周安宁您好，每天早上六点。");
        var unit = "/u/PDY000029/mailbox";
        assertThat(words(unit)).doesNotContain("垃圾几点收");
        var refused =
                desk(
                        "/1/show",
                        "subject",
                        "垃圾几点收",
                        "question",
                        "几点？电话 138 0000 5678",
                        "answer",
                        "周安宁您好，每天早上六点。");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(html(refused).select(".errors li")).hasSize(2);
        desk("/1/show", "subject", "垃圾几点收", "question", "几点收垃圾？", "answer", "早上六点。");
        for (var address : List.of(unit, "/mailbox", "/u/PDY000010/mailbox"))
            assertThat(words(address))
                    .as(address)
                    .contains("垃圾几点收", "早上六点。")
                    .doesNotContain("周安宁", "13800005678", "3号楼");
        assertThat(words("/u/PDY000037/mailbox")).doesNotContain("垃圾几点收");
        desk("/1/hide");
        assertThat(words(unit)).doesNotContain("垃圾几点收");
    }

    @Test
    void 不同意公开的_没有公开的办法() throws Exception {
        var closed = ENQUIRY.clone();
        closed[closed.length - 1] = "no";
        write(closed);
        desk("/1/answer", "answer", "早上六点。");
        assertThat(open("/desk/mailbox/1").select("a[href$=/show]")).isEmpty();
        assertThat(desk("/1/show", "subject", "一", "question", "二", "answer", "三").getStatus())
                .isEqualTo(404);
    }

    @Test
    void 三个月内答复_待办和列表写明期限_过期的单独看() throws Exception {
        write(ENQUIRY);
        assertThat(open("/desk").text()).contains("答复来信 2018-00001");
        var mail = open("/desk/mailbox/1");
        assertThat(mail.select("#due").text()).contains("6月7日", "国办发〔2015〕15号");
        assertThat(mail.select("#due a[href^=/deadline]").attr("href"))
                .isEqualTo("/deadline?kind=mailbox&received=2018-03-07");
        assertThat(open("/desk/mailbox?view=overdue").select("tbody tr")).isEmpty();
        clock.set(LocalDate.of(2018, 6, 7));
        assertThat(open("/desk/mailbox?view=overdue").select("tbody tr")).isEmpty();
        clock.set(LocalDate.of(2018, 6, 8));
        assertThat(open("/desk/mailbox?view=overdue").select("tbody tr")).hasSize(1);
        desk("/1/put-aside", "why", "请向供水公司反映。");
        assertThat(open("/desk").text()).doesNotContain("答复来信");
        assertThat(open("/desk/mailbox?view=ended").text()).contains("不予答复");
    }

    @Test
    void 登记为举报投诉_填好来信编号_统计一次() throws Exception {
        write(ENQUIRY);
        var link = open("/desk/mailbox/1").select("a[href*=complaint]").attr("href");
        var form = open(link);
        assertThat(form.select("input[name=f-mail]").val()).isEqualTo("2018-00001");
        assertThat(form.select("input[name=f-received]").val()).isEqualTo("2018-03-07");
        var answer =
                web.perform(
                                post("/desk/registers/complaint/new")
                                        .param("f-received", "2018-03-07")
                                        .param("f-matter", "没有按时公开")
                                        .param("f-way", "web")
                                        .param("f-mail", "2018-00001")
                                        .with(csrf())
                                        .with(As.viewer(officer)))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(open("/desk/mailbox/1").text()).contains("没有按时公开");
        assertThat(open("/desk/registers/complaint/1").select("a[href=/desk/mailbox/1]").text())
                .isEqualTo("2018-00001");
        var year = LocalDate.of(2018, 1, 1);
        assertThat(
                        tally.sums(Set.of(county.greenGrain()), year, year.withDayOfYear(365))
                                .get("complaints"))
                .isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/1", "/1/show"})
    void 没有登录的_别的角色的_别的单位的都看不到(String page) throws Exception {
        write(ENQUIRY);
        var address = "/desk/mailbox" + page;
        assertThat(fetch(address).getHeader("Location")).startsWith("/sign-in");
        for (var role : Set.of(Role.EDITOR, Role.SUPERVISOR, Role.ADMINISTRATOR))
            assertThat(status(address, county.officer(role))).as("%s", role).isEqualTo(403);
        var neighbour =
                new Viewer(
                        8,
                        "周山",
                        county.eastHill(),
                        Set.of(Role.REQUEST_OFFICER),
                        Set.of(county.eastHill(), county.greenGrain()));
        if (page.isEmpty()) assertThat(html(as(address, neighbour)).select("tbody tr")).isEmpty();
        else assertThat(status(address, neighbour)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/answer", "/1/put-aside", "/1/assign", "/1/show", "/1/hide"})
    void 别的角色和别的单位办不了(String deed) throws Exception {
        write(ENQUIRY);
        var wrong = county.officer(Role.EDITOR);
        var neighbour =
                new Viewer(
                        8,
                        "周山",
                        county.eastHill(),
                        Set.of(Role.REQUEST_OFFICER),
                        Set.of(county.greenGrain()));
        assertThat(deed(deed, wrong)).isEqualTo(403);
        assertThat(deed(deed, neighbour)).isEqualTo(404);
    }

    @Test
    void 保存期满内容清除_公开的和统计的还在() throws Exception {
        write(ENQUIRY);
        desk("/1/answer", "answer", "早上六点。");
        desk("/1/show", "subject", "垃圾几点收", "question", "几点收垃圾？", "answer", "早上六点。");
        clear.clear();
        assertThat(open("/desk/mailbox/1").text()).contains("周安宁");
        clock.set(LocalDate.of(2028, 3, 7));
        clear.clear();
        assertThat(open("/desk/mailbox/1").text()).contains("内容已清除").doesNotContain("周安宁");
        assertThat(words("/mailbox")).contains("几点收垃圾？");
    }

    private Document write(String... fields) throws Exception {
        citizen.open("/mailbox/new?u=PDY000029");
        return citizen.send("/mailbox/new?u=PDY000029", fields);
    }

    private Document lookUp(String number, String code) throws Exception {
        citizen.open("/mailbox/progress");
        return citizen.send("/mailbox/progress", "number", number, "code", code);
    }

    private MockHttpServletResponse desk(String deed, String... fields) throws Exception {
        var request = post("/desk/mailbox" + deed).with(csrf()).with(As.viewer(officer));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isLessThan(500);
        return answer;
    }

    private int deed(String deed, Viewer viewer) throws Exception {
        return web.perform(
                        post("/desk/mailbox" + deed)
                                .param("to", "7")
                                .with(csrf())
                                .with(As.viewer(viewer)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int status(String address, Viewer viewer) throws Exception {
        return as(address, viewer).getStatus();
    }

    private MockHttpServletResponse as(String address, Viewer viewer) throws Exception {
        return web.perform(get(address).with(As.viewer(viewer))).andReturn().getResponse();
    }

    private Document open(String address) throws Exception {
        return html(as(address, officer));
    }

    private MockHttpServletResponse fetch(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }

    private String words(String address) throws Exception {
        return fetch(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private static Document html(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
