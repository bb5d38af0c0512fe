package yangguang.registers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.reporting.County;

@PlatformTest
@DisplayName("监督检查（条例第四十七条）和重大决策征求意见（第713号令）走完全程")
class FlowsTest {
    @Autowired MockMvc web;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer =
                county.officer(
                        Role.SUPERVISOR, Role.STATISTICIAN, Role.EDITOR, Role.REQUEST_OFFICER);
    }

    @Test
    void 检查_问题_整改_复查_逾期的在待办里() throws Exception {
        long inspection =
                submit(
                        "/desk/registers/inspection/new",
                        Map.of(
                                "f-held", "2018-03-01",
                                "f-subject", "一季度公开情况",
                                "f-whom", "各科室",
                                "f-sort", "quarterly",
                                "f-found", "yes"));
        var at = "/desk/registers/inspection/" + inspection;
        var onward = open(at).select("a[href*=/finding/new]").attr("href");
        assertThat(open(onward).select("#f-inspection option[selected]").val())
                .isEqualTo(String.valueOf(inspection));
        long finding =
                submit(
                        "/desk/registers/finding/new",
                        Map.of(
                                "f-inspection", String.valueOf(inspection),
                                "f-found", "2018-03-01",
                                "f-finding", "两条信息过期",
                                "f-sort", "stale",
                                "f-unit", "党政办",
                                "f-deadline", "2018-03-05"));
        assertThat(open(at).text()).contains("两条信息过期", "最迟2018-03-05", "未了结");
        assertThat(open("/desk").text()).contains("检查问题 · 两条信息过期", "逾期");
        var repair = "/desk/registers/finding/" + finding + "/carry-on";
        web.perform(
                        form(
                                repair,
                                Map.of(
                                        "version", "1",
                                        "stage", "repaired",
                                        "f-mended", "2018-02-28",
                                        "f-how", "更新")))
                .andExpect(status().isUnprocessableContent());
        submit(
                repair,
                Map.of(
                        "version", "1",
                        "stage", "repaired",
                        "f-mended", "2018-03-06",
                        "f-how", "更新"));
        web.perform(
                        form(
                                repair,
                                Map.of(
                                        "version", "2",
                                        "stage", "checked",
                                        "f-checked", "2018-03-07",
                                        "f-passed", "again")))
                .andExpect(status().isUnprocessableContent());
        submit(
                repair,
                Map.of(
                        "version", "2",
                        "stage", "checked",
                        "f-checked", "2018-03-07",
                        "f-passed", "done"));
        assertThat(open(at).text()).contains("已了结");
    }

    @Test
    void 检查下级的问题_下级在待办里看到_由它填写整改_复查仍归检查的单位() throws Exception {
        var below = officer;
        officer = county.supervisor();
        long inspection =
                submit(
                        "/desk/registers/inspection/new",
                        Map.of(
                                "f-held", "2018-03-01",
                                "f-subject", "街道公开情况",
                                "f-whom", "青禾街道",
                                "f-found", "yes"));
        var finding =
                new HashMap<>(
                        Map.of(
                                "f-inspection", String.valueOf(inspection),
                                "f-found", "2018-03-01",
                                "f-finding", "栏目半年没有更新",
                                "f-sort", "stale",
                                "f-body", "云溪县人民政府",
                                "f-unit", "党政办",
                                "f-deadline", "2018-03-09"));
        web.perform(form("/desk/registers/finding/new", finding))
                .andExpect(status().isUnprocessableContent());
        statistician(below.bodyId(), "below@example.cn");
        finding.put("f-body", "青禾街道办事处");
        var at = "/desk/registers/finding/" + submit("/desk/registers/finding/new", finding);

        assertThat(mails()).hasSize(1);

        officer = below;
        assertThat(open("/desk").select("a[href=" + at + "/carry-on]")).isNotEmpty();
        assertThat(open("/desk/registers/finding").text()).doesNotContain("半年没有更新");
        assertThat(open("/desk/registers/finding?state=told").text()).contains("半年没有更新");
        var page = open(at);
        assertThat(page.text()).contains("填写整改", "街道公开情况").doesNotContain("更正");
        assertThat(page.select("a[href*=entries]")).isEmpty();
        for (var notTheirs : List.of("/correct", "/take-back"))
            web.perform(get(at + notTheirs).with(As.viewer(below)))
                    .andExpect(status().isNotFound());
        carriesOn(at, 1, "repaired", Map.of("f-mended", "2018-03-07", "f-how", "专人每周更新"));
        web.perform(
                        form(
                                at + "/carry-on",
                                Map.of(
                                        "version", "2",
                                        "stage", "checked",
                                        "f-checked", "2018-03-07",
                                        "f-passed", "done")))
                .andExpect(status().isNotFound());
        assertThat(open("/desk").text()).doesNotContain("半年没有更新");
        for (var stranger :
                List.of(
                        county.neighbour(),
                        new Viewer(
                                3,
                                "白露",
                                county.greenGrain(),
                                Set.of(Role.EDITOR),
                                Set.of(county.greenGrain()))))
            web.perform(form(at + "/carry-on", Map.of("stage", "repaired"), stranger))
                    .andExpect(status().is(stranger.bodyId() == county.greenGrain() ? 403 : 404));

        officer = county.supervisor();
        assertThat(open(at).text()).contains("专人每周更新", "林小满");
        assertThat(mails()).hasSize(1);
        carriesOn(at, 2, "checked", Map.of("f-checked", "2018-03-07", "f-passed", "done"));
        assertThat(open(at).text()).contains("已了结");
    }

    private void statistician(long body, String email) {
        long person =
                jdbc.sql(
                                """
                                insert into access.person (account, name, password, one_time,
                                    password_set, email)
                                values ('below', '何晓舟', '-', false, now(), :email)
                                returning id
                                """)
                        .param("email", email)
                        .query(Long.class)
                        .single();
        jdbc.sql("insert into access.duty values (:person, :body, 'STATISTICIAN')")
                .param("person", person)
                .param("body", body)
                .update();
    }

    private List<String> mails() {
        return jdbc.sql("select key from messages.message where key like 'entry %'")
                .query(String.class)
                .list();
    }

    private void carriesOn(String at, int version, String stage, Map<String, String> filled)
            throws Exception {
        var all = new HashMap<>(filled);
        all.put("version", String.valueOf(version));
        all.put("stage", stage);
        submit(at + "/carry-on", all);
    }

    @Test
    void 要求更正_二十个工作日的期限可以验算_转送的写明机关_不予更正的写明理由() throws Exception {
        clock.set(LocalDate.parse("2024-03-07").atTime(10, 0));
        var at =
                "/desk/registers/record-correction/"
                        + submit(
                                "/desk/registers/record-correction/new",
                                Map.of(
                                        "f-received", "2024-03-01",
                                        "f-matter", "户籍地址登记错误",
                                        "f-evidence", "yes"));
        var page = open(at);
        assertThat(page.text()).contains("3月29日", "第四十一条");
        assertThat(page.select("#due a[href^=/deadline]")).isNotEmpty();
        var settled =
                new HashMap<>(
                        Map.of(
                                "version", "1",
                                "stage", "handled",
                                "f-ended", "2024-03-07",
                                "f-told", "2024-03-07"));
        for (var result : List.of("passed", "unfounded")) {
            settled.put("f-result", result);
            web.perform(form(at + "/carry-on", settled))
                    .andExpect(status().isUnprocessableContent());
        }
        settled.put("f-why", "户口簿与登记一致");
        submit(at + "/carry-on", settled);
        assertThat(open(at).text()).contains("审核不属实，不予更正");
    }

    @Test
    void 季度检查到了季末还没有登记_在待办里() throws Exception {
        assertThat(open("/desk").text()).doesNotContain("这一期还没有登记");
        submit(
                "/desk/registers/inspection/new",
                Map.of(
                        "f-held", "2017-12-20",
                        "f-subject", "四季度公开情况",
                        "f-whom", "各科室",
                        "f-found", "no"));
        assertThat(open("/desk").text()).contains("监督检查：这一期还没有登记", "2018-03-31");
        submit(
                "/desk/registers/inspection/new",
                Map.of(
                        "f-held", "2018-03-06",
                        "f-subject", "一季度公开情况",
                        "f-whom", "各科室",
                        "f-found", "no"));
        assertThat(open("/desk").text()).doesNotContain("这一期还没有登记");
    }

    @Test
    void 征求意见_公众在期限内提_逐条写采纳情况_公开看得到() throws Exception {
        clock.set(LocalDate.parse("2024-03-07").atTime(10, 0));
        long matter =
                submit(
                        "/desk/registers/consultation/new",
                        Map.of(
                                "f-begun", "2024-03-01",
                                "f-until", "",
                                "f-matter", "幸福路改造方案",
                                "f-way", "web"));
        var there = "/u/PDY000029/registers/consultation/" + matter;
        assertThat(seen(there).text()).contains("4月1日", "提意见");
        var write = seen(there).select("a[href^=/mailbox/new]").attr("href");
        var letter = seen(write);
        assertThat(letter.select("[name=about]").val()).isEqualTo(there);
        assertThat(letter.select("[name=subject]").val()).isEqualTo("幸福路改造方案");
        web.perform(
                        post("/mailbox/new")
                                .param("u", "PDY000029")
                                .param("kind", "SUGGESTION")
                                .param("subject", "幸福路改造方案")
                                .param("text", "多种一些树")
                                .param("about", there)
                                .param("show", "no")
                                .with(csrf()))
                .andExpect(status().isSeeOther());
        var mail = open("/desk/mailbox/1").select("a[href*=/opinion/new]").attr("href");
        var opinion = open(mail);
        assertThat(opinion.select("[name=f-mail]").val()).isEqualTo("2024-00001");
        long said =
                submit(
                        "/desk/registers/opinion/new",
                        Map.of(
                                "f-consultation", String.valueOf(matter),
                                "f-received", "2024-03-07",
                                "f-gist", "多种一些树",
                                "f-way", "web",
                                "f-mail", "2024-00001"));
        assertThat(seen(there).text()).doesNotContain("多种一些树");
        var treat = "/desk/registers/opinion/" + said + "/carry-on";
        web.perform(
                        form(
                                treat,
                                Map.of(
                                        "version", "1",
                                        "stage", "treated",
                                        "f-treated", "2024-03-07",
                                        "f-taken", "none")))
                .andExpect(status().isUnprocessableContent());
        submit(
                treat,
                Map.of(
                        "version", "1",
                        "stage", "treated",
                        "f-treated", "2024-03-07",
                        "f-taken", "whole"));
        assertThat(seen(there).text()).contains("多种一些树", "采纳");
        clock.set(LocalDate.parse("2024-04-02").atTime(10, 0));
        assertThat(seen(there).select("a[href^=/mailbox/new]")).isEmpty();
    }

    @Test
    void 截止以后收到的意见照样登记_标明逾期_截止日期改了就不再逾期() throws Exception {
        clock.set(LocalDate.parse("2024-04-03").atTime(10, 0));
        var matter =
                Map.of(
                        "f-begun", "2024-03-01",
                        "f-until", "2024-04-01",
                        "f-matter", "幸福路改造方案",
                        "f-way", "web");
        long consultation = submit("/desk/registers/consultation/new", matter);
        long onTheDay = opinion(consultation, "2024-04-01", "多种一些树");
        long late = opinion(consultation, "2024-04-02", "少种一些树");
        assertThat(open("/desk/registers/opinion/" + onTheDay).select("#late")).isEmpty();
        assertThat(open("/desk/registers/opinion/" + late).select("#late").text())
                .contains("逾期收到", "截止日期是2024年4月1日", "照样登记");
        assertThat(open("/desk/registers/opinion").select("tbody tr:has(.tag.warn)").text())
                .contains("少种一些树")
                .doesNotContain("多种一些树");

        var corrected = new HashMap<>(matter);
        corrected.putAll(Map.of("version", "1", "reason", "延长", "f-until", "2024-04-03"));
        submit("/desk/registers/consultation/" + consultation + "/correct", corrected);
        assertThat(open("/desk/registers/opinion/" + late).select("#late")).isEmpty();
    }

    private long opinion(long consultation, String received, String gist) throws Exception {
        return submit(
                "/desk/registers/opinion/new",
                Map.of(
                        "f-consultation",
                        String.valueOf(consultation),
                        "f-received",
                        received,
                        "f-gist",
                        gist,
                        "f-way",
                        "paper"));
    }

    private long submit(String address, Map<String, String> filled) throws Exception {
        var location =
                web.perform(form(address, filled))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        return Long.parseLong(String.valueOf(location).replaceAll("\\D+", ""));
    }

    private MockHttpServletRequestBuilder form(String address, Map<String, String> filled) {
        return form(address, filled, officer);
    }

    private static MockHttpServletRequestBuilder form(
            String address, Map<String, String> filled, Viewer by) {
        var form = post(address).with(csrf()).with(As.viewer(by));
        filled.forEach(form::param);
        return form;
    }

    private Document open(String address) throws Exception {
        return page(get(java.net.URI.create(address)).with(As.viewer(officer)));
    }

    private Document seen(String address) throws Exception {
        return page(get(java.net.URI.create(address)));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(
                web.perform(request)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }
}
