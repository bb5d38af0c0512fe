package yangguang.law.codes;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("发文字号")
class DocumentNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "泉鲤金办〔2018〕1号",
                "泉鲤金办[2018]1号",
                "泉鲤金办［２０１８］１号",
                "泉鲤金办（2018）1号",
                "泉鲤金办(2018)第1号",
                "泉鲤金办【2018】01号",
                "泉鲤金办〔2018〕001",
                "泉鲤金办 2018 1号",
                "泉鲤金办〔 2018 〕 1 号",
                "泉鲤金办﹝2018﹞1号",
                "泉鲤金办2018年1号",
            })
    void 各种括号空格补零都归为一个写法(String typed) {
        assertThat(DocumentNumber.parse(typed).asOptional().map(DocumentNumber::key))
                .contains("泉鲤金办〔2018〕1号");
    }

    @ParameterizedTest
    @CsvSource({
        "国务院令711号, 国务院令第711号, ORDER",
        "国务院令第492号, 国务院令第492号, ORDER",
        "国家税务总局公告2020年第05号, 国家税务总局公告2020年第5号, ANNOUNCEMENT",
        "某政办2026 15号, 某政办〔2026〕15号, LETTER",
    })
    void 令和公告各有写法(String typed, String printed, DocumentNumber.Style style) {
        var number = DocumentNumber.parse(typed).asOptional().orElseThrow();
        assertThat(number).hasToString(printed);
        assertThat(number.style()).isEqualTo(style);
    }

    @ParameterizedTest
    @CsvSource({
        "'  ', law.document-number.blank",
        "〔2018〕1号, law.document-number.agency",
        "泉鲤金办〔18〕1号, law.document-number.short-year",
        "泉鲤金办1号, law.document-number.year",
        "泉鲤金办〔2018〕号, law.document-number.form",
        "泉鲤金办〔2018〕0号, law.document-number.form",
    })
    void 看不明白的说明缺了什么(String typed, String message) {
        assertThat(DocumentNumber.parse(typed))
                .isInstanceOfSatisfying(
                        Parsed.Wrong.class,
                        wrong -> assertThat(wrong.message()).isEqualTo(message));
    }

    @Test
    void 不合标准之处逐条指出() {
        assertThat(DocumentNumber.departures("泉鲤金办〔2018〕1号")).isEmpty();
        assertThat(DocumentNumber.departures("国务院令第711号")).isEmpty();
        assertThat(DocumentNumber.departures("泉鲤金办[2018] 第01号"))
                .containsExactly(
                        "law.document-number.blanks",
                        "law.document-number.leading-zero",
                        "law.document-number.brackets",
                        "law.document-number.ordinal");
    }

    @Property
    void 写出的读得回(
            @ForAll @IntRange(min = 1949, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 99_999) int serial) {
        var number = new DocumentNumber(DocumentNumber.Style.LETTER, "某政发", year, serial);
        assertThat(DocumentNumber.parse(number.toString()).asOptional()).contains(number);
    }
}
