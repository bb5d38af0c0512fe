package yangguang.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

@DisplayName("从表格软件来的 CSV")
class CsvRowsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Vocabulary COLUMNS = columns();

    @Test
    void 带或不带BOM的UTF8与GB18030读出同样的内容() {
        String text = "名称,简称\r\n甲县人民政府,甲县\r\n";
        var plain = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(plain.rows())
                .extracting(CsvRows.Row::line, CsvRows.Row::values)
                .containsExactly(tuple(2L, Map.of("name", "甲县人民政府", "shortName", "甲县")));
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(plain);
        assertThat(read(text.getBytes(GB18030))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"名称,简称", "Name,Short name", "name,shortName", " NAME , short_name "})
    void 列名可用中文英文或者程序里的名字(String heads) {
        assertThat(read(heads + "\n甲,乙").rows())
                .extracting(CsvRows.Row::line, CsvRows.Row::values)
                .containsExactly(tuple(2L, Map.of("name", "甲", "shortName", "乙")));
    }

    @Test
    void 行号是这一行在文件里开始的地方() {
        var read = read("名称,简称\n\"甲\n第二行\",一\n\n  ,\n乙,二\n");
        assertThat(read.rows()).extracting(CsvRows.Row::line).containsExactly(2L, 6L);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',                    1, bodies.csv.empty
                    '名称,简称',            1, bodies.csv.empty
                    '名称,颜色|甲,红',      1, bodies.csv.unknown
                    '名称,名称|甲,乙',      1, bodies.csv.twice
                    '简称|甲',              1, bodies.csv.missing.name
                    '名称|甲,多出来的',      2, bodies.csv.headless
                    '名称|甲|"乙',          3, bodies.csv.quotes
                    """)
    void 文件的毛病说明在哪一行(String text, long line, String problem) {
        var bad = read(text.replace('|', '\n')).bad();
        assertThat(bad).extracting(BadRow::key).containsExactly(problem);
        assertThat(bad).extracting(BadRow::line).containsExactly(line);
    }

    @Test
    void 不是文字的文件说编码认不出来() {
        assertThat(read(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}).bad())
                .extracting(BadRow::key)
                .containsExactly("bodies.csv.encoding");
    }

    @Test
    void 任何字节都不会抛出异常且不会既无行又无毛病() {
        var random = new Random(20180307);
        for (int round = 0; round < 5_000; round++) {
            byte[] file = new byte[random.nextInt(200)];
            random.nextBytes(file);
            var read = read(file);
            assertThat(read.rows().isEmpty() && read.bad().isEmpty()).isFalse();
        }
    }

    @Test
    void 由引号逗号换行拼成的任何文字都不会抛出异常() {
        var random = new Random(711);
        List<String> bits = List.of("名称", "简称", ",", "\"", "\"\"", "\n", "\r\n", "\r", "甲", " ");
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder("名称,简称\n");
            IntStream.range(0, random.nextInt(12))
                    .forEach(i -> text.append(bits.get(random.nextInt(bits.size()))));
            var read = read(text.toString());
            assertThat(read.rows()).allMatch(row -> row.line() > 1);
        }
    }

    private static CsvRows read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsvRows read(byte[] file) {
        return CsvRows.read(file, COLUMNS, Set.of("name"));
    }

    private static Vocabulary columns() {
        var words = new StaticMessageSource();
        words.addMessages(
                Map.of("f.name", "名称", "f.shortName", "简称"), java.util.Locale.SIMPLIFIED_CHINESE);
        words.addMessages(
                Map.of("f.name", "Name", "f.shortName", "Short name"), java.util.Locale.ENGLISH);
        return new Vocabulary(words, "f", List.of("name", "shortName"));
    }
}
