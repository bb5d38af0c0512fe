package yangguang.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.documents.Office;
import yangguang.documents.WithdrawDocument;
import yangguang.law.registers.Values;
import yangguang.registers.KeepEntries;
import yangguang.registers.RegisterBook;
import yangguang.tally.Recount;

@PlatformTest
@DisplayName("归档往年年报：数字进入那一年的统计表，历年累计接着算")
class FileReportTest {
    private static final String REPORT =
            """
            青禾街道办事处2017年政府信息公开工作年度报告
            一、概述
            根据《中华人民共和国政府信息公开条例》编制本报告。2017年，本街道主动公开政府信息19条，未收到信息公开申请。
            附表
            指标名称 | 计量单位 | 2017年度 | 历年累计
            主动公开文件数 | 条 | 19 | 214
            其中：1. 政府网站公开数 | 条 | 19 | 214
            2. 政府公报公开数 | 条 | 0 | 0
            受理政府信息公开申请总数 | 条 | 0 | 0
            其中：1. 当面申请数 | 条 | 0 | 0
            2. 网上申请数 | 条 | 0 | 0
            3. 信函、传真申请数 | 条 | 0 | 0
            对申请的答复总数 | 条 | 0 | 0
            其中：1. 同意公开答复数 | 条 | 0 | 0
            2. 同意部分公开答复数 | 条 | 0 | 0
            3. 不予公开答复总数 | 条 | 0 | 0
            4. 其他类型答复数 | 条 | 0 | 0
            接受行政申诉、举报数 | 件 | 2 | 5
            行政复议数 | 件 | 0 | 0
            行政诉讼数 | 件 | 0 | 0
            青禾街道办事处
            2018年1月10日
            """;

    @Autowired MockMvc web;
    @Autowired AnnualTables tables;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired WithdrawDocument withdraw;
    @Autowired Recount recount;
    @Autowired TestClock clock;
    @Autowired Office office;
    @Autowired Bodies bodies;
    @Autowired JdbcClient jdbc;
    long body;
    long other;
    Viewer leader;

    @BeforeEach
    void begin() {
        clock.set(LocalDateTime.parse("2020-03-02T10:00"));
        body = office.body("青禾街道办事处");
        other = office.body("东山街道办事处");
        jdbc.sql("update bodies.body set region_code = '350502'").update();
        leader = officer(Role.APPROVER, Role.STATISTICIAN);
    }

