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

@DisplayName("统一社会信用代码、组织机构代码、公民身份号码、行政区划代码")
class CodesTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11370812004339255B",
                "11341702486344515H",
                "11441700007280420Y",
                "11370800004312466C"
            })
    void 真实的信用代码通过校验(String code) {
        var uscc = Uscc.parse(code).asOptional().orElseThrow();
        assertThat(uscc).hasToString(code);
        assertThat(uscc.isAgency()).isTrue();
        assertThat(uscc.organisationCode().value()).isEqualTo(code.substring(8, 17));
    }

    @Test
    void 全角小写和空格照样认得() {
        assertThat(Uscc.parse(" １１３７０８１２ 004339255b").asOptional())
                .contains(new Uscc("11370812004339255B"));
    }

    @ParameterizedTest
    @CsvSource({
        "1137081200433925B, law.uscc.length",
        "1137081200433925OB, law.uscc.letter",
        "11370812004339255C, law.uscc.check",
        "'', law.uscc.length",
    })
    void 写错的信用代码说明错在哪里(String typed, String message) {
        assertThat(Uscc.parse(typed))
                .isInstanceOfSatisfying(
                        Parsed.Wrong.class,
                        wrong -> assertThat(wrong.message()).isEqualTo(message));
    }

    @Property
    void 信用代码错一位必被发现(
            @ForAll @IntRange(min = 0, max = 17) int at,
            @ForAll @IntRange(min = 1, max = 30) int by) {
        var right = "11370812004339255B";
        var letter = ALPHABET.charAt((ALPHABET.indexOf(right.charAt(at)) + by) % ALPHABET.length());
        var typed = right.substring(0, at) + letter + right.substring(at + 1);
        assertThat(Uscc.parse(typed).asOptional()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01441633-0", "00001434-9", "01431983-X"})
    void 真实的组织机构代码通过校验(String code) {
        assertThat(OrganisationCode.parse(code).asOptional().orElseThrow().printed())
                .isEqualTo(code);
    }

    @Test
    void 校验不符时说出应为何字() {
        assertThat(OrganisationCode.parse("01441633-1"))
                .isEqualTo(Parsed.wrong("law.organisation.check", "1", "0"));
    }

    @Property
    void 内部码取自国家标准留出的区段(@ForAll @IntRange(min = 1, max = 99_999) int serial) {
        var code = OrganisationCode.internal(serial);
        assertThat(code.isInternal()).isTrue();
        assertThat(OrganisationCode.parse(code.printed()).asOptional()).contains(code);
    }

    @Test
    void 身份号码认得并隐去中间() {
        var id = ResidentId.parse("11010519491231002x").asOptional().orElseThrow();
        assertThat(id.born()).isEqualTo("1949-12-31");
        assertThat(id).hasToString("1****************X");
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, law.resident.check",
        "110105194902300025, law.resident.birth",
        "990105194912310021, law.resident.region",
        "11010549123102, law.resident.length",
        "1101051949123I002X, law.resident.letter",
    })
    void 写错的身份号码说明错在哪里(String typed, String message) {
        assertThat(ResidentId.parse(typed))
                .isInstanceOfSatisfying(
                        Parsed.Wrong.class,
                        wrong -> assertThat(wrong.message()).isEqualTo(message));
    }

    @ParameterizedTest
    @CsvSource({
        "220204, 吉林省, 220200",
        "230804, 黑龙江省, 230800",
        "370303007, 山东省, 370303",
        "350502001001, 福建省, 350502001",
        "350000, 福建省, ''",
    })
    void 区划代码知道省份和上级(String code, String province, String parent) {
        var region = RegionCode.parse(code).asOptional().orElseThrow();
        assertThat(region.province()).isEqualTo(province);
        assertThat(region.parent().map(RegionCode::value).orElse("")).isEqualTo(parent);
    }

    @Test
    void 区划代码上级包含下级() {
        var city = new RegionCode("220200");
        assertThat(city.contains(new RegionCode("220204"))).isTrue();
        assertThat(city.contains(new RegionCode("220204001"))).isTrue();
        assertThat(city.contains(new RegionCode("220300"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2202, law.region.form",
        "990000, law.region.province",
        "220004, law.region.city",
        "220200001, law.region.county",
    })
    void 写错的区划代码说明错在哪里(String typed, String message) {
        assertThat(RegionCode.parse(typed))
                .isInstanceOfSatisfying(
                        Parsed.Wrong.class,
                        wrong -> assertThat(wrong.message()).isEqualTo(message));
    }

    @Property
    void 任何输入都有回答(@ForAll String typed) {
        assertThat(Uscc.parse(typed)).isNotNull();
        assertThat(OrganisationCode.parse(typed)).isNotNull();
        assertThat(ResidentId.parse(typed)).isNotNull();
        assertThat(RegionCode.parse(typed)).isNotNull();
        assertThat(IndexNumber.parse(typed)).isNotNull();
        assertThat(DocumentNumber.parse(typed)).isNotNull();
        assertThat(DocumentNumber.departures(typed)).isNotNull();
    }
}
