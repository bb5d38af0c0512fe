package yangguang.law.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("索引号")
class IndexNumberTest {
    @ParameterizedTest
    @CsvSource({
        "000014349/2017-00110, NATIONAL, 2017, 110",
        "014416330/2018-04736, NATIONAL, 2018, 4736",
        "11370812004339255B/2020-22849, CREDIT_CODE_YEAR, 2020, 22849",
        "11341702486344515H/202110-00013, CREDIT_CODE_MONTH, 2021, 13",
        "XM02100-0101-2019-00001, FUJIAN, 2019, 1",
        "330200-1A-02-03-2019-00012, GROUPED, 2019, 12",
    })
    void 国家规则和四种地方写法都认得(String typed, IndexNumber.Form form, int year, int serial) {
        var number = IndexNumber.parse(typed).asOptional().orElseThrow();
        assertThat(number.form()).isEqualTo(form);
        assertThat(number.year()).isEqualTo(year);
        assertThat(number.serial()).isEqualTo(serial);
        assertThat(number).hasToString(typed);
    }

    @Test
    void 新号由机构代码年份和五位流水号组成() {
        assertThat(IndexNumber.national(new OrganisationCode("000014349"), 2017, 110))
                .hasToString("000014349/2017-00110");
    }

    @Test
    void 流水号不超过五位() {
        var publisher = OrganisationCode.internal(1);
        assertThatThrownBy(() -> IndexNumber.national(publisher, 2017, 100_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "000014348/2017-00110, law.index.publisher",
        "000014349/2017-00000, law.index.serial",
        "2017第110号, law.index.form",
    })
    void 写错的说明错在哪里(String typed, String message) {
        assertThat(IndexNumber.parse(typed))
                .isInstanceOfSatisfying(
                        Parsed.Wrong.class,
                        wrong -> assertThat(wrong.message()).isEqualTo(message));
    }
}
