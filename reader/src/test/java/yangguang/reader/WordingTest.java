package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("句子里没有这些词就不必找")
class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "历年累计W{0,8}N条| 历年累计",
                "公开的?N条| 公开",
                "(?:信息)?不存在(?:的)?N件| 不存在",
                "(?<!公开)答复(?:申请)?N件| 答复",
                "\"(?:网站|门户)W{0,24}?N条\"| 网站 门户",
                "\"(?:收到|受理)[^,。;\\d]{0,24}?申请N件\"| 申请",
                "\"(?:报|刊)?(?:上|下)N条\"| 上 下",
                "查[阅询]点N个| \"\"",
                "比(?:20)?\\d{2}年| \"\"",
                "\"网上N条|线上N条\"| \"\""
            })
    void 从写法里看出(String rule, String needed) {
        var words = needed.isEmpty() ? List.<String>of() : List.of(needed.split(" "));
        assertThat(Wording.of(rule, Pattern.compile("")).needed()).isEqualTo(words);
    }
}
