package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.law.forms.Form;
import yangguang.law.forms.Forms;
import yangguang.law.forms.Severity;
import yangguang.reader.PrintedTable.Flattened;

@DisplayName("损坏的表格")
class DamagedTablesTest {
    private static final Forms FORMS = new Forms();
    private static final Examination EXAMINATION = new Examination(FORMS);
    private static final String FIRST = "一、本年新收政府信息公开申请数量";

    private static String row(String cells) {
        var printed = new PrintedTable().printed(Flattened.PIPES);
        int from = printed.indexOf(FIRST) + FIRST.length();
        int to = printed.indexOf("二、上年结转");
        return printed.substring(0, from) + cells + "\n" + printed.substring(to);
    }

    private static Map<String, BigDecimal> read(String text) {
        return Examination.byIndicator(EXAMINATION.of(text));
    }

    @Test
    void 数字连在一起_只有一种分法合得上就分开() {
        var read = read(row("120000012"));
        assertThat(read.get("t2_new_person")).isEqualByComparingTo("12");
        assertThat(read.get("t2_new_biz")).isZero();
        assertThat(read.get("t2_new_total")).isEqualByComparingTo("12");
    }

    /** 1+1=2 in the first cells or in the last: nobody can tell. */
    @ParameterizedTest
    @ValueSource(strings = {"1234567", "10000000001000000000020"})
    void 分不开的不猜(String glued) {
        assertThat(read(row(glued))).doesNotContainKey("t2_new_person");
    }

    /** What was taken apart by its sum is likely, not certain. */
    @Test
    void 连在一起的数字引出的问题只要求核实() {
        assertThat(EXAMINATION.of(row("120000012")).findings())
                .filteredOn(
                        one -> one.places().stream().anyMatch(at -> at.quote().contains("12000")))
                .isNotEmpty()
                .allMatch(one -> one.severity() != Severity.BLOCKING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " | 3 | / | / | / | / | 1 | 4 |",
                "\t3\t—\t—\t—\t—\t1\t4",
                "\n3\n\n\n\n\n1\n4"
            })
    void 斜线和空行也占一格(String cells) {
        var read = read(row(cells));
        assertThat(read.get("t2_new_person")).isEqualByComparingTo("3");
        assertThat(read.get("t2_new_otherorg")).isEqualByComparingTo("1");
        assertThat(read).doesNotContainKey("t2_new_biz");
    }

    private static String statistics() {
        Form form = FORMS.named("STAT-2014").orElseThrow();
        return new PrintedTable(form).printed(Flattened.TABS);
    }

    @Test
    void 页码不是数字() {
        var table = statistics();
        var row = "1.当面申请数\t件\t";
        assertThat(table).contains(row);
        var text = table.replaceFirst("(\\Q" + row + "\\E\\d+\n)", "$1—2—\n统计指标\t单位\t统计数\n");
        assertThat(text).contains("—2—");
        assertThat(read(text)).isEqualTo(read(table));
        assertThat(EXAMINATION.of(text).findings())
                .noneMatch(one -> one.severity() == Severity.BLOCKING);
    }

    @Test
    void 正文里用了表格的话_表格仍是表格() {
        var told = "二、主动公开情况\n街道共主动公开政府信息14条。全年没有发生行政复议。\n附件\n";
        var text = statistics().replace("一、总体情况\n", told);
        assertThat(read(text)).isEqualTo(read(statistics()));
        assertThat(EXAMINATION.of(text).findings())
                .anyMatch(one -> one.rule().equals("F2"))
                .noneMatch(one -> one.severity() == Severity.BLOCKING);
    }

    @Test
    void 附表只有本年度一个数() {
        var form = FORMS.named("FUJIAN-ANNEX").orElseThrow();
        var text =
                new PrintedTable(form)
                        .printed(Flattened.PIPES)
                        .replaceFirst("行政复议数 \\| 件 \\| \\d+ \\| \\d+", "行政复议数 | 件 | 7");
        assertThat(read(text).get("reconsideration_total")).isEqualByComparingTo("7");
        assertThat(read(text)).doesNotContainKey("reconsideration_total_cumulative");
    }
}
