package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;

@PlatformTest
@DisplayName("开始使用以前的年份：没有记录不等于没有发生")
class YearsHeldTest {
    private static final String KEPT = "requests_received";

    @Autowired AnnualTables tables;
    @Autowired Comparison comparison;
    @Autowired OtherFigures others;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired TestClock clock;
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

    private void begins(LocalDate day) {
        clock.set(day);
        elsewhere.add(officer, "channel_gazette", day.minusYears(1), BigDecimal.ONE, "公报");
    }

    private @Nullable BigDecimal figure(int year, String indicator) {
        return tables.table(officer.bodyId(), year)
                .orElseThrow()
                .figure(indicator)
                .orElseThrow()
                .number();
    }

    @Test
    void 上年年报到期以前开始使用的_上年算数_再以前的是空白() {
        begins(LocalDate.of(2018, 3, 31));
        assertThat(figure(2018, KEPT)).isZero();
        assertThat(figure(2017, KEPT)).isZero();
        assertThat(figure(2016, KEPT)).isNull();
    }

    @Test
    void 过了期才开始使用的_上年也是空白_登记过的数照样有() {
        begins(LocalDate.of(2018, 4, 1));
        assertThat(figure(2018, KEPT)).isZero();
        assertThat(figure(2017, KEPT)).isNull();
        assertThat(figure(2017, "channel_gazette")).isEqualByComparingTo("1");
    }

    @Test
    void 以前年份的数可以从别处来_累计从有的年份加起_以后的由登记簿自己算() {
        jdbc.sql("update bodies.body set region_code = '350502000' where id = :id")
                .param("id", officer.bodyId())
                .update();
        begins(LocalDate.of(2018, 4, 1));
        assertThat(others.isOpen(officer.bodyId(), "complaints", 2016)).isTrue();
        assertThat(others.isOpen(officer.bodyId(), "complaints", 2018)).isFalse();
        assertThat(others.isOpen(officer.bodyId(), "staff_total", 2016)).isFalse();
        elsewhere.add(officer, "complaints", LocalDate.of(2015, 12, 31), new BigDecimal(4), "旧台账");
        elsewhere.add(officer, "complaints", LocalDate.of(2016, 12, 31), BigDecimal.ZERO, "旧台账");
        assertThat(figure(2016, "complaints")).isZero();
        var annex =
                tables.tables(Set.of(officer.bodyId()), 2018).stream()
                        .filter(table -> table.form().id().equals("FUJIAN-ANNEX"))
                        .findFirst()
                        .orElseThrow();
        assertThat(annex.figure("complaints_cumulative").orElseThrow().number())
                .isEqualByComparingTo("4");
    }

    @Test
    void 三年对比里没有保存的是空白_不说比上年多多少() {
        begins(LocalDate.of(2018, 4, 1));
        var line = comparison.trend(Set.of(officer.bodyId()), 2018).orElseThrow().line(KEPT);
        assertThat(line.orElseThrow().values()).containsExactly(null, null, BigDecimal.ZERO);
        assertThat(line.orElseThrow().change()).isNull();
    }

    @Test
    void 并排的每一格都和各自的表一样() {
        begins(LocalDate.of(2018, 4, 1));
        elsewhere.add(
                county.neighbour(),
                "channel_gazette",
                LocalDate.of(2018, 2, 1),
                BigDecimal.TEN,
                "公报");
        keep.record(
                officer,
                book.register("meeting"),
                new yangguang.law.registers.Values(
                        Map.of(
                                "held", java.util.List.of("2018-01-05"),
                                "subject", java.util.List.of("公开"),
                                "sort", java.util.List.of("work"))));
        var sides =
                Map.of(
                        county.id(),
                        Set.of(county.id(), county.greenGrain(), county.eastHill()),
                        county.greenGrain(),
                        Set.of(county.greenGrain()),
                        county.eastHill(),
                        Set.of(county.eastHill()));
        for (int year : new int[] {2017, 2018})
            for (var cell : some(tables.table(county.id(), year).orElseThrow().form().cells()))
                sides.forEach(
                        (side, of) ->
                                assertThat(tables.figures(sides, year, cell.indicator()).get(side))
                                        .as(year + cell.indicator() + side)
                                        .isEqualTo(
                                                tables.table(of, year)
                                                        .orElseThrow()
                                                        .figure(cell.indicator())
                                                        .orElseThrow()
                                                        .number()));
    }

    /** Every seventh, and so some of each kind. */
    private static java.util.List<yangguang.law.forms.Cell> some(
            java.util.List<yangguang.law.forms.Cell> cells) {
        return java.util.stream.IntStream.range(0, cells.size())
                .filter(at -> at % 7 == 0)
                .mapToObj(cells::get)
                .toList();
    }
}
