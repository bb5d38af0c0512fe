package yangguang.reporting;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import yangguang.registers.RegisterBook;

@PlatformTest
@DisplayName("统计年报各页")
class StatisticsPagesTest {
    static final LocalDate DAY = LocalDate.of(2017, 3, 1);

    @Autowired MockMvc web;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired AnnualTables tables;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/statistics",
                "/desk/statistics/2017",
                "/desk/statistics/2017/sheet",
                "/desk/statistics/2017/table.csv",
                "/desk/statistics/2017/table.docx",
                "/desk/statistics/2017/entries/channel_other"
            })
    void 没有登录的要先登录_登录了都打得开(String address) throws Exception {
        elsewhere.add(officer, "channel_other", DAY, BigDecimal.ONE, "会");
        web.perform(get(address))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sign-in")));
        web.perform(get(address).with(As.viewer(officer))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/statistics?body=PDY000029",
                "/desk/statistics/2017?body=PDY000029",
                "/desk/statistics/2017/sheet?body=PDY000029",
                "/desk/statistics/2017/table.csv?body=PDY000029",
                "/desk/statistics/2017/table.docx?body=PDY000029",
                "/desk/statistics/2017/entries/channel_other?body=PDY000029"
            })
    void 别的单位的都说没有(String address) throws Exception {
        elsewhere.add(officer, "channel_other", DAY, BigDecimal.ONE, "会");
        web.perform(get(address).with(As.viewer(county.neighbour())))
                .andExpect(status().isNotFound());
    }

    @Test
    void 督查看得到下级_可以合计() throws Exception {
        elsewhere.add(officer, "channel_other", DAY, new BigDecimal(2), "甲会");
        elsewhere.add(county.neighbour(), "channel_other", DAY, new BigDecimal(3), "乙会");
        var supervisor = As.viewer(county.supervisor());
        web.perform(get("/desk/statistics/2017?body=PDY000029").with(supervisor))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "entries/channel_other?body=PDY000029\">2<")));
        web.perform(get("/desk/statistics/2017?below=yes").with(supervisor))
                .andExpect(content().string(containsString("below=yes\">5<")))
                .andExpect(content().string(not(containsString("other-source/new"))));
        web.perform(get("/desk/statistics/2017/entries/channel_other?below=yes").with(supervisor))
                .andExpect(content().string(allOf(containsString("甲会"), containsString("乙会"))));
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
            elsewhere.add(officer, "channel_other", DAY, BigDecimal.ONE, "第" + n + "次会");
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
    }

    @Test
    void 英文页面的字句也齐全() throws Exception {
        elsewhere.add(officer, "web_interviews_chief", DAY, BigDecimal.ONE, "会");
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
                    "/desk/statistics/2017/entries/web_interviews_chief"
                })
            web.perform(get(address).cookie(english).with(As.viewer(officer)))
                    .andExpect(status().isOk());
        web.perform(get("/desk/statistics/2017").cookie(english).with(As.viewer(officer)))
                .andExpect(content().string(containsString("The chief took part in 1")));
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(address).with(As.viewer(officer)));
    }

    @Test
    void 空白的格引到它的登记簿_没有登记簿的取自别处() throws Exception {
        open("/desk/statistics/2017")
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "other-source/new?f-figure=channel_gazette")));
        open("/desk/statistics/2017/entries/trainees")
                .andExpect(content().string(containsString("/desk/registers/training/new")));
        open("/desk/registers/other-source/new?f-figure=channel_gazette")
                .andExpect(content().string(containsString("value=\"channel_gazette\" selected")));
        var editor = As.viewer(county.officer(Role.EDITOR));
        web.perform(get("/desk/statistics/2017").with(editor))
                .andExpect(content().string(not(containsString("other-source/new"))));
    }
}
