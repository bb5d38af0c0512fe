package yangguang.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.reporting.County;

@PlatformTest
@DisplayName("不用填的自动填：复议决定以后起诉的最后一天（行政诉讼法第四十五条），热点时限的起点")
class FilledInTest {
    @Autowired EntryRecords records;
    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    County county;
    Viewer officer;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN, Role.REQUEST_OFFICER);
    }

    @ParameterizedTest(name = "决定 {0}，收到 {1} → {2}（{3}）")
    @CsvSource({
        "2018-02-01, 2018-02-05, 2018-02-22, 第十五日在春节假期内，顺延到节后第一个工作日",
        "2018-02-01, '',         2018-02-22, 不知道何时收到，从决定日期起算",
        "2018-02-10, 2018-02-12, 2018-02-27, 满十五日",
    })
    void 不服复议决定起诉的最后一天(String decided, String served, LocalDate last, String why) throws Exception {
        long id = reconsideration(decided, served);
        assertThat(entry(id).values().day("sue")).contains(last);
    }

    @Test
    void 复议机关按本单位的种类和收到日期自动填写() throws Exception {
        assertThat(entry(filed()).values().text("authority")).contains("云溪县人民政府");
        web.perform(get("/desk/registers/reconsideration/new").with(As.viewer(officer)))
                .andExpect(content().string(containsString("value=\"云溪县人民政府\"")));
    }

    @Test
    void 自己填的不改() throws Exception {
        var form = Map.of("f-decided", "2018-02-10", "f-result", "upheld", "f-sue", "2018-03-01");
        long id = decided(form);
        assertThat(entry(id).values().day("sue")).contains(LocalDate.parse("2018-03-01"));
    }

    @Test
    void 复议后起诉的从复议带过来() throws Exception {
        long id = reconsideration("2018-02-10", "2018-02-12");
        web.perform(
                        get("/desk/registers/lawsuit/new")
                                .param("f-reconsideration", String.valueOf(id))
                                .with(As.viewer(officer)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("value=\"2018-02-27\""),
                                                containsString("value=\"2018-03-07\""))));
        long lawsuit =
                submitted(
                        "/desk/registers/lawsuit/new",
                        Map.of(
                                "f-filed", "2018-03-01",
                                "f-matter", "不服不予公开",
                                "f-route", "after",
                                "f-reconsideration", String.valueOf(id)));
        assertThat(entry(lawsuit).values().day("last")).contains(LocalDate.parse("2018-02-27"));
    }

    @Test
    void 收到早于决定的不收() throws Exception {
        long id = filed();
        web.perform(
                        post("/desk/registers/reconsideration/" + id + "/carry-on")
                                .param("version", "1")
                                .param("stage", "decided")
                                .param("f-decided", "2018-02-10")
                                .param("f-result", "upheld")
                                .param("f-served", "2018-02-09")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("收到决定书早于决定日期")));
    }

    @ParameterizedTest(name = "{0}：事件 {1} {2}，3月6日 09:30 发现 → 3月{3}日 {4}")
    @CsvSource({
        "major, 2018-03-06, 06:00, 6, 11:00",
        "major, '',         '',    6, 14:30",
        "other, 2018-03-06, 06:00, 8, 09:30",
    })
    void 重大突发事件从事件发生时起算_一般舆情从发现时起算(String weight, String happened, String time, int day, String due)
            throws Exception {
        long id =
                submitted(
                        "/desk/registers/hot-topic/new",
                        Map.of(
                                "f-found",
                                "2018-03-06",
                                "f-time",
                                "09:30",
                                "f-weight",
                                weight,
                                "f-happened",
                                happened,
                                "f-happened-time",
                                time,
                                "f-topic",
                                "幸福路停水"));
        web.perform(get("/desk/registers/hot-topic/" + id).with(As.viewer(officer)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("2018-03-0" + day + "T" + due),
                                                containsString(due))));
    }

    @Test
    void 第十五条_征求意见短于三十日的写明理由_截止以前不决定() throws Exception {
        clock.set(LocalDate.parse("2024-03-01"));
        var form =
                new HashMap<>(
                        Map.of(
                                "f-begun", "2024-03-01",
                                "f-matter", "老旧小区停车收费方案",
                                "f-until", "2024-03-20",
                                "f-way", "web"));
        consulting(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第十五条第二款")))
                .andExpect(content().string(containsString("2024-03-20")));
        form.put("f-shorter", "防汛在即");
        consulting(form).andExpect(status().isSeeOther());
        form.put("f-until", "");
        form.put("f-shorter", "");
        long id = submitted("/desk/registers/consultation/new", form);
        assertThat(entry(id).values().day("until")).contains(LocalDate.parse("2024-04-01"));
        clock.set(LocalDate.parse("2024-04-10"));
        submitted(
                "/desk/registers/consultation/" + id + "/carry-on",
                Map.of("version", "1", "stage", "gathered", "f-opinions", "0", "f-taken", "0"));
        web.perform(
                        post("/desk/registers/consultation/" + id + "/carry-on")
                                .param("version", "2")
                                .param("stage", "decided")
                                .param("f-decided", "2024-03-30")
                                .param("f-result", "通过")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("决定日期早于征求意见的截止日期")));
    }

    private ResultActions consulting(Map<String, String> form) throws Exception {
        var request = post("/desk/registers/consultation/new");
        form.forEach(request::param);
        return web.perform(request.with(csrf()).with(As.viewer(officer)));
    }

    private long reconsideration(String decided, String served) throws Exception {
        return decided(Map.of("f-decided", decided, "f-result", "upheld", "f-served", served));
    }

    private long filed() throws Exception {
        return submitted(
                "/desk/registers/reconsideration/new",
                Map.of("f-filed", "2018-01-10", "f-matter", "不服不予公开"));
    }

    private long decided(Map<String, String> form) throws Exception {
        long id = filed();
        var post =
                post("/desk/registers/reconsideration/" + id + "/carry-on")
                        .param("version", "1")
                        .param("stage", "decided")
                        .with(csrf())
                        .with(As.viewer(officer));
        form.forEach(post::param);
        web.perform(post).andExpect(status().isSeeOther());
        return id;
    }

    private long submitted(String address, Map<String, String> form) throws Exception {
        var post = post(address).with(csrf()).with(As.viewer(officer));
        form.forEach(post::param);
        var location =
                web.perform(post)
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        return Long.parseLong(String.valueOf(location).replaceAll("\\D+", ""));
    }

    private Entry entry(long id) {
        return records.byId(Set.of(officer.bodyId()), id).orElseThrow();
    }
}
