package yangguang.registers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.County;

@PlatformTest
@DisplayName("其他来源数据：指标要是当年的，数要是它能填的")
class OtherSourcePagesTest {
    @Autowired MockMvc web;
    @Autowired AnnualTables tables;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    County county;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        clock.set(LocalDate.of(2022, 3, 1));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            textBlock =
                    """
                    channel_gazette,        20170301, 2,       '',                次数
                    fees_wan_yuan,          20170301, 0.85,    '',                万元有小数
                    t1_licences_change,     20190301, －8,      '',                本年增减可以小于零
                    channel_gazette,        20170301, 1.5,     不带小数的数,        次数不能有小数
                    channel_gazette,        20170301, -1,      不能小于0,          次数不能小于零
                    fees_wan_yuan,          20170301, -0.5,    不能小于0,          金额不能小于零
                    channel_gazette,        20210301, 2,       2021年度的表没有,    不是当年的表
                    meetings,               20170301, 1,       '',                开始使用以前的年份
                    t2_granted_person,      20210301, 1,       2021年度的表没有,    登记簿自己算
                    staff_total,            20170301, 1,       请选择一个指标,      合计
                    no_such,                20170301, 1,       请选择一个指标,      没有的指标
                    channel_gazette,        20170301, 一,       请填写数字,         不是数
                    """)
    void 指标和数(String figure, String day, String number, String message, String why)
            throws Exception {
        var sent =
                web.perform(
                        post("/desk/registers/other-source/new")
                                .param("f-counted", day)
                                .param("f-figure", figure)
                                .param("f-number", number)
                                .param("f-source", "台账")
                                .with(csrf())
                                .with(As.viewer(county.officer(Role.STATISTICIAN))));
        if (message.isEmpty()) {
            sent.andExpect(status().isSeeOther());
            var year = Integer.parseInt(day.substring(0, 4));
            assertThat(
                            tables.table(county.greenGrain(), year)
                                    .orElseThrow()
                                    .figure(figure)
                                    .orElseThrow()
                                    .isBlank())
                    .isFalse();
        } else {
            sent.andExpect(status().isUnprocessableContent())
                    .andExpect(
                            content()
                                    .string(
                                            allOf(
                                                    containsString(message),
                                                    containsString("value=\"台账\""))));
        }
    }
}
