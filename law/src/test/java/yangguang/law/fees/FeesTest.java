package yangguang.law.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.Proves;

@DisplayName("信息处理费管理办法第四条、第五条")
class FeesTest {
    private static final LocalDate DAY = LocalDate.parse("2021-01-01");

    private final Fees fees = new Fees();

    @ParameterizedTest(name = "累计 {0} 件 {1} 元")
    @CsvSource({
        "0, 0",
        "10, 0",
        "11, 100",
        "30, 2000",
        "31, 2200",
        "35, 3000",
        "40, 4000",
        "41, 4300",
        "50, 7000",
        "60, 11000"
    })
    @Proves("rules/fee-by-item")
    void 按件超额累进(int items, int yuan) {
        assertThat(fees.byItem(DAY, 0, items).orElseThrow().yuan()).isEqualTo(yuan);
    }

    @ParameterizedTest(name = "{0} 页 {1} 元")
    @CsvSource({
        "30, 0",
        "31, 10",
        "100, 700",
        "101, 720",
        "150, 1700",
        "200, 2700",
        "201, 2740",
        "300, 6700"
    })
    @Proves("rules/fee-by-page")
    void 按量超额累进(int pages, int yuan) {
        assertThat(fees.byPage(DAY, pages).orElseThrow().yuan()).isEqualTo(yuan);
    }

    @Test
    void 本月已有的件数接着累计() {
        var whole = fees.byItem(DAY, 0, 45).orElseThrow().yuan();
        var first = fees.byItem(DAY, 0, 25).orElseThrow().yuan();
        var second = fees.byItem(DAY, 25, 20).orElseThrow();
        assertThat(first + second.yuan()).isEqualTo(whole);
        assertThat(second.lines().getFirst().sentence(Locale.CHINA))
                .isEqualTo("同一申请人本月累计第26至30件，每件100元，共500元");
    }

    @Test
    void 办法施行前没有信息处理费() {
        assertThat(fees.byItem(LocalDate.parse("2020-12-31"), 0, 100)).isEmpty();
    }
}
