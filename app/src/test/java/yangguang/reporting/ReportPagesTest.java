package yangguang.reporting;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;

@PlatformTest
@DisplayName("年报编制页")
class ReportPagesTest {
    @Autowired MockMvc web;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired OtherFigures others;
    @Autowired AnnualTables tables;
    @Autowired WritePart write;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;
    Elsewhere elsewhere;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN);
        elsewhere = new Elsewhere(keep, book);
    }

    @Test
    void 没有登录的要先登录_登录了打得开_中英文都齐() throws Exception {
        web.perform(get("/desk/report/2017"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sign-in")));
        open(officer, "/desk/report/2017")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2018年3月31日")));
        var english =
                requireNonNull(
                        web.perform(get("/?lang=en"))
                                .andReturn()
                                .getResponse()
                                .getCookie("reading"));
        web.perform(get("/desk/report/2017").cookie(english).with(As.viewer(officer)))
                .andExpect(content().string(containsString("Submit for review")));
        for (var address :
                new String[] {"/parts/problems", "/parts/requests", "/arrange", "/likeness"})
            web.perform(get("/desk/report/2017" + address).cookie(english).with(As.viewer(officer)))
                    .andExpect(status().isOk());
    }

    @Test
    void 别的单位的说没有_督查看得到但不能动() throws Exception {
        open(county.neighbour(), "/desk/report/2017?body=PDY000029")
                .andExpect(status().isNotFound());
        open(county.supervisor(), "/desk/report/2017?body=PDY000029")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("report/2017/submit"))));
        open(county.neighbour(), "/desk/report/2017/likeness?body=PDY000029")
                .andExpect(status().isNotFound());
        open(officer, "/desk/report/2013").andExpect(status().isNotFound());
    }

    @Test
    void 写一部分_写错了文字还在_别人先写了都看得到() throws Exception {
        web.perform(get("/desk/report/2017/parts/problems"))
                .andExpect(header().string("Location", startsWith("/sign-in")));
        open(county.officer(Role.APPROVER), "/desk/report/2017/parts/problems")
                .andExpect(status().isForbidden());
        open(officer, "/desk/report/2017/parts/no-such").andExpect(status().isNotFound());
        open(officer, "/desk/report/2017/parts/problems")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("{{trainings}}")));
        send(officer, "parts/problems", "seen", "0", "text", "写了{{没有}}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("写了{{没有}}</textarea>")));
        send(officer, "parts/problems", "seen", "0", "text", "先写的")
                .andExpect(status().isSeeOther());
        send(officer, "parts/problems", "seen", "0", "text", "后写的")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("先写的"),
                                                containsString("后写的</textarea>"))));
        open(officer, "/desk/report/2017").andExpect(content().string(containsString("先写的")));
    }

    @Test
    void 附件在公布以前就看得到() throws Exception {
        open(officer, "/desk/report/2017").andExpect(content().string(not(containsString("附件："))));
        for (int year = 2016; year <= 2017; year++)
            elsewhere.add(
                    officer,
                    "channel_website",
                    LocalDate.of(year, 5, 1),
                    BigDecimal.valueOf(year - 2010),
                    "台账");
        open(officer, "/desk/report/2017")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("附件：2015年至2017年政府信息公开情况对比表"),
                                                containsString("<td>6</td>"))));
    }

    @Test
    void 定章节() throws Exception {
        open(officer, "/desk/report/2017/arrange")
                .andExpect(content().string(containsString("山东省的十一个部分")));
        send(officer, "arrange", "chapters", "no-such")
                .andExpect(status().isUnprocessableContent());
        send(officer, "arrange", "chapters", "shandong").andExpect(status().isSeeOther());
        open(officer, "/desk/report/2017")
                .andExpect(content().string(containsString("十一、政府信息公开工作存在的主要问题")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "explain"})
    void 没有统计职责的不能动(String act) throws Exception {
        send(county.officer(Role.EDITOR), act).andExpect(status().isForbidden());
    }

    @Test
    void 报送不成的说为什么() throws Exception {
        send(officer, "submit")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("处没有解决")));
    }

    @Test
    void 报送_退回_再报送_签发() throws Exception {
        new WholeYear(tables, others, elsewhere).fill(officer, 2017, write, "problems");
        send(officer, "submit").andExpect(status().isSeeOther());
        var reviewer = another(Role.REVIEWER);
        open(reviewer, "/desk/report/2017")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("report/2017/pass"),
                                                containsString("你看的是第1次报送"))));
        send(reviewer, "return", "submission", "1", "passed", "0", "reason", "")
                .andExpect(status().isUnprocessableContent());
        send(reviewer, "return", "submission", "1", "passed", "0", "reason", "太空")
                .andExpect(status().isSeeOther());
        open(officer, "/desk/report/2017").andExpect(content().string(containsString("太空")));
        send(officer, "submit").andExpect(status().isSeeOther());
        send(reviewer, "pass", "submission", "2", "passed", "0").andExpect(status().isSeeOther());
        elsewhere.add(officer, "channel_gazette", LocalDate.of(2017, 5, 1), BigDecimal.ONE, "公报一期");
        open(officer, "/desk/report/2017").andExpect(content().string(containsString("报送以后的变化")));
    }

    @Test
    void 签发_公布_更正_各页() throws Exception {
        jdbc.sql("update bodies.body set code = 'PDY000028' where id = :id")
                .param("id", officer.bodyId())
                .update();
        new WholeYear(tables, others, elsewhere).fill(officer, 2017, write, "problems");
        open(officer, "/desk/report/2017/report.pdf").andExpect(status().isOk());
        send(officer, "submit");
        String passed = "0";
        for (var role : new Role[] {Role.REVIEWER, Role.SECRECY_REVIEWER, Role.APPROVER}) {
            send(another(role), "pass", "submission", "1", "passed", passed)
                    .andExpect(status().isSeeOther());
            passed = String.valueOf(Integer.parseInt(passed) + 1);
        }
        open(another(Role.EDITOR), "/desk/report/2017/publish").andExpect(status().isForbidden());
        open(officer, "/desk/report/2017/publish")
                .andExpect(content().string(containsString("name=\"number\"")));
        web.perform(get("/annual/2017/data")).andExpect(status().isNotFound());
        send(officer, "publish", "number", "乱写")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("乱写")));
        send(officer, "publish", "number", "云青办〔2018〕3号").andExpect(status().isSeeOther());
        web.perform(get("/u/PDY000028/annual/2017"))
                .andExpect(content().string(containsString("一、概述")));
        open(officer, "/desk/report/2017")
                .andExpect(content().string(containsString("2018年3月7日公布")));
        for (var data : new String[] {"", "/trainings", ".csv", ".json"})
            for (var scope : new String[] {"", "/u/PDY000028"})
                web.perform(get(scope + "/annual/2017/data" + data))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("青禾街道办事处")));
        web.perform(get("/annual"))
                .andExpect(content().string(containsString("/annual/2017/data")));
        web.perform(get("/annual/2017/data/no_such")).andExpect(status().isNotFound());
        send(officer, "correct", "why", "").andExpect(status().isUnprocessableContent());
        send(officer, "correct", "why", "漏了一条").andExpect(status().isSeeOther());
        open(officer, "/desk/report/2017")
                .andExpect(content().string(containsString("第2版更正：漏了一条")));
    }

    private Viewer another(Role role) {
        return new Viewer(21, "周敏", officer.bodyId(), Set.of(role), Set.of(officer.bodyId()));
    }

    private ResultActions open(Viewer viewer, String address) throws Exception {
        return web.perform(get(address).with(As.viewer(viewer)));
    }

    private ResultActions send(Viewer viewer, String act, String... fields) throws Exception {
        var form = post("/desk/report/2017/" + act).with(csrf()).with(As.viewer(viewer));
        for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
        return web.perform(form);
    }
}
