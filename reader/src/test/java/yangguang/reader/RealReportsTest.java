package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.reader.Block.Table;
import yangguang.reader.Reading.Report;
import yangguang.reader.Shared.Labelled;

@DisplayName("真实年报")
class RealReportsTest {
    @Test
    void 五份种子年报的主体与年份与标注一致() {
        for (var seed : Shared.folder("seeds")) {
            var report = read(seed);
            assertThat(report.body()).as(seed.toString()).isEqualTo(seed.unit());
            assertThat(report.year()).as(seed.toString()).isEqualTo(seed.year());
            assertThat(report.title())
                    .as(seed.toString())
                    .endsWith("年度报告")
                    .contains(seed.year() + "年")
                    .doesNotContain(" ");
        }
    }

    @Test
    void 五份种子年报的日期与文号() {
        var seeds = Shared.folder("seeds").stream().map(RealReportsTest::read).toList();
        assertThat(seeds.stream().map(Report::published))
                .containsExactly(
                        null, LocalDate.of(2017, 1, 16), LocalDate.of(2018, 3, 16), null, null);
        assertThat(seeds.stream().map(Report::made))
                .containsExactly(
                        LocalDate.of(2018, 2, 24),
                        null,
                        null,
                        LocalDate.of(2018, 3, 28),
                        LocalDate.of(2018, 1, 2));
        assertThat(seeds.getLast().number()).hasToString("泉鲤金办〔2018〕1号");
        assertThat(seeds.subList(0, 4)).allMatch(report -> report.number() == null);
    }

    @Test
    void 统计表的六十五行成为表格() {
        var seeds = Shared.folder("seeds").stream().map(RealReportsTest::read).toList();
        for (var report : List.of(seeds.get(0), seeds.get(2))) {
            var table = tables(report).findFirst().orElseThrow();
            assertThat(table.head()).containsExactly("统计指标", "单位", "统计数");
            assertThat(table.rows()).hasSize(65);
        }
        assertThat(tables(seeds.get(2)).skip(1).map(table -> table.rows().size()))
                .containsExactly(39, 3);
        assertThat(tables(seeds.get(4)).map(table -> table.rows().size())).containsExactly(15);
    }

    @Test
    void 被换页截断的段落重新接上() {
        var text = read(Shared.folder("seeds").get(3)).text();
        assertThat(text).contains("研究制订了周密的工作计划和实施方案，加强了对政府信息公开工作的领导");
        assertThat(read(Shared.folder("seeds").get(1)).text())
                .doesNotContain("登录")
                .doesNotContain("点击数");
    }

    @Test
    void 种子年报的每个长句都还在() {
        for (var seed : Shared.folder("seeds")) {
            var kept = dense(read(seed).title() + read(seed).text());
            var sentences = text(seed).lines().flatMap(line -> Arrays.stream(line.split("[。；]")));
            assertThat(
                            sentences
                                    .map(RealReportsTest::dense)
                                    .filter(
                                            words ->
                                                    words.length() > 30
                                                            && !words.startsWith("发布者")))
                    .as(seed.toString())
                    .hasSizeGreaterThan(15)
                    .allMatch(kept::contains);
        }
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0<>*]", "");
    }

    /**
     * The labelled reports are mostly fragments; what is measured is what a fragment can still
     * tell.
     */
    @Test
    void 标注年报的主体与年份识别率() {
        var reports = Shared.folder("reports");
        var dated =
                reports.stream()
                        .filter(
                                report ->
                                        report.year() != null
                                                && text(report).contains(report.year().toString()))
                        .toList();
        var named =
                reports.stream().filter(report -> text(report).contains(report.unit())).toList();
        long years =
                dated.stream()
                        .filter(
                                report ->
                                        reading(report)
                                                .year()
                                                .equals(
                                                        java.util.Optional.ofNullable(
                                                                report.year())))
                        .count();
        long bodies =
                named.stream()
                        .filter(
                                report ->
                                        reading(report)
                                                .body()
                                                .filter(Predicate.isEqual(report.unit()))
                                                .isPresent())
                        .count();
        System.out.println(
                Map.of(
                        "reports",
                        reports.size(),
                        "year printed",
                        dated.size(),
                        "year right",
                        years,
                        "body printed",
                        named.size(),
                        "body right",
                        bodies));
        assertThat(years).isGreaterThanOrEqualTo(dated.size() * 9L / 10);
        assertThat(bodies).isGreaterThanOrEqualTo(named.size() * 3L / 4);
    }

    private static java.util.stream.Stream<Table> tables(Report report) {
        return report.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    private static Report read(Labelled file) {
        return (Report) ReportText.read(file.bytes());
    }

    private static ReportText reading(Labelled file) {
        return ReportText.of(text(file));
    }

    private static String text(Labelled file) {
        return Decoding.text(file.bytes()).orElseThrow();
    }
}
