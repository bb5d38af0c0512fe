package yangguang.law.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yangguang.law.Proves;
import yangguang.law.clocks.RequestClocks.Standing;
import yangguang.law.forms.Forms;
import yangguang.law.rules.NoLawInForce;
import yangguang.law.rules.RuleFile;

@DisplayName("办理结果和救济途径")
@Proves("catalogue/outcomes")
class OutcomesTest {
    private static final LocalDate OLD = LocalDate.parse("2019-05-14");
    private static final LocalDate NEW = LocalDate.parse("2019-05-15");

    private final Outcomes outcomes = new Outcomes();

    @Test
    void 旧条例十三种新条例二十一种() {
        assertThat(outcomes.on(OLD))
                .extracting(OutcomeFacts::outcome)
                .containsExactly(ReplyOf2008.values());
        assertThat(outcomes.on(NEW))
                .extracting(OutcomeFacts::outcome)
                .containsExactly(OutcomeOf2019.values());
        assertThatThrownBy(() -> outcomes.on(LocalDate.parse("2008-04-30")))
                .isInstanceOf(NoLawInForce.class);
    }

    @ParameterizedTest
    @EnumSource(OutcomeOf2019.class)
    void 每种结果有文书和法条(OutcomeOf2019 outcome) {
        assertThat(outcomes.facts(outcome).law()).isNotEmpty();
        assertThat(outcomes.facts(outcome).letter()).isNotBlank();
    }

    @Test
    void 不补正的按其他处理之一办结_不缴费的按之二_别的时候没有这种结果() {
        assertThat(outcomes.givenUp(NEW, Standing.CORRECTION_OVERDUE))
                .map(OutcomeFacts::code)
                .contains("O1");
        assertThat(outcomes.givenUp(NEW, Standing.PAYMENT_OVERDUE))
                .map(OutcomeFacts::code)
                .contains("O2");
        assertThat(outcomes.givenUp(NEW, Standing.AWAITING_CORRECTION)).isEmpty();
        assertThat(outcomes.givenUp(OLD, Standing.CORRECTION_OVERDUE)).isEmpty();
    }

    @Test
    void 旧条例的答复都在统计表上() {
        var form = new Forms().named("STAT-2014").orElseThrow();
        assertThat(Stream.of(ReplyOf2008.values()).map(reply -> outcomes.facts(reply).row()))
                .allSatisfy(row -> assertThat(form.cell(row)).isPresent());
    }

    @Test
    void 行政查询统计为不予公开但不须复议前置() {
        var query = outcomes.facts(OutcomeOf2019.ADMIN_QUERY);
        assertThat(query.refused()).isTrue();
        assertThat(query.reconsiderationFirst()).isFalse();
    }

    @Test
    void 部分公开不计为不予公开但须复议前置() {
        var partial = outcomes.facts(OutcomeOf2019.PARTIAL);
        assertThat(partial.refused()).isFalse();
        assertThat(partial.reconsiderationFirst()).isTrue();
    }

    @Test
    @Proves("rules/remedy-route")
    void 二零二四年起不予公开应当先申请复议() {
        var refusal = OutcomeOf2019.INTERNAL;
        assertThat(outcomes.remedy(refusal, LocalDate.parse("2023-12-31")))
                .isInstanceOf(Remedy.Either.class);
        assertThat(outcomes.remedy(refusal, LocalDate.parse("2024-01-01")))
                .isInstanceOfSatisfying(
                        Remedy.ReconsiderationFirst.class,
                        first ->
                                assertThat(first.sentence(Locale.CHINA))
                                        .contains("应当", "60日", "15日"));
        assertThat(outcomes.remedy(OutcomeOf2019.NOT_HELD, LocalDate.parse("2024-01-01")))
                .isInstanceOf(Remedy.Either.class);
    }

    @Test
    void 起诉期限二零一五年五月起六个月() {
        assertThat(
                        outcomes.remedy(ReplyOf2008.SECRET, LocalDate.parse("2015-04-30"))
                                .sentence(Locale.CHINA))
                .contains("3个月");
        assertThat(
                        outcomes.remedy(ReplyOf2008.SECRET, LocalDate.parse("2015-05-01"))
                                .sentence(Locale.CHINA))
                .contains("6个月");
    }

    @Test
    @Proves("catalogue/reconsideration-authorities")
    void 复议机关_二〇二三年部门可选择_二〇二四年起由本级政府管辖() {
        var outcomes = new Outcomes();
        assertThat(outcomes.authority("DEPARTMENT", LocalDate.parse("2023-12-31")).level())
                .isEqualTo(Authority.Level.FOUNDER_OR_SUPERIOR);
        assertThat(outcomes.authority("DEPARTMENT", LocalDate.parse("2024-01-01")).level())
                .isEqualTo(Authority.Level.FOUNDER);
        assertThat(outcomes.authority("SUBDISTRICT", LocalDate.parse("2024-01-01")).law())
                .asString()
                .contains("第二十四条");
        for (var body : new String[] {"GOVERNMENT", "TOWNSHIP", "INSTITUTION", "SUBDISTRICT"}) {
            assertThat(outcomes.authority(body, LocalDate.parse("2008-05-01"))).isNotNull();
        }
    }

    @ParameterizedTest(name = "{0} 的决定 → 行政复议法（{1}）")
    @CsvSource({
        "2008-05-01, 1999年",
        "2009-08-26, 1999年",
        "2009-08-27, 2009年修正",
        "2017-12-31, 2009年修正",
        "2018-01-01, 2017年修正",
        "2023-12-28, 2017年修正",
        "2023-12-31, 2017年修正",
        "2024-01-01, 2023年修订",
    })
    @Proves({"rules/reconsideration-period", "catalogue/reconsideration-authorities"})
    void 救济引用作出决定之日施行的行政复议法(LocalDate decided, String text) {
        var period = RuleFile.number("reconsideration-period").on(decided);
        assertThat(period.value()).isEqualTo(60);
        assertThat(period.law().title()).endsWith("行政复议法（" + text + "）");
        for (var body :
                new String[] {
                    "GOVERNMENT", "DEPARTMENT", "TOWNSHIP", "INSTITUTION", "SUBDISTRICT"
                }) {
            assertThat(outcomes.authority(body, decided).law().title())
                    .as(body)
                    .endsWith("行政复议法（" + text + "）");
        }
    }
}
