package yangguang.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;

@PlatformTest
@DisplayName("统计年报各页")
class StatisticsPagesTest {
    static final LocalDate DAY = LocalDate.of(2017, 3, 1);
    static final String KEY = "a-key-of-this-form";

    @Autowired MockMvc web;
    @Autowired HandRecords records;
    @Autowired AnnualTables tables;
    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/statistics",
                "/desk/statistics/2017",
                "/desk/statistics/2017/sheet",
                "/desk/statistics/2017/table.csv",
                "/desk/statistics/2017/table.docx",
                "/desk/statistics/2017/entries/channel_other",
                "/desk/statistics/2017/records",
                "/desk/statistics/2017/records/new",
                "/desk/statistics/records/1",
                "/desk/statistics/records/1/correction"
            })
    void 没有登录的要先登录_登录了都打得开(String address) throws Exception {
        records.add(officer, new HandEntry("channel_other", DAY, BigDecimal.ONE, "会"));
        web.perform(get(address))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sign-in")));
        web.perform(get(address).with(As.viewer(officer))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/statistics/2017/records/new",
                "/desk/statistics/records/1/correction"
            })
    void 没有统计角色的不能登记也不能更正(String address) throws Exception {
        records.add(officer, new HandEntry("channel_other", DAY, BigDecimal.ONE, "会"));
        var editor = As.viewer(county.officer(Role.EDITOR));
        web.perform(get(address).with(editor)).andExpect(status().isForbidden());
        web.perform(
                        form("/desk/statistics/2017/records", "channel_other", "20170301", "1")
                                .with(editor))
                .andExpect(status().isForbidden());
        web.perform(get("/desk/statistics/2017").with(editor))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/records/new"))));
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/statistics?body=PDY000029",
                "/desk/statistics/2017?body=PDY000029",
                "/desk/statistics/2017/sheet?body=PDY000029",
                "/desk/statistics/2017/table.csv?body=PDY000029",
                "/desk/statistics/2017/table.docx?body=PDY000029",
                "/desk/statistics/2017/entries/channel_other?body=PDY000029",
                "/desk/statistics/2017/records?body=PDY000029",
                "/desk/statistics/records/1",
                "/desk/statistics/records/1/correction"
            })
    void 别的单位的都说没有(String address) throws Exception {
        records.add(officer, new HandEntry("channel_other", DAY, BigDecimal.ONE, "会"));
        web.perform(get(address).with(As.viewer(county.neighbour())))
                .andExpect(status().isNotFound());
    }

    @Test
    void 别的单位的登记不能更正() throws Exception {
        long id = records.add(officer, new HandEntry("channel_other", DAY, BigDecimal.ONE, "会"));
        var address = "/desk/statistics/records/" + id + "/correction";
        web.perform(
                        form(address, "channel_other", "20170301", "9")
                                .param("note", "改")
                                .with(As.viewer(county.neighbour())))
                .andExpect(status().isNotFound());
        var supervisingStatistician =
                new Viewer(
                        9,
                        "高远",
                        county.id(),
                        Set.of(Role.STATISTICIAN, Role.SUPERVISOR),
                        Set.of(county.id(), county.greenGrain()));
        web.perform(
                        form(address, "channel_other", "20170301", "9")
                                .param("note", "改")
                                .with(As.viewer(supervisingStatistician)))
                .andExpect(status().isNotFound());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void 督查看得到下级_可以合计_不能登记() throws Exception {
        records.add(officer, new HandEntry("channel_other", DAY, new BigDecimal(2), "甲会"));
        records.add(
                county.neighbour(), new HandEntry("channel_other", DAY, new BigDecimal(3), "乙会"));
        var supervisor = As.viewer(county.supervisor());
        web.perform(get("/desk/statistics/2017?body=PDY000029").with(supervisor))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "entries/channel_other?body=PDY000029\">2<")));
        web.perform(get("/desk/statistics/2017?below=yes").with(supervisor))
                .andExpect(content().string(containsString("below=yes\">5<")))
                .andExpect(content().string(not(containsString("/records/new"))));
        web.perform(get("/desk/statistics/2017/entries/channel_other?below=yes").with(supervisor))
                .andExpect(content().string(allOf(containsString("甲会"), containsString("乙会"))));
    }

    @Test
    void 登记之后看得到记录_统计表和计数都有它() throws Exception {
        var next =
                submit(
                                form(
                                                "/desk/statistics/2017/records",
                                                "channel_other",
                                                "2017年3月1日",
                                                "２")
                                        .param("note", "全县工作会议"))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        open(String.valueOf(next)).andExpect(content().string(containsString("全县工作会议")));
        open("/desk/statistics/2017")
                .andExpect(content().string(containsString("entries/channel_other\">2<")));
        open("/desk/statistics/2017/entries/channel_other")
                .andExpect(content().string(containsString(String.valueOf(next))));
        assertThat(
                        journal.entries(Set.of(county.greenGrain()), JournalFilter.all(), "", 10)
                                .items())
                .extracting(JournalEntry::what)
                .containsExactly("hand-record.recorded");
    }

    @Test
    void 点了两次保存只登记一次() throws Exception {
        for (int i = 0; i < 2; i++)
            submit(form("/desk/statistics/2017/records", "channel_other", "2017-3-1", "2"))
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", "/desk/statistics/records/1"));
        assertThat(count()).isEqualTo(1);
        open("/desk/statistics/2017")
                .andExpect(content().string(containsString("entries/channel_other\">2<")));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            textBlock =
                    """
                    channel_other, 20180308, 1,    '不能晚于今天',         今天之后的日期
                    channel_other, 20160301, 1,    '日期须在2017年内',      别的年度的日期
                    channel_other, 20170230, 1,    '写一个日期',           没有的日期
                    channel_other, '',       1,    '写一个日期',           没有日期
                    channel_other, 20170301, 1.5,  '不小于0的整数',        次数不能有小数
                    channel_other, 20170301, -1,   '不小于0的整数',        负数
                    channel_other, 20170301, 一,   '不小于0的整数',        不是数
                    fees_wan_yuan, 20170301, -0.5, '不小于0的数',          负的万元
                    staff_total,    20170301, 1,    '选择一个可以登记的指标', 合计不能登记
                    no_such,        20170301, 1,    '选择一个可以登记的指标', 没有的指标
                    """)
    void 不对的写在字段旁边_什么也不保存(String indicator, String day, String number, String message, String why)
            throws Exception {
        submit(form("/desk/statistics/2017/records", indicator, day, number).param("note", "留着"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString(message), containsString("留着"))));
        assertThat(count()).isZero();
    }

    @Test
    void 改好之后同一张表单保存得了() throws Exception {
        submit(form("/desk/statistics/2017/records", "channel_other", "20170301", "x"));
        submit(form("/desk/statistics/2017/records", "channel_other", "20170301", "1,200"))
                .andExpect(status().isSeeOther());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void 更正要写原因_两个人更正同一条只有一个成() throws Exception {
        long id = records.add(officer, new HandEntry("channel_other", DAY, new BigDecimal(3), "会"));
        var address = "/desk/statistics/records/" + id + "/correction";
        submit(form(address, "channel_other", "20170301", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("写明更正的原因")));
        submit(form(address, "channel_other", "20170301", "2").param("note", "多记一次"))
                .andExpect(status().isSeeOther());
        web.perform(
                        post(address)
                                .param("indicator", "channel_other")
                                .param("day", "20170301")
                                .param("number", "1")
                                .param("note", "又一个人")
                                .param("_once", "another-form-key")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("刚才已被更正")));
        open("/desk/statistics/2017")
                .andExpect(content().string(containsString("entries/channel_other\">2<")));
    }

    @Test
    void 只撤销不代替() throws Exception {
        long id = records.add(officer, new HandEntry("channel_other", DAY, new BigDecimal(3), "会"));
        submit(
                        form("/desk/statistics/records/" + id + "/correction", "", "", "")
                                .param("note", "没有开")
                                .param("withdraw", "yes"))
                .andExpect(status().isSeeOther());
        open("/desk/statistics/records/" + id).andExpect(content().string(containsString("已被更正")));
        assertThat(tables.table(county.greenGrain(), 2017).orElseThrow().figures())
                .allMatch(figure -> figure.number() == null || figure.number().signum() == 0);
    }

    @Test
    void 二〇一四年度以前没有统计表_说明为什么() throws Exception {
        open("/desk/statistics/2013")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("从2014年度起")));
        open("/desk/statistics/2013/table.csv").andExpect(status().isNotFound());
        open("/desk/statistics/2017/entries/no_such").andExpect(status().isNotFound());
    }

    @Test
    void 记录多的时候一页一页地翻() throws Exception {
        for (int n = 1; n <= 51; n++)
            records.add(
                    officer, new HandEntry("channel_other", DAY, BigDecimal.ONE, "第" + n + "次会"));
        open("/desk/statistics/2017/entries/channel_other")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("第51次会"),
                                                not(containsString(">第1次会<")))))
                .andExpect(content().string(containsString("after=2017-03-01_2")));
        open("/desk/statistics/2017/entries/channel_other?after=2017-03-01_2")
                .andExpect(content().string(containsString(">第1次会<")));
        open("/desk/statistics/2017/records")
                .andExpect(content().string(containsString("after=2017-03-01_2")));
    }

    @Test
    void 英文页面的字句也齐全() throws Exception {
        records.add(officer, new HandEntry("web_interviews_chief", DAY, BigDecimal.ONE, "会"));
        var english =
                requireNonNull(
                        web.perform(get("/?lang=en"))
                                .andReturn()
                                .getResponse()
                                .getCookie("reading"));
        for (var address :
                new String[] {
                    "/desk/statistics",
                    "/desk/statistics/2017",
                    "/desk/statistics/2019",
                    "/desk/statistics/2017/sheet",
                    "/desk/statistics/2017/entries/web_interviews_chief",
                    "/desk/statistics/2017/records",
                    "/desk/statistics/2017/records/new",
                    "/desk/statistics/records/1",
                    "/desk/statistics/records/1/correction"
                })
            web.perform(get(address).cookie(english).with(As.viewer(officer)))
                    .andExpect(status().isOk());
        web.perform(get("/desk/statistics/2017").cookie(english).with(As.viewer(officer)))
                .andExpect(content().string(containsString("The chief took part in 1")));
    }

    private MockHttpServletRequestBuilder form(
            String address, String indicator, String day, String number) {
        return post(address)
                .param("indicator", indicator)
                .param("day", day)
                .param("number", number)
                .param("_once", KEY)
                .with(csrf());
    }

    private ResultActions submit(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(As.viewer(officer)));
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(address).with(As.viewer(officer)));
    }

    private long count() {
        return jdbc.sql("select count(*) from reporting.hand_record").query(Long.class).single();
    }
}
