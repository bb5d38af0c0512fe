package yangguang.registers.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.registers.Values;
import yangguang.registers.KeepEntries;
import yangguang.registers.RegisterBook;
import yangguang.reporting.County;

@PlatformTest
@DisplayName("登记簿各页")
class RegisterPagesTest {
    @Autowired MockMvc web;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN, Role.REQUEST_OFFICER);
        keep.record(
                officer,
                book.register("complaint"),
                new Values(
                        Map.of(
                                "received", List.of("2018-03-01"),
                                "matter", List.of("没有按时公开"),
                                "way", List.of("phone"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/registers",
                "/desk/registers/complaint",
                "/desk/registers/complaint?state=open&q=公开&year=2018&f-way=phone",
                "/desk/registers/complaint/new",
                "/desk/registers/complaint/new?from=1",
                "/desk/registers/complaint/1",
                "/desk/registers/complaint/1/correct",
                "/desk/registers/complaint/1/carry-on",
                "/desk/registers/complaint/1/take-back"
            })
    void 没有登录的要先登录_登录了都打得开_英文也齐全(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sign-in")));
        open(address).andExpect(status().isOk());
        var english =
                requireNonNull(
                        web.perform(get("/?lang=en"))
                                .andReturn()
                                .getResponse()
                                .getCookie("reading"));
        web.perform(get(address).cookie(english).with(As.viewer(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Complaints")));
    }

    @Test
    void 每个登记簿的表单和列表都打得开() throws Exception {
        var all =
                new Viewer(
                        7,
                        "林小满",
                        county.greenGrain(),
                        java.util.Set.of(Role.values()),
                        java.util.Set.of(county.greenGrain()));
        for (var register : book.all().all()) {
            var at = "/desk/registers/" + register.id();
            web.perform(get(at).with(As.viewer(all))).andExpect(status().isOk());
            web.perform(get(at + "/new").with(As.viewer(all)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(register.label().chinese())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/new", "/1/correct", "/1/carry-on", "/1/take-back"})
    void 没有角色的不能登记也不能改(String page) throws Exception {
        var editor = As.viewer(county.officer(Role.APPROVER));
        web.perform(get("/desk/registers/complaint" + page).with(editor))
                .andExpect(status().isForbidden());
        web.perform(form(page).param("reason", "x").with(editor)).andExpect(status().isForbidden());
        web.perform(get("/desk/registers/complaint").with(editor))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("complaint/new"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1", "/1/correct", "/1/carry-on", "/1/take-back", "/1/files/1"})
    void 别的单位的都说没有(String page) throws Exception {
        var neighbour = As.person(8, county.eastHill(), Role.STATISTICIAN, Role.REQUEST_OFFICER);
        web.perform(get("/desk/registers/complaint" + page).with(neighbour))
                .andExpect(status().isNotFound());
        if (page.equals("/1") || page.contains("files")) return;
        web.perform(form(page).param("reason", "x").with(neighbour))
                .andExpect(status().isNotFound());
    }

    @Test
    void 没有的登记簿和别的登记簿的登记都说没有() throws Exception {
        open("/desk/registers/no-such").andExpect(status().isNotFound());
        open("/desk/registers/training/1").andExpect(status().isNotFound());
    }

    @Test
    void 登记以后看得到_点两次只登记一次() throws Exception {
        for (int i = 0; i < 2; i++)
            submit(training("2018年3月1日", "１５人次"))
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", "/desk/registers/training/2"));
        open("/desk/registers/training/2")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("条例培训"),
                                                containsString("本机关举办"),
                                                containsString("（三）接受培训人员数"))));
        open("/desk/registers/training").andExpect(content().string(containsString("条例培训")));
        assertThat(count()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            textBlock =
                    """
                    20180308, 15,  不能晚于今天,       今天以后
                    20080430, 15,  不能早于,          条例施行以前
                    20180230, 15,  请写成 20180307,   没有这一天
                    '',       15,  培训日期还没有填写, 没有日期
                    20180301, 0,   至少是1,           没有人
                    20180301, 1.5, 不带小数,           半个人
                    20180301, 十五, 不带小数,          不是数字
                    """)
    void 不对的写在字段旁边_填好的都还在(String day, String trainees, String message, String why)
            throws Exception {
        submit(training(day, trainees))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(message),
                                                containsString("value=\"条例培训\""),
                                                containsString("错误："))));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void 没有选的也说出来() throws Exception {
        submit(
                        post("/desk/registers/training/new")
                                .param("f-held", "20180301")
                                .param("f-holder", "nobody")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("培训内容还没有填写"),
                                                containsString("请从所列的选项中选择"))));
    }

    @Test
    void 两个日期倒了_当场告诉() throws Exception {
        submit(
                        post("/desk/registers/staff/new")
                                .param("f-person", "林小满")
                                .param("f-sort", "full")
                                .param("f-joined", "20170508")
                                .param("f-left", "20170507")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("离岗日期早于到岗日期")));
    }

    @Test
    void 续办填完就了结_更正时两个环节都看得到() throws Exception {
        submit(
                        form("/1/carry-on")
                                .param("version", "1")
                                .param("stage", "handled")
                                .param("f-ended", "20180305")
                                .param("f-result", "untrue"))
                .andExpect(status().isSeeOther());
        open("/desk/registers/complaint/1")
                .andExpect(content().string(allOf(containsString("不属实"), containsString("已了结"))));
        open("/desk/registers/complaint/1/carry-on").andExpect(status().isNotFound());
        open("/desk/registers/complaint/1/correct")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("2018-03-05"),
                                                containsString("没有按时公开"))));
    }

    @Test
    void 办结早于收到的不收() throws Exception {
        submit(
                        form("/1/carry-on")
                                .param("version", "1")
                                .param("stage", "handled")
                                .param("f-ended", "20180228")
                                .param("f-result", "untrue"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("办结日期早于收到日期")));
    }

    @Test
    void 更正要写原因_别人刚改过的两份都看得到() throws Exception {
        submit(correction("1", "甲改的", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明原因")));
        submit(correction("1", "甲改的", "写错了").param("_once", "first-form-key"))
                .andExpect(status().isSeeOther());
        submit(correction("1", "乙改的", "写错了").param("_once", "second-form-key"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("甲改的"),
                                                containsString("value=\"乙改的\""),
                                                containsString("name=\"version\" value=\"2\""))));
        submit(correction("2", "乙改的", "核对过").param("_once", "third-form-key"))
                .andExpect(status().isSeeOther());
        open("/desk/registers/complaint/1").andExpect(content().string(containsString("乙改的")));
    }

    @Test
    void 撤销要写原因_以后不能再改() throws Exception {
        submit(form("/1/take-back").param("version", "1"))
                .andExpect(status().isUnprocessableContent());
        submit(form("/1/take-back").param("version", "1").param("reason", "重复登记"))
                .andExpect(status().isSeeOther());
        open("/desk/registers/complaint/1")
                .andExpect(content().string(allOf(containsString("重复登记"), containsString("撤销"))));
        open("/desk/registers/complaint/1/correct").andExpect(status().isNotFound());
    }

    @Test
    void 再记一次_除了日期都填好了() throws Exception {
        submit(training("20180301", "15"));
        open("/desk/registers/training/new?from=2")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("value=\"条例培训\""),
                                                not(containsString("2018-03-01")))));
        open("/desk/registers/training/new?from=1").andExpect(status().isNotFound());
    }

    @Test
    void 附件随登记保存_只有看得到登记的人取得到() throws Exception {
        var sheet =
                new MockMultipartFile(
                        "up-f-files",
                        "签到表.txt",
                        "text/plain",
                        "林小满 周山".getBytes(StandardCharsets.UTF_8));
        web.perform(
                        multipart("/desk/registers/training/new")
                                .file(sheet)
                                .param("f-held", "20180301")
                                .param("f-subject", "条例培训")
                                .param("f-holder", "own")
                                .param("f-trainees", "15")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().isSeeOther());
        open("/desk/registers/training/2").andExpect(content().string(containsString("签到表.txt")));
        open("/desk/registers/training/2/files/1")
                .andExpect(status().isOk())
                .andExpect(content().bytes("林小满 周山".getBytes(StandardCharsets.UTF_8)));
        open("/desk/registers/complaint/1/files/1").andExpect(status().isNotFound());
        web.perform(get("/desk/registers/training/2/files/1").with(As.viewer(county.neighbour())))
                .andExpect(status().isNotFound());
    }

    @Test
    void 上传的文件读不了_说明白_填好的都还在() throws Exception {
        var broken = new MockMultipartFile("up-f-files", "坏的.pdf", "application/pdf", new byte[0]);
        web.perform(
                        multipart("/desk/registers/training/new")
                                .file(broken)
                                .param("f-held", "20180301")
                                .param("f-subject", "条例培训")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(allOf(containsString("坏的.pdf"), containsString("条例培训"))));
    }

    @Test
    void 计入统计的指标按当年的表称呼() throws Exception {
        open("/desk/registers/complaint/1").andExpect(content().string(containsString("六、举报投诉数量")));
    }

    @Test
    void 由数字找得到登记() throws Exception {
        open("/desk/statistics/2018/entries/complaints")
                .andExpect(content().string(containsString("没有按时公开")));
        open("/desk/registers/entries/1")
                .andExpect(header().string("Location", "/desk/registers/complaint/1"));
    }

    private MockHttpServletRequestBuilder correction(String version, String matter, String reason) {
        return form("/1/correct")
                .param("version", version)
                .param("reason", reason)
                .param("f-received", "20180301")
                .param("f-matter", matter)
                .param("f-way", "phone");
    }

    private MockHttpServletRequestBuilder form(String page) {
        return post("/desk/registers/complaint" + page).with(csrf());
    }

    private MockHttpServletRequestBuilder training(String day, String trainees) {
        return post("/desk/registers/training/new")
                .param("f-held", day)
                .param("f-subject", "条例培训")
                .param("f-holder", "own")
                .param("f-trainees", trainees)
                .param("_once", "a-key-of-this-form")
                .with(csrf());
    }

    private ResultActions submit(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(As.viewer(officer)));
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(address).with(As.viewer(officer)));
    }

    private long count() {
        return jdbc.sql("select count(*) from registers.entry").query(Long.class).single();
    }
}
