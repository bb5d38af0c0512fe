package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.HashSet;
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
import yangguang.registers.RegisterBook;

@PlatformTest
@DisplayName("对比页")
class ComparisonPagesTest {
    private static final String AT = "/desk/statistics/2017/compare";

    @Autowired MockMvc web;
    @Autowired Comparison comparison;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired JdbcClient jdbc;
    County county;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        var elsewhere = new Elsewhere(keep, book);
        var officer = county.officer(Role.STATISTICIAN);
        for (int year = 2015; year <= 2017; year++)
            elsewhere.add(
                    officer,
                    "channel_gazette",
                    LocalDate.of(year, 5, 1),
                    BigDecimal.valueOf(year - 2010),
                    "公报");
    }

    private ResultActions open(Viewer viewer, String address) throws Exception {
        return web.perform(get(address).with(As.viewer(viewer)));
    }

    @Test
    void 三年一个指标画出来_表格在下面_比上年多多少() throws Exception {
        open(county.officer(Role.STATISTICIAN), AT + "?figure=channel_gazette")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("比上年+1"),
                                                containsString("<svg class=\"chart\" role=\"img\""),
                                                containsString("<td class=\"r\">6</td>"))));
    }

    @Test
    void 按月的表里每个数在自己的月份_各月加起来是全年_没到的月份是空白() {
        var trend = comparison.trend(Set.of(county.greenGrain()), 2018).orElseThrow();
        new Elsewhere(keep, book)
                .add(
                        county.officer(Role.STATISTICIAN),
                        "channel_gazette",
                        LocalDate.of(2017, 12, 31),
                        BigDecimal.TWO,
                        "公报");
        var months = comparison.months(Set.of(county.greenGrain()), trend, "channel_gazette");
        assertThat(months.keySet()).containsExactly(2016, 2017, 2018);
        var year = java.util.Objects.requireNonNull(months.get(2017));
        assertThat(year.get(4)).isEqualByComparingTo("7");
        assertThat(year.get(11)).isEqualByComparingTo("2");
        assertThat(java.util.Objects.requireNonNull(months.get(2018)).get(3)).isNull();
        assertThat(comparison.months(Set.of(county.greenGrain()), trend, "staff_fulltime"))
                .isEmpty();
        assertThat(comparison.months(Set.of(county.eastHill()), trend, "channel_gazette"))
                .isEmpty();
    }

    @Test
    void 一年对一年的哑铃图_按月的热力表_表格都在() throws Exception {
        open(county.supervisor(), AT + "?figure=channel_gazette")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("<svg class=\"chart pairs\""),
                                                containsString("6 → 7"),
                                                containsString("<td class=\"r\">+1</td>"))));
        open(county.officer(Role.STATISTICIAN), AT + "?figure=channel_gazette")
                .andExpect(content().string(containsString("<td class=\"r h4\">7</td>")));
        open(county.officer(Role.STATISTICIAN), AT + "?figure=staff_fulltime")
                .andExpect(content().string(not(containsString("class=\"dense heat"))))
                .andExpect(content().string(not(containsString("chart pairs"))));
    }

    @Test
    void 几年都没有数的不画横线_说一句() throws Exception {
        open(county.supervisor(), "/desk/statistics/2016/compare?figure=dedicated_bodies")
                .andExpect(content().string(containsString("2014到2016年度都没有")))
                .andExpect(content().string(not(containsString("<svg class=\"chart"))));
    }

    @Test
    void 督查看得到下级并排_别人看不到() throws Exception {
        open(county.supervisor(), AT + "?figure=channel_gazette")
                .andExpect(
                        content()
                                .string(containsString("/entries/channel_gazette?body=PDY000029")));
        open(county.neighbour(), AT + "?body=PDY000029").andExpect(status().isNotFound());
        open(county.neighbour(), AT + "?figure=channel_gazette")
                .andExpect(content().string(not(containsString("PDY000029"))));
        open(county.neighbour(), AT + "?figure=no_such").andExpect(status().isOk());
        open(county.neighbour(), "/desk/statistics/2013/compare").andExpect(status().isNotFound());
    }

    @Test
    void 各区连同下级并排() throws Exception {
        long district = county.greenGrain();
        long street =
                jdbc.sql(
                                """
                                insert into bodies.body (code, parent_id, name, short_name, kind)
                                values ('PDY000077', :above, '青禾所', '青禾所', 'DEPARTMENT')
                                returning id
                                """)
                        .param("above", district)
                        .query(Long.class)
                        .single();
        var officer = new Viewer(7, "林小满", street, Set.of(Role.STATISTICIAN), Set.of(street));
        new Elsewhere(keep, book)
                .add(officer, "channel_gazette", LocalDate.of(2017, 5, 1), BigDecimal.TEN, "公报");
        var above = county.supervisor();
        var all = new HashSet<>(above.readable());
        all.add(street);
        var reading = new Viewer(above.personId(), "", above.bodyId(), above.roles(), all);
        open(reading, AT + "?figure=channel_gazette")
                .andExpect(content().string(containsString("PDY000029\">7<")));
        open(reading, AT + "?figure=channel_gazette&below=yes")
                .andExpect(content().string(containsString("PDY000029&amp;below=yes\">17<")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".csv", ".json"})
    void 没有登录的要先登录_登录了打得开(String ending) throws Exception {
        web.perform(get(AT + ending))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", startsWith("/sign-in")));
        open(county.officer(Role.EDITOR), AT + ending).andExpect(status().isOk());
        for (var file : new String[] {"table.xlsx", "table.json"})
            open(county.officer(Role.EDITOR), "/desk/statistics/2017/" + file)
                    .andExpect(status().isOk());
    }
}
