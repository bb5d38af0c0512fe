package yangguang.law.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.Law;

@DisplayName("与可比单位比：差得远的请再看一看，不说错")
class PeerSharesTest {
    private static final PeerShares PEERS = Law.national().chapters().peers();

    private static Map<String, @Nullable BigDecimal> body(int granted, int closed) {
        var figures = new HashMap<String, @Nullable BigDecimal>();
        figures.put("replies_total", BigDecimal.valueOf(closed));
        figures.put("reply_granted", BigDecimal.valueOf(granted));
        figures.put("reply_partial", BigDecimal.ZERO);
        return figures;
    }

    private static List<PeerShares.Apart> looked(int granted, int closed, int... percents) {
        var others = new ArrayList<Map<String, @Nullable BigDecimal>>();
        for (int percent : percents) others.add(body(percent, 100));
        return PEERS.apart(body(granted, closed), others);
    }

    @ParameterizedTest(name = "{0}件中{1}件：{2}")
    @CsvSource({
        "100, 40, true, 中位数60，差20点，在所有单位之外",
        "100, 41, false, 只差19点",
        "100, 80, true, 多了也是",
        "10, 4, true, 十件就可以比",
        "9, 3, false, 件数太少"
    })
    void 在所有单位之外又离中位数二十点(int closed, int granted, boolean apart, String why) {
        assertThat(looked(granted, closed, 58, 59, 60, 61, 62).isEmpty()).as(why).isEqualTo(!apart);
    }

    @Test
    void 有一家和它一样就不提() {
        assertThat(looked(40, 100, 40, 60, 60, 60, 60)).isEmpty();
    }

    @Test
    void 可比的不到五家不提_件数太少的单位不算() {
        assertThat(looked(10, 100, 60, 60, 60, 60)).isEmpty();
        var others = new ArrayList<Map<String, @Nullable BigDecimal>>();
        for (int i = 0; i < 4; i++) others.add(body(60, 100));
        others.add(body(5, 9));
        assertThat(PEERS.apart(body(10, 100), others)).isEmpty();
    }

    @Test
    void 提的时候说出可比单位的数() {
        var apart = looked(12, 100, 50, 55, 60, 65, 70).getFirst();
        assertThat(apart.own().percent()).isEqualByComparingTo("12");
        assertThat(apart.bodies()).isEqualTo(5);
        assertThat(apart.median()).isEqualByComparingTo("60");
        assertThat(apart.least()).isEqualByComparingTo("50");
        assertThat(apart.most()).isEqualByComparingTo("70");
    }

    @Test
    void 空白不是零() {
        var blank = body(0, 100);
        blank.put("reply_granted", null);
        var others = new ArrayList<Map<String, @Nullable BigDecimal>>();
        for (int i = 0; i < 5; i++) others.add(body(60, 100));
        assertThat(PEERS.apart(blank, others)).isEmpty();
    }

    @Test
    void 每个比例的数都是表里有的() {
        var known = new ArrayList<String>();
        Law.national()
                .forms()
                .all()
                .forEach(form -> form.cells().forEach(cell -> known.add(cell.indicator())));
        for (var share : PEERS.shares()) {
            assertThat(known).as(share.id()).containsAll(share.parts()).containsAll(share.of());
        }
    }
}