    @Test
    void 当年的表是报告的数字_没有写的空白_以后的累计接着算() throws Exception {
        complaint("2018-03-01");
        assertThat(figure(2017, "complaints")).isNull();
        filed(REPORT).andExpect(content().string(containsString("2017年度已归档")));
        assertThat(figure(2017, "channel_website")).isEqualByComparingTo("19");
        assertThat(figure(2017, "channel_website_cumulative")).isEqualByComparingTo("214");
        assertThat(figure(2017, "complaints")).isEqualByComparingTo("2");
        assertThat(figure(2017, "trainings")).isNull();
        assertThat(figure(2018, "complaints")).isEqualByComparingTo("1");
        assertThat(figure(2018, "complaints_cumulative")).isEqualByComparingTo("6");
        // The report itself was made public in 2018.
        assertThat(figure(2018, "channel_website_cumulative")).isEqualByComparingTo("215");
        web.perform(get("/desk/statistics/2017").with(As.viewer(leader)))
                .andExpect(content().string(containsString("来自归档的年报")));
        web.perform(get("/u/" + bodies.byId(body).orElseThrow().code() + "/annual/2017"))
                .andExpect(status().isOk());
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 格里的数打开年报里的那句话_报告没有写的说没有记录() throws Exception {
        filed(REPORT);
        web.perform(get("/desk/statistics/2017/entries/complaints").with(As.viewer(leader)))
                .andExpect(content().string(containsString("年报《青禾街道办事处2017年")))
                .andExpect(content().string(containsString("举报数 | 件 | 2")))
                .andExpect(content().string(containsString("#:~:text=")))
                .andExpect(content().string(not(containsString("所以是0"))));
        web.perform(get("/desk/statistics/2018/entries/complaints").with(As.viewer(leader)))
                .andExpect(content().string(not(containsString("#:~:text="))));
        jdbc.sql("update reporting.filed set quotes = '{}'").update();
        web.perform(get("/desk/statistics/2017/entries/complaints").with(As.viewer(leader)))
                .andExpect(content().string(containsString("年报《青禾街道办事处2017年")))
                .andExpect(content().string(not(containsString("#:~:text="))));
    }

    @Test
    void 没有记录的年度说明为什么空白_怎么补_归档了就不再说() throws Exception {
        var clerk = officer(Role.EDITOR);
        web.perform(get("/desk/statistics/2017").with(As.viewer(leader)))
                .andExpect(content().string(containsString("2017年度没有在这里记录")))
                .andExpect(content().string(containsString("href=\"/desk/statistics/filed\"")));
        web.perform(get("/desk/statistics/2018/compare").with(As.viewer(clerk)))
                .andExpect(content().string(containsString("2016、2017、2018年度没有在这里记录")))
                .andExpect(content().string(containsString("由本单位批准公开的人归档")))
                .andExpect(
                        content().string(not(containsString("href=\"/desk/statistics/filed\""))));
        filed(REPORT);
        web.perform(get("/desk/statistics/2017").with(As.viewer(leader)))
                .andExpect(content().string(not(containsString("没有在这里记录"))));
        web.perform(get("/desk/statistics/2018/compare").with(As.viewer(leader)))
                .andExpect(content().string(containsString("2016、2018年度没有在这里记录")));
        web.perform(get("/desk/statistics/2020").with(As.viewer(leader)))
                .andExpect(content().string(not(containsString("没有在这里记录"))));
    }

    @Test
    void 读不准的数字不进表_表与文字不同的以表为准() throws Exception {
        filed(REPORT.replace("举报数 | 件 | 2 | 5", "举报数 件 2 5 7").replace("公开政府信息19条", "公开政府信息18条"));
        assertThat(figure(2017, "complaints")).isNull();
        assertThat(figure(2017, "proactive_total")).isEqualByComparingTo("19");
        assertThat(figure(2017, "channel_website")).isEqualByComparingTo("19");
    }

    @Test
    void 连同下级合计也有它的数字_别的单位不变() throws Exception {
        filed(REPORT);
        var all = Set.of(body, other);
        assertThat(figure(all, 2017, "complaints")).isEqualByComparingTo("2");
        assertThat(figure(Set.of(other), 2017, "complaints")).isNull();
    }

    @Test
    void 撤下以后数字退出() throws Exception {
        filed(REPORT);
        long document =
                jdbc.sql("select document_id from reporting.filed").query(Long.class).single();
        withdraw.withdraw(leader, document, "有误", "");
        assertThat(figure(2017, "complaints")).isNull();
        assertThat(figure(2018, "complaints_cumulative")).isNull();
    }

    @Test
    void 再交一遍不重复_另一份同一年度的不收() throws Exception {
        filed(REPORT);
        filed(REPORT).andExpect(content().string(containsString("2017年度已归档")));
        filed(REPORT.replace("2 | 5", "3 | 6"))
                .andExpect(content().string(containsString("已经有另一份年报")));
        assertThat(figure(2017, "complaints")).isEqualByComparingTo("2");
        assertThat(jdbc.sql("select count(*) from reporting.filed").query(Long.class).single())
                .isOne();
    }

    @Test
    void 别的单位的_没有过去的年度_不是年报的_说明原因() throws Exception {
        filed(REPORT.replace("青禾", "东山")).andExpect(content().string(containsString("不是本单位的")));
        filed(REPORT.replace("2017年", "2020年"))
                .andExpect(content().string(containsString("2020年度还没有过去")));
        filed("白菜豆腐汤，先放盐。").andExpect(content().string(containsString("这不是政府信息公开年度报告")));
        filed("%PDF-1.4 broken").andExpect(content().string(not(containsString("已归档"))));
        web.perform(multipart("/desk/statistics/filed").with(csrf()).with(As.viewer(leader)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择年报文件")));
        assertThat(jdbc.sql("select count(*) from reporting.filed").query(Long.class).single())
                .isZero();
    }

    @Test
    void 没有登录_没有角色_没有令牌() throws Exception {
        var clerk = officer(Role.EDITOR, Role.STATISTICIAN);
        web.perform(get("/desk/statistics/filed")).andExpect(status().is3xxRedirection());
        web.perform(get("/desk/statistics/filed").with(As.viewer(clerk)))
                .andExpect(status().isForbidden());
        web.perform(multipart("/desk/statistics/filed").file(file(REPORT)).with(As.viewer(leader)))
                .andExpect(status().isForbidden());
        web.perform(
                        multipart("/desk/statistics/filed")
                                .file(file(REPORT))
                                .with(csrf())
                                .with(As.viewer(clerk)))
                .andExpect(status().isForbidden());
        web.perform(get("/desk/statistics").with(As.viewer(clerk)))
                .andExpect(content().string(not(containsString("/desk/statistics/filed"))));
        web.perform(get("/desk/statistics").with(As.viewer(leader)))
                .andExpect(content().string(containsString("/desk/statistics/filed")));
    }

    /** 年报体检 keeps nothing: its page brings the bytes along, for who may file them. */
    @Test
    void 体检以后一步归档() throws Exception {
        var form = offer(checked(REPORT).with(As.viewer(leader))).getFirst();
        assertThat(form.text()).contains("归档为本单位2017年度的年报");
        var held = form.select("[name=held]").text();
        assertThat(Base64.getDecoder().decode(held)).isEqualTo(REPORT.getBytes(UTF_8));
        var filing =
                multipart("/desk/statistics/filed")
                        .param("name", form.select("[name=name]").val())
                        .param("held", held);
        web.perform(filing.with(csrf()).with(As.viewer(leader)))
                .andExpect(content().string(containsString("2017年度已归档")));
        assertThat(figure(2017, "complaints")).isEqualByComparingTo("2");
        var clerk = As.viewer(officer(Role.EDITOR, Role.STATISTICIAN));
        web.perform(filing.with(csrf()).with(clerk)).andExpect(status().isForbidden());
    }

    @Test
    void 体检以后没有角色的_别的单位的_没有登录的_年度没过的都不给归档() throws Exception {
        var clerk = As.viewer(officer(Role.EDITOR, Role.STATISTICIAN));
        assertThat(offer(checked(REPORT))).isEmpty();
        assertThat(offer(checked(REPORT).with(clerk))).isEmpty();
        var leading = As.viewer(leader);
        assertThat(offer(checked(REPORT.replace("青禾", "东山")).with(leading))).isEmpty();
        assertThat(offer(checked(REPORT.replace("2017年", "2020年")).with(leading))).isEmpty();
        var garbled = multipart("/desk/statistics/filed").param("name", "x").param("held", "#");
        web.perform(garbled.with(csrf()).with(leading))
                .andExpect(status().isUnprocessableContent());
        var unsigned = multipart("/desk/statistics/filed").param("name", "x").param("held", "eA==");
        web.perform(unsigned.with(csrf())).andExpect(status().is3xxRedirection());
    }

    private static MockMultipartHttpServletRequestBuilder checked(String report) {
        var request = multipart("/check").file(file(report));
        request.with(csrf());
        return request;
    }

    private Elements offer(RequestBuilder request) throws Exception {
        var page = web.perform(request).andExpect(status().isOk()).andReturn().getResponse();
        return Jsoup.parse(page.getContentAsString(UTF_8))
                .select("form[action=/desk/statistics/filed]");
    }

    private Viewer officer(Role... roles) {
        return Office.person(7, "林小满", body, roles);
    }

    private ResultActions filed(String report) throws Exception {
        return web.perform(
                multipart("/desk/statistics/filed")
                        .file(file(report))
                        .with(csrf())
                        .with(As.viewer(leader)));
    }

    private static MockMultipartFile file(String report) {
        return new MockMultipartFile("file", "年报.txt", null, report.getBytes(UTF_8));
    }

    private void complaint(String day) {
        var values =
                Map.of(
                        "received", List.of(day),
                        "matter", List.of("没有按时公开"),
                        "way", List.of("phone"));
        keep.record(officer(Role.REQUEST_OFFICER), book.register("complaint"), new Values(values));
    }

    private @Nullable BigDecimal figure(int year, String indicator) {
        return figure(Set.of(body), year, indicator);
    }

    private @Nullable BigDecimal figure(Set<Long> of, int year, String indicator) {
        var figures = new HashMap<String, @Nullable BigDecimal>();
        for (var form : tables.tables(of, year))
            form.figures().forEach(one -> figures.put(one.cell().indicator(), one.number()));
        return figures.get(indicator);
    }
}
