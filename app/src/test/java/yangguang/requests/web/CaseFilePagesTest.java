package yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Actor;
import yangguang.requests.Counter;
import yangguang.requests.Deed;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.Practice;
import yangguang.requests.Practices;
import yangguang.requests.ReadCase;
import yangguang.requests.Request;
import yangguang.requests.StepForm;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("申请办理页和办理环节")
class CaseFilePagesTest {
    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired ReadCase cases;
    @Autowired Papers papers;
    @Autowired Practices practices;
    @Autowired Tally tally;
    @Autowired Recount recount;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    long body;
    long other;
    Request request;
    Viewer officer;

    @BeforeEach
    void 一件申请() {
        body = counter.body("云溪县青禾街道办事处");
        other = counter.body("云溪县柳桥街道办事处");
        request = counter.at("2024-03-01", body);
        officer = Counter.officer(body);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', REQUEST_OFFICER, EDITOR",
        "/step/correction-asked, REQUEST_OFFICER, APPROVER",
        "/step/extended, APPROVER, EDITOR",
        "/merge, REQUEST_OFFICER, APPROVER",
        "/split, REQUEST_OFFICER, APPROVER",
        "/file/registration.pdf, REQUEST_OFFICER, APPROVER"
    })
    void 每一页_没有登录_没有角色_别的单位(String page, Role may, Role mayNot) throws Exception {
        mvc.perform(get(at(page))).andExpect(status().is3xxRedirection());
        mvc.perform(get(at(page)).with(As.person(9, body, may))).andExpect(status().isOk());
        mvc.perform(get(at(page)).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(get(at(page)).with(As.person(9, body, mayNot)))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @EnumSource(StepForm.class)
    void 每个环节的提交都要角色和单位(StepForm form) throws Exception {
        var step = at("/step/" + form.word());
        mvc.perform(post(step).with(csrf()).with(As.person(9, body, Role.EDITOR)))
                .andExpect(status().isForbidden());
        var from = post(step).param("on", "2024-03-01");
        for (var field : form.fields()) from.param(field.word(), right(field));
        mvc.perform(from.with(csrf()).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        assertThat(log()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(StepForm.class)
    void 空着的表单说明缺什么而什么也不登记(StepForm form) throws Exception {
        mvc.perform(
                        post(at("/step/" + form.word()))
                                .with(csrf())
                                .with(As.person(9, body, Role.values())))
                .andExpect(status().is4xxClientError());
        assertThat(log()).hasSize(1);
    }

    private static String right(StepForm.Field field) {
        return switch (field) {
            case ON, ANSWER_BY, UNTIL -> "2024-03-01";
            case CONSULTED -> "THIRD_PARTY";
            case POSITION -> "AGREES";
            case BASIS -> "BY_ITEM";
            case COUNT, WHO -> "1";
            case HOW, ITEMS, TEXT, NAME, REASON -> "说明";
        };
    }

    @Test
    void 案卷页说明期限怎样算出并只提供合法的下一步() throws Exception {
        mvc.perform(get(at("")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("3月29日")))
                .andExpect(content().string(containsString("第三十三条")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/deadline?kind=reply&amp;received=2024-03-01")))
                .andExpect(content().string(not(containsString("暂定"))))
                .andExpect(content().string(containsString("告知补正")))
                .andExpect(content().string(containsString("期限将从 2024年3月29日 变为")))
                .andExpect(content().string(not(containsString("登记缴费"))))
                .andExpect(content().string(not(containsString("登记签收"))))
                .andExpect(content().string(containsString("𠮷某某某")))
                .andExpect(content().string(not(containsString("13800005678"))));
    }

    @Test
    void 读了申请内容也记入记录_督查读不到就不记() throws Exception {
        mvc.perform(get(at("")).with(As.viewer(officer))).andExpect(status().isOk());
        mvc.perform(get(at("/step/withdrawn")).with(As.viewer(officer))).andExpect(status().isOk());
        var supervisor = new Viewer(30, "高远", other, Set.of(Role.SUPERVISOR), Set.of(other, body));
        mvc.perform(get(at("")).with(As.viewer(supervisor))).andExpect(status().isOk());
        assertThat(
                        jdbc.sql(
                                        "select actor_name from journal.entry where what = 'request.opened'")
                                .query(String.class)
                                .list())
                .isEqualTo(List.of(officer.name(), officer.name()));
    }

    @Test
    void 查看联系方式每次都记入办理记录() throws Exception {
        mvc.perform(post(at("/applicant")).with(csrf()).with(As.viewer(officer)))
                .andExpect(content().string(containsString("13800005678")));
        assertThat(
                        jdbc.sql("select count(*) from journal.entry where what = 'request.read'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        mvc.perform(get(at("/applicant")).with(As.viewer(officer)))
                .andExpect(redirectedUrl(at("")));
        mvc.perform(get(at("/applicant"))).andExpect(status().is3xxRedirection());
    }

    @Test
    void 督查看得到时限看不到申请人和内容() throws Exception {
        var supervisor = new Viewer(30, "高远", other, Set.of(Role.SUPERVISOR), Set.of(other, body));
        mvc.perform(get(at("")).with(As.viewer(supervisor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2024-00001")))
                .andExpect(content().string(not(containsString("老旧小区"))));
        mvc.perform(post(at("/applicant")).with(csrf()).with(As.viewer(supervisor)))
                .andExpect(status().isForbidden());
    }

    @Test
    void 环节里写得太长的提示在字段旁并留着已填的内容() throws Exception {
        var tooLong = "长".repeat(5_001);
        step("noted", "text", tooLong)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("太长了，最多 5000 个字")))
                .andExpect(content().string(containsString(tooLong)));
        step("opinion-asked", "consulted", "THIRD_PARTY", "name", "长".repeat(201), "items", "意见")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void 第三十条_告知补正停止期限并把文书放进案卷() throws Exception {
        step("correction-asked", "items", "请写明年份\n请写明小区", "answerBy", "2024-03-22")
                .andExpect(redirectedUrl(at("")));
        var letter =
                papers.of(reread()).stream()
                        .filter(paper -> paper.kind() == Paper.Kind.LETTER)
                        .findFirst()
                        .orElseThrow();
        assertThat(letter.forApplicant()).isTrue();
        mvc.perform(get(at("/papers/" + letter.id())).with(As.viewer(officer)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"));
        mvc.perform(get(at("/papers/" + letter.id())).with(As.person(9, body, Role.EDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(get(at("")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("等待申请人")))
                .andExpect(content().string(containsString("申请就此办结，不再答复")))
                .andExpect(content().string(not(containsString("写答复"))))
                .andExpect(content().string(containsString("登记补正")));
        step("given-up").andExpect(status().isUnprocessableContent());
        clock.set(LocalDate.parse("2024-03-23"));
        step("given-up").andExpect(redirectedUrl(at("")));
        assertThat(reread().outcome()).isEqualTo("O1");
    }

    @Test
    void 送达和意见登记过的不再提供_硬要登记的说明已于哪天登记() throws Exception {
        step("opinion-asked", "consulted", "THIRD_PARTY", "name", "青山公司", "items", "是否同意公开")
                .andExpect(redirectedUrl(at("")));
        assertThat(offered()).containsExactly("opinion-reached", "opinion-given");
        step("opinion-given", "who", "1", "position", "AGREES", "text", "同意")
                .andExpect(redirectedUrl(at("")));
        assertThat(offered()).isEmpty();
        step("opinion-given", "who", "1", "position", "OBJECTS", "text", "不同意")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已于2024年3月1日登记")))
                .andExpect(content().string(containsString("不同意")));
    }

    private List<String> offered() {
        return cases.read(officer, request.id()).consulted().getFirst().steps();
    }

    @Test
    void 造出来的请求做不了法律不许的事() throws Exception {
        step("fee-paid")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("与申请当时的状态不符")))
                .andExpect(content().string(containsString("信息处理费管理办法")));
        step("correction-arrived", "text", "补正")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("（国务院令第711号）第三十条")));
        step("no-such-step").andExpect(status().isNotFound());
        assertThat(log()).hasSize(1);
    }

    @Test
    void 收费按件自动计算_没有启用的不能收() throws Exception {
        step("fee-asked", "basis", "BY_PAGE", "count", "100")
                .andExpect(content().string(containsString("没有启用收费")));
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("", true, true, 30, 10, "缴款码", Counter.REMINDERS));
        step("fee-asked", "basis", "BY_PAGE", "count", "100").andExpect(redirectedUrl(at("")));
        assertThat(reread().last(Deed.FeeAsked.class).orElseThrow().deed())
                .isEqualTo(new Deed.FeeAsked("BY_PAGE", 100, 700));
    }

    @Test
    void 征求第三方意见的三份文书和意见登记() throws Exception {
        step("opinion-asked", "consulted", "THIRD_PARTY", "name", "青山建设", "items", "报价单")
                .andExpect(redirectedUrl(at("")));
        assertThat(papers.of(reread()))
                .extracting(Paper::format)
                .containsExactly("pdf", "docx", "pdf", "docx", "pdf", "docx");
        step("opinion-reached", "who", "1").andExpect(redirectedUrl(at("")));
        mvc.perform(get(at("")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("其他期限")))
                .andExpect(content().string(containsString("青山建设　提出意见")))
                .andExpect(content().string(containsString("/deadline?kind=consultation")))
                .andExpect(content().string(containsString("进行中")));
        step("opinion-given", "who", "1", "position", "OBJECTS", "text", "含商业秘密")
                .andExpect(redirectedUrl(at("")));
        mvc.perform(get(at("")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("按期")));
        step("opinion-given", "who", "2", "position", "OBJECTS", "text", "没有问过")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void 拆分的两件都计数_收到日期相同() throws Exception {
        mvc.perform(
                        post(at("/split"))
                                .param("matter", "验收人员名单")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(redirectedUrl(at("")));
        assertThat(figure("requests_received")).isEqualTo("2");
        mvc.perform(get(at("")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("另立的那一件")))
                .andExpect(content().string(containsString("同一申请人的")))
                .andExpect(content().string(containsString("2024-00002")));
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 并案要两件都在办() throws Exception {
        var second = counter.at("2024-03-01", body);
        merge(second, "2024-00009").andExpect(status().isUnprocessableContent());
        merge(second, "2024-00002").andExpect(status().isUnprocessableContent());
        merge(second, "2024-00001").andExpect(status().isSeeOther());
        merge(request, "2024-00002").andExpect(status().isUnprocessableContent());
    }

    private ResultActions merge(Request one, String into) throws Exception {
        return mvc.perform(
                post("/desk/requests/" + one.id() + "/merge")
                        .param("matter", into)
                        .with(csrf())
                        .with(As.viewer(officer)));
    }

    @Test
    void 归档文书可以打印() throws Exception {
        for (var letter : new String[] {"registration", "case-inventory"}) {
            mvc.perform(get(at("/file/" + letter + ".pdf")).with(As.viewer(officer)))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("application/pdf"));
        }
        mvc.perform(get(at("/file/case-cover.pdf")).with(As.viewer(officer)))
                .andExpect(status().isNotFound());
    }

    private ResultActions step(String word, String... fields) throws Exception {
        var form = post(at("/step/" + word)).param("on", LocalDate.now(clock).toString());
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return mvc.perform(form.with(csrf()).with(As.viewer(officer)));
    }

    private Request reread() {
        return cases.read(officer, request.id()).request();
    }

    private List<?> log() {
        return reread().log();
    }

    private String figure(String indicator) {
        return tally.sums(
                        Set.of(body), LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"))
                .getOrDefault(indicator, BigDecimal.ZERO)
                .toPlainString();
    }

    private String at(String rest) {
        return "/desk/requests/" + request.id() + rest;
    }
}
