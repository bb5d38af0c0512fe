package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文字编码")
class DecodingTest {
    private static final String TEXT = "关于公布2017年政府信息公开年度报告的通知\n第一条 〔2018〕㐀";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void 常见编码都能读回(String charset) {
        assertThat(Decoding.text(TEXT.getBytes(Charset.forName(charset)))).contains(TEXT);
    }

    @Test
    void 字节顺序标记不算文字() {
        assertThat(Decoding.text(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .contains(TEXT);
    }

    @Test
    void 抓取时截断半个字不妨碍其余() {
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(Decoding.text(Arrays.copyOf(bytes, bytes.length - 1)))
                .contains(TEXT.substring(0, TEXT.length() - 1));
    }

    @Test
    void 图片与程序不是文字() {
        assertThat(
                        Decoding.text(
                                new byte[] {
                                    (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13
                                }))
                .isEmpty();
        assertThat(Decoding.text(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0})).isEmpty();
    }

    @Property(tries = 500)
    void 任何字节都不出错(@ForAll byte[] bytes) {
        Decoding.text(bytes).ifPresent(text -> assertThat(text).doesNotContain("\0"));
        assertThat(ReportText.read(bytes)).isNotNull();
    }
}
