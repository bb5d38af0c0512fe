package yangguang.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("引用法条")
class CitationTest {
    @Test
    void 写作书名号发布令号条款项() {
        var citation = new Citation("中华人民共和国政府信息公开条例", "国务院令第711号", 33, 2, 0);
        assertThat(citation).hasToString("《中华人民共和国政府信息公开条例》（国务院令第711号）第三十三条第二款");
        assertThat(citation.place()).isEqualTo("第三十三条第二款");
    }

    @Test
    void 读得回写出的引用() {
        var text = "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第（十五）项";
        assertThat(Citation.of(text))
                .isEqualTo(new Citation("中华人民共和国政府信息公开条例", "国务院令第711号", 20, 0, 15))
                .hasToString(text);
    }

    @Test
    void 通知只有题名和文号() {
        assertThat(Citation.of("国务院办公厅关于2017年部分节假日安排的通知（国办发明电〔2016〕17号）"))
                .isEqualTo(new Citation("国务院办公厅关于2017年部分节假日安排的通知", "国办发明电〔2016〕17号", 0, 0, 0));
    }

    @Test
    void 题名里可以有括号() {
        assertThat(Citation.of("政府信息公开目录系统实施指引（试行）").title()).isEqualTo("政府信息公开目录系统实施指引（试行）");
    }

    @Test
    void 空白不是引用() {
        assertThatThrownBy(() -> Citation.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void 条款项的汉字数字可以互换(@ForAll @IntRange(min = 1, max = 999) int number) {
        assertThat(ChineseNumber.read(ChineseNumber.write(number))).isEqualTo(number);
    }

    @Test
    void 汉字数字的写法() {
        assertThat(ChineseNumber.write(10)).isEqualTo("十");
        assertThat(ChineseNumber.write(33)).isEqualTo("三十三");
        assertThat(ChineseNumber.write(102)).isEqualTo("一百零二");
        assertThat(ChineseNumber.write(110)).isEqualTo("一百一十");
    }
}
