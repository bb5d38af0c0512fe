package yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Actor;
import yangguang.pages.Preferences;
import yangguang.requests.Counter;
import yangguang.requests.Deed;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.Practice;
import yangguang.requests.Practices;
import yangguang.requests.Replies;
import yangguang.requests.Request;

@PlatformTest
@DisplayName("答复的页面")
class ReplyPagesTest {
    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired Practices practices;
    @Autowired Replies replies;
    @Autowired Papers papers;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    long body;
    long other;
    Request request;
    Viewer officer;
    Viewer head;

    @BeforeEach
    void 一件申请() {
        body = counter.body("云溪县青禾街道办事处");
        other = counter.body("云溪县柳桥街道办事处");
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("青街公复", true, false, 30, 10, "", Counter.REMINDERS));
        request = counter.at("2024-03-01", body);
        officer = Counter.officer(body);
        head = Counter.head(body);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/reply, REQUEST_OFFICER, EDITOR",
        "/reply/write?outcome=D6, REQUEST_OFFICER, APPROVER",
        "/reply/release, REQUEST_OFFICER, APPROVER",
        "/disclose, REQUEST_OFFICER, APPROVER"
    })
    void 每一页_没有登录_没有角色_别的单位(String page, Role may, Role mayNot) throws Exception {
        var address = "/desk/requests/" + request.id() + page;
        mvc.perform(get(address)).andExpect(status().is3xxRedirection());
        mvc.perform(get(address).with(As.person(9, body, may)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2024-00001")));
        mvc.perform(get(address).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(get(address).with(As.person(9, body, mayNot)))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest(name = "POST {0}")
    @CsvSource({"/reply/write, APPROVER", "/reply/send, APPROVER", "/disclose, APPROVER"})
    void 提交也要角色和单位(String page, Role mayNot) throws Exception {
        var address = "/desk/requests/" + request.id() + page;
        var form = post(address).param("outcome", "D6").param("delivery", "BY_POST");
        mvc.perform(form.param("on", "2024-03-01").with(csrf()).with(As.person(9, body, mayNot)))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post(address)
                                .param("outcome", "D6")
                                .param("delivery", "BY_POST")
                                .param("on", "2024-03-01")
                                .with(csrf())
                                .with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
    }

    @Test
    void 督查看得到案件却看不到答复和申请内容() throws Exception {
        var supervisor =
                new Viewer(
                        30,
                        "高远",
                        other,
                        Set.of(Role.SUPERVISOR, Role.APPROVER),
                        Set.of(other, body));
        mvc.perform(get(at("/reply")).with(As.viewer(supervisor))).andExpect(status().isNotFound());
    }

    @Test
    void 缺理由的提示在字段旁并留着已填的内容() throws Exception {
        write("propose", "advice", "可以向县档案馆申请")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明理由")))
                .andExpect(content().string(containsString("可以向县档案馆申请")));
        assertThat(replies.newest(officer, request.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "propose"})
    void 太长的提示在字段旁并留着已填的内容(String act) throws Exception {
        var tooLong = "长".repeat(5_001);
        write(act, "reasons", tooLong)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("太长了，最多 5000 个字")))
                .andExpect(content().string(containsString(tooLong)));
        assertThat(replies.newest(officer, request.id())).isEmpty();
    }

    @Test
    void 拟稿_签发_发出() throws Exception {
        write("save", "reasons", "属于讨论记录").andExpect(status().isSeeOther());
        mvc.perform(get(at("/reply/preview.pdf")).with(As.viewer(officer)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().contentType("application/pdf"));
        assertThat(
                        jdbc.sql("select count(*) from journal.entry where what = 'request.read'")
                                .query(Long.class)
                                .single())
                .isOne();
        write("propose", "reasons", "属于讨论记录").andExpect(redirectedUrl(at("")));
        mvc.perform(get(at("/reply/decide")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("另一位有签发权的负责人")));
        decide("return", "").andExpect(status().isUnprocessableContent());
        decide("approve", "").andExpect(redirectedUrl(at("")));
        decide("approve", "").andExpect(status().isSeeOther());
        send("2024-03-32").andExpect(status().isUnprocessableContent());
        send("2024-03-02").andExpect(status().isUnprocessableContent());
        send("2024-03-01").andExpect(redirectedUrl(at("")));
        assertThat(replies.newest(officer, request.id()).orElseThrow().letterNumber())
                .isEqualTo("青街公复〔2024〕1号");
    }

    @Test
    void 同一张表单交两次只拟一稿() throws Exception {
        for (int i = 0; i < 2; i++) {
            mvc.perform(
                            post(at("/reply/write"))
                                    .param("_once", "0123456789abcdef")
                                    .param("act", "propose")
                                    .param("outcome", "D6")
                                    .param("reasons", "讨论记录")
                                    .with(csrf())
                                    .with(As.viewer(officer)))
                    .andExpect(redirectedUrl(at("")));
        }
        assertThat(replies.of(officer, request.id())).hasSize(1);
    }

    @Test
    void 第三十七条_区分处理_遮去的词句在提供的文件里一个字节也没有() throws Exception {
        var secret = "周岚个人账户";
        var file =
                new MockMultipartFile(
                        "file",
                        "验收报告.txt",
                        "text/plain",
                        ("验收合格。\n经办人" + secret + "，余款已付。\n").getBytes(StandardCharsets.UTF_8));
        var original =
                String.valueOf(
                        mvc.perform(
                                        multipart(at("/reply/release"))
                                                .file(file)
                                                .with(csrf())
                                                .with(As.viewer(officer)))
                                .andExpect(status().isSeeOther())
                                .andReturn()
                                .getResponse()
                                .getRedirectedUrl());
        mvc.perform(get(original).with(As.viewer(officer)))
                .andExpect(content().string(containsString("余款已付")));
        mvc.perform(
                        post(original)
                                .param("act", "partly")
                                .param("phrases", secret)
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(secret)));
        mvc.perform(
                        post(original)
                                .param("act", "partly")
                                .param("phrases", secret)
                                .param("ground", "第三方合法权益")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(redirectedUrl(at("/reply/release")));
        var released =
                papers.of(request).stream()
                        .filter(paper -> paper.kind() == Paper.Kind.RELEASED)
                        .findFirst()
                        .orElseThrow();
        try (var pdf = Loader.loadPDF(papers.open(officer, request.id(), released.id()))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("余款已付")
                    .doesNotContain("周岚");
        }
        assertThat(released.forApplicant()).isFalse();
    }

    @Test
    void 文件名不符的不收() throws Exception {
        var lie =
                new MockMultipartFile(
                        "file", "报告.pdf", "application/pdf", "不是".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart(at("/reply/release")).file(lie).with(csrf()).with(As.viewer(officer)))
                .andExpect(status().isUnprocessableContent());
        assertThat(papers.of(request)).isEmpty();
    }

    @Test
    void 公开答复情况不许带出申请人() throws Exception {
        disclose("旧改验收报告", "已予公开").andExpect(status().isUnprocessableContent());
        write("propose", "reasons", "讨论记录");
        decide("approve", "");
        send("2024-03-01");
        disclose("𠮷田小满要的验收报告", "不予公开")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("申请人的姓名")));
        for (var somebody :
                List.of(
                        "身份证号11010519491231002X",
                        "户主电话13912345678",
                        "银行卡号6222021234567890128",
                        "家庭住址：青禾街道东风路12号3单元401室"))
            disclose("旧改项目验收报告", "涉及第三方，" + somebody)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("不能出现在公开的内容里")))
                    .andExpect(content().string(containsString(somebody)));
        disclose("旧改项目验收报告", "属于讨论记录，不予公开").andExpect(redirectedUrl(at("")));
        assertThat(
                        jdbc.sql("select subject || summary || outcome from requests.published")
                                .query(String.class)
                                .list())
                .isEqualTo(List.of("旧改项目验收报告属于讨论记录，不予公开D6"));
    }

    @Test
    void 期限里不能答复时页面说明原因() throws Exception {
        counter.done(
                officer,
                request,
                new Deed.CorrectionAsked(LocalDate.parse("2024-03-22")),
                "2024-03-04");
        mvc.perform(get(at("/reply")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("与申请当时的状态不符")));
        mvc.perform(
                        get(at("/reply"))
                                .cookie(new Cookie(Preferences.COOKIE, "standard.normal.m.en"))
                                .with(As.viewer(officer)))
                .andExpect(content().string(containsString("does not fit the state")))
                .andExpect(content().string(not(containsString("状态不符"))));
        write("propose", "reasons", "讨论记录").andExpect(status().isUnprocessableContent());
        mvc.perform(get(at("/reply")).with(As.viewer(officer)))
                .andExpect(content().string(not(containsString("13800005678"))));
    }

    private ResultActions write(String act, String field, String value) throws Exception {
        return mvc.perform(
                post(at("/reply/write"))
                        .param("act", act)
                        .param("outcome", "D6")
                        .param(field, value)
                        .with(csrf())
                        .with(As.viewer(officer)));
    }

    private ResultActions decide(String verdict, String why) throws Exception {
        return mvc.perform(
                post(at("/reply/decide"))
                        .param("number", "1")
                        .param("verdict", verdict)
                        .param("why", why)
                        .with(csrf())
                        .with(As.viewer(head)));
    }

    private ResultActions send(String on) throws Exception {
        return mvc.perform(
                post(at("/reply/send"))
                        .param("delivery", "BY_POST")
                        .param("on", on)
                        .param("proof", "EMS 0001")
                        .with(csrf())
                        .with(As.viewer(officer)));
    }

    private ResultActions disclose(String subject, String summary) throws Exception {
        return mvc.perform(
                post(at("/disclose"))
                        .param("subject", subject)
                        .param("summary", summary)
                        .with(csrf())
                        .with(As.viewer(officer)));
    }

    private String at(String rest) {
        return "/desk/requests/" + request.id() + rest;
    }
}
