package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.law.forms.Forms;

/**
 * Invented reports of every form, with the damage that crawlers and PDF tools do, written before
 * the rules were looked at. What was reached on them stays reached.
 */
@DisplayName("没有见过的年报")
class InventedReportsTest {
    private static final Score SCORE = new Score();

    @BeforeAll
    static void read() throws URISyntaxException {
        var truth = InventedReportsTest.class.getResource("/invented/truth.jsonl");
        var folder =
                Objects.requireNonNull(Path.of(Objects.requireNonNull(truth).toURI()).getParent());
        var examination = new Examination(new Forms());
        List<Labels> reports = Labels.of(folder);
        assertThat(reports).hasSizeGreaterThan(11);
        for (var report : reports) SCORE.add(report, report.examined(examination));
    }

    @Test
    void 印着的数字() {
        var figures = SCORE.figures();
        assertThat(figures.precision()).as("%s", figures.wrong()).isGreaterThan(0.995);
        assertThat(figures.recall()).as("%s", figures.missed()).isGreaterThan(0.99);
    }

    @Test
    void 写明没有的() {
        var zeros = SCORE.zeros();
        assertThat(zeros.precision()).as("%s", zeros.wrong()).isGreaterThan(0.97);
        assertThat(zeros.recall()).as("%s", zeros.missed()).isGreaterThan(0.95);
    }

    @Test
    void 年份和机关和格式() {
        var heads = SCORE.heads();
        assertThat(heads.recall()).as("%s", heads.missed()).isGreaterThan(0.98);
        assertThat(heads.precision()).as("%s", heads.wrong()).isGreaterThan(0.98);
    }

    @Test
    void 自相矛盾的都查出_没有的不误报() {
        var contradictions = SCORE.contradictions();
        assertThat(contradictions.missed()).isEmpty();
        assertThat(contradictions.wrong()).isEmpty();
        assertThat(SCORE.falseBlocking()).isZero();
    }
}
