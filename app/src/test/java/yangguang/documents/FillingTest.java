package yangguang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.pages.Problem;

@DisplayName("填写")
class FillingTest {
    @ParameterizedTest
    @CsvSource({
        "20180301, 2018-03-01",
        "2018-3-1, 2018-03-01",
        "2018.03.01, 2018-03-01",
        "2018年3月1日, 2018-03-01",
        "２０１８年３月１日, 2018-03-01",
        "2016-02-29, 2016-02-29"
    })
    void 日期怎么写都认得(String typed, LocalDate day) {
        assertThat(TypedDay.parse(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02-29", "2018-13-01", "2018年", "三月一日", "2018-0301", "0"})
    void 不存在的日期认不得(String typed) {
        assertThat(TypedDay.parse(typed)).isEmpty();
    }

    @Test
    void 草稿里读不懂的原样保留_改对了就不再提示() {
        var wrong = filled(edition(Marks.NONE), Map.of("madeOn", "2018-02-30", "number", "三号"));
        assertThat(wrong.content().facts().madeOn()).isNull();
        assertThat(wrong.unread()).isEqualTo(Map.of("madeOn", "2018-02-30", "number", "三号"));

        var again = edition(new Marks(wrong.unread(), Map.of()));
        assertThat(Filling.formOf(again)).containsEntry(Field.MADE_ON, "2018-02-30");
        assertThat(Readiness.unread(again.marks()).all())
                .extracting(Problem::key)
                .contains("documents.problem.unread.madeOn")
                .anyMatch(key -> key.startsWith("law.document-number."));
        assertThat(filled(again, Map.of("madeOn", "2018-02-28", "number", "")).unread()).isEmpty();
    }

    @Test
    void 文号规范为六角括号() {
        var number = filled(edition(Marks.NONE), Map.of("number", "青街通[2018]03号"));
        assertThat(number.content().facts().number()).hasToString("青街通〔2018〕3号");
    }

    @Test
    void 主动公开的依据就是它的分类() {
        var proactive =
                filled(
                        edition(Marks.NONE),
                        Map.of(
                                "attribute",
                                "PROACTIVE",
                                "category",
                                "2008-9-2",
                                "basis",
                                "2008-8"));
        assertThat(proactive.content().disclosure().basis()).isEqualTo("2008-9-2");
    }

    @Test
    void 没有发来的栏目不变_不认识的栏目不理() {
        var one = filled(edition(Marks.NONE), Map.of("title", " 一\n二 ", "body_id", "99"));
        assertThat(one.content().title()).isEqualTo("一 二");
        assertThat(one.content().facts().issuer()).isEmpty();
    }

    private static Filling.Filled filled(Edition before, Map<String, String> typed) {
        return Filling.fill(before, Field.among(typed), () -> Wording.NONE);
    }

    private static Edition edition(Marks marks) {
        var hand = new Hand(1L, "林小满", Instant.EPOCH);
        return new Edition(
                1, Stage.DRAFT, 1, Content.EMPTY, marks, hand, hand, null, 0, null, null, null, "");
    }
}
