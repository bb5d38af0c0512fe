package yangguang.law.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2014—2018年度 政府信息公开情况统计表")
class Stat2014Test {
    private final Forms forms = new Forms();
    private final Form form = forms.named("STAT-2014").orElseThrow();

    @Test
    void 六十五行五十八格七个标题行() {
        var rows = form.tables().getFirst().rows();
        assertThat(rows).hasSize(65);
        assertThat(form.cells()).hasSize(58);
        assertThat(rows.stream().filter(Row::isHeading).map(Row::code))
                .containsExactly("1", "1.2", "2", "2.2", "3", "8", "9");
        assertThat(form.cells().stream().map(Cell::indicator)).doesNotHaveDuplicates();
    }

    @Test
    void 适用于二零一四至二零一八年度() {
        assertThat(forms.tableFor(2013)).isEmpty();
        assertThat(forms.tableFor(2014)).contains(form);
        assertThat(forms.tableFor(2018)).contains(form);
        assertThat(forms.tableFor(2019)).isNotEqualTo(Optional.of(form));
    }

    @Test
    void 合计格等于其下各格之和() {
        assertThat(form.cells().stream().filter(Cell::isSum).map(Cell::row))
                .containsExactly("3.1", "3.2", "3.3", "3.3.4", "4", "5", "8.3");
    }

    @Test
    void 北极街道的表没有勾稽问题() {
        assertThat(form.check(report("北极街道"))).isEmpty();
    }

    @Test
    void 东宁街道总数十八条少于微信四十五条() {
        assertThat(form.check(report("东宁街道"))).extracting(Finding::relation).containsExactly("A2");
    }

    @Test
    void 前进区标题行填数总数少于渠道回应无方式且有空白() {
        var findings = form.check(report("前进区"));
        assertThat(findings).extracting(Finding::relation).containsExactly("A2", "A5", "B2", "F1");
        assertThat(findings.getFirst().sentence())
                .isEqualTo("主动公开政府信息 157 条，少于其中一个渠道的 2895 条（4.政务微信公开政府信息数）。");
        assertThat(findings.getFirst().sentence(Locale.ENGLISH)).contains("157", "2895");
        assertThat(findings.get(2).sentence())
                .isEqualTo("回应热点或舆情 32 次，多于各种回应方式之和 0＋0＋0＋0＝0，请说明是怎样回应的。");
    }

    @Test
    void 空白与零不同() {
        assertThat(form.check(zeros())).isEmpty();
        var table = Tables.zeros(form);
        table.put("complaints", null);
        assertThat(form.check(Figures.of(2017, table)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells()).containsExactly("complaints"));
    }

    private Figures zeros() {
        return Figures.of(2017, Tables.zeros(form));
    }

    private static Figures report(String name) {
        return Figures.of(2017, Tables.of(name, "stat-2014-2017.csv"));
    }
}
