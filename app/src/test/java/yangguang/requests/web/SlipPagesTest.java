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

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.clocks.Channel;
import yangguang.requests.Counter;
import yangguang.requests.Progress;
import yangguang.requests.Request;

@PlatformTest
@DisplayName("登记回执和换发查询码")
class SlipPagesTest {
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}");

    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired Progress progress;
    @Autowired JdbcClient jdbc;

    @Nullable Cookie session;
    long body;
    Request request;
    Viewer officer;

    @BeforeEach
    void 一件申请() {
        body = counter.body("云溪县青禾街道办事处");
        request = counter.at("2024-03-01", body);
        officer = Counter.officer(body);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/slip", "/slip.pdf", "/code"})
    void 没有登录_没有角色_别的单位(String page) throws Exception {
        mvc.perform(get(at(page))).andExpect(status().is3xxRedirection());
        mvc.perform(get(at(page)).with(As.viewer(officer))).andExpect(status().isOk());
        mvc.perform(get(at(page)).with(As.person(9, body, Role.APPROVER)))
                .andExpect(status().isForbidden());
        long other = counter.body("云溪县柳桥街道办事处");
        mvc.perform(get(at(page)).with(As.person(9, other, Role.values())))
                .andExpect(status().isNotFound());
        mvc.perform(post(at("/code")).with(csrf()).with(As.person(9, other, Role.values())))
                .andExpect(status().is4xxClientError());
        mvc.perform(post(at("/code")).with(csrf()).with(As.person(9, body, Role.APPROVER)))
                .andExpect(status().isForbidden());
        assertThat(told("request.code-issued")).isZero();
    }

    @Test
    void 当面录入后回执有查询码和下一个日期_刷新还在_别人看不到() throws Exception {
        var form = new HashMap<>(Counter.form());
        form.put("channel", "in-person");
        form.put("submittedOn", "2024-03-01");
        var entering = post("/desk/requests/new").with(csrf()).with(As.viewer(officer));
        form.forEach(entering::param);
        var entered = kept(mvc.perform(entering).andExpect(status().isSeeOther()));
        var slip = String.valueOf(entered.getRedirectedUrl());
        for (int look = 0; look < 2; look++) {
            var page =
                    mvc.perform(mine(slip))
                            .andExpect(content().string(containsString("2024-00002")))
                            .andExpect(content().string(containsString("𠮷田小满")))
                            .andExpect(content().string(containsString("3月29日")))
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(progress.find("2024-00002", code(page))).isPresent();
        }
        mvc.perform(get(slip).with(As.viewer(officer)))
                .andExpect(content().string(containsString("查询码只在登记时显示")));
        assertThat(told("request.read")).isEqualTo(3);
        assertThat(
                        jdbc.sql("select string_agg(r::text, ' ') from requests.request r")
                                .query(String.class)
                                .single())
                .doesNotContainPattern(CODE);
    }

    @Test
    void 换发以后旧码作废_记下谁和为什么_并通知申请人() throws Exception {
        issue("").andExpect(status().isUnprocessableContent());
        issue("LOST").andExpect(redirectedUrl(at("/slip")));
        var first = code(show());
        assertThat(progress.find("2024-00001", first)).contains(request.id());
        issue("KNOWN_TO_OTHERS").andExpect(redirectedUrl(at("/slip")));
        var second = code(show());
        assertThat(progress.find("2024-00001", first)).isEmpty();
        assertThat(progress.find("2024-00001", second)).contains(request.id());
        assertThat(
                        jdbc.sql(
                                        """
                                        select actor_name || ' ' || (after ->> 'reason')
                                          from journal.entry where what = 'request.code-issued'
                                         order by sequence
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("林小满 LOST", "林小满 KNOWN_TO_OTHERS");
        mvc.perform(get(at("")).with(As.viewer(officer)))
                .andExpect(content().string(containsString("换发查询码")))
                .andExpect(content().string(containsString("申请人遗失")));
        assertThat(
                        jdbc.sql("select count(*) from messages.message where key like :key")
                                .param("key", "request " + request.id() + " code-issued %")
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void 同事换发以后_自己手里的旧码不再印出来() throws Exception {
        issue("LOST");
        var mine = show();
        assertThat(CODE.matcher(mine).find()).isTrue();
        mvc.perform(
                post(at("/code"))
                        .param("why", "LOST")
                        .with(csrf())
                        .with(As.person(12, body, Role.REQUEST_OFFICER)));
        assertThat(CODE.matcher(show()).find()).isFalse();
    }

    @Test
    void 申请人资料到期去除以后没有回执也不能换发() throws Exception {
        jdbc.sql("update requests.asked set sealed = null, anonymised_at = now()").update();
        mvc.perform(get(at("/slip")).with(As.viewer(officer))).andExpect(status().isNotFound());
        issue("LOST")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("资料已按期去除")));
    }

    @Test
    void 第三十一条_还没有收到的回执说明怎样算收到() throws Exception {
        var fax = counter.in("2024-03-01", body, Channel.FAX, Counter.asked());
        var pdf = pdf("/desk/requests/" + fax.id() + "/slip.pdf");
        assertThat(pdf)
                .contains("2024年3月1日以传真方式", "与您确认之日为收到申请之日", "林小满")
                .doesNotContain("收到申请之日为2024", "查询码：", "查询网址");
    }

    @Test
    void 回执印着编号_查询码和期限() throws Exception {
        issue("LOST");
        mvc.perform(mine(at("/slip.pdf"))).andExpect(header().string("Cache-Control", "no-store"));
        assertThat(pdf(at("/slip.pdf")))
                .contains("2024-00001", "𠮷田小满", "查询码：" + code(show()), "2024年3月29日")
                .contains("收到申请之日为2024年3月1日");
    }

    private String show() throws Exception {
        return mvc.perform(mine(at("/slip")))
                .andExpect(content().string(not(containsString("{0}"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions issue(String why) throws Exception {
        var asking = post(at("/code")).param("why", why).with(csrf()).with(As.viewer(officer));
        var answer = mvc.perform(session == null ? asking : asking.cookie(session));
        kept(answer);
        return answer;
    }

    /** Keeps the session as the officer's browser does. */
    private MockHttpServletResponse kept(ResultActions answer) {
        var response = answer.andReturn().getResponse();
        var cookie = response.getCookie("session");
        if (cookie != null) session = cookie;
        return response;
    }

    private MockHttpServletRequestBuilder mine(String address) {
        var looking = get(address).with(As.viewer(officer));
        return session == null ? looking : looking.cookie(session);
    }

    private String pdf(String address) throws Exception {
        var bytes =
                mvc.perform(mine(address))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        return text(bytes);
    }

    private static String text(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private static String code(String page) {
        return CODE.matcher(page).results().findFirst().orElseThrow().group();
    }

    private long told(String what) {
        return jdbc.sql("select count(*) from journal.entry where what = :what")
                .param("what", what)
                .query(Long.class)
                .single();
    }

    private String at(String rest) {
        return "/desk/requests/" + request.id() + rest;
    }
}
