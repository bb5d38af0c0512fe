package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangguang.law.forms.Form;
import yangguang.law.forms.Forms;
import yangguang.law.forms.Severity;
import yangguang.reader.PrintedTable.Flattened;

@DisplayName("错一个数字总查得出")
class PlantedDigitTest {
    private static final List<Form> FORMS = new Forms().all();
    private static final Examination EXAMINATION = new Examination(new Forms());

    static List<Form> forms() {
        return FORMS;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void 没有错的表格没有硬性问题(Form form) {
        for (var how : Flattened.values()) {
            var table = new PrintedTable(form);
            var examined = EXAMINATION.of(table.printed(how));
            assertThat(examined.form().orElseThrow().id()).isEqualTo(form.id());
            assertThat(blocking(examined)).as("%s %s", form.id(), how).isEmpty();
            var read = Examination.byIndicator(examined);
            for (var code : table.covered())
                assertThat(read.get(code)).as(code).isEqualByComparingTo(table.figures.get(code));
        }
    }

    /** Any form, any layout, any cell that a sum covers, any of its digits, any other digit. */
    @Property(tries = 1500)
    void 有勾稽关系的格子错一个数字(
            @ForAll @IntRange(min = 0, max = 1000) int formAt,
            @ForAll Flattened how,
            @ForAll @IntRange(min = 0, max = 100_000) int cellAt,
            @ForAll @IntRange(min = 0, max = 9) int digitAt,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var form = FORMS.get(formAt % FORMS.size());
        var table = new PrintedTable(form);
        var code = List.copyOf(table.covered()).get(cellAt % table.covered().size());
        var right = Objects.requireNonNull(table.figures.get(code)).toPlainString();
        int at = digitAt % right.length();
        int digit = (right.charAt(at) - '0' + by) % 10;
        var wrong = new BigDecimal(right.substring(0, at) + digit + right.substring(at + 1));
        table.figures.put(code, wrong);
        var found = blocking(EXAMINATION.of(table.printed(how)));
        assertThat(found).as("%s %s %s: %s", form.id(), how, code, wrong).isNotEmpty();
        assertThat(found).allMatch(one -> !one.places().isEmpty());
    }

    private static List<Examined.Finding> blocking(Examined examined) {
        return examined.findings().stream()
                .filter(one -> one.severity() == Severity.BLOCKING)
                .toList();
    }
}
