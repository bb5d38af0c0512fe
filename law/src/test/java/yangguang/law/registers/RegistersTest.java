package yangguang.law.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.Law;
import yangguang.law.Proves;
import yangguang.law.rules.BadLawFile;
import yangguang.law.rules.Entry;
import yangguang.law.rules.NoLawInForce;

@Proves({
    "registers/accountability",
    "registers/complaint",
    "registers/consultation",
    "registers/dedicated-body",
    "registers/equipment",
    "registers/finding",
    "registers/follow-up",
    "registers/funds",
    "registers/hot-topic",
    "registers/information-officer",
    "registers/institution",
    "registers/leader",
    "registers/power",
    "registers/service-guide",
    "registers/inspection",
    "registers/interpretation",
    "registers/lawsuit",
    "registers/leading-group",
    "registers/meeting",
    "registers/opinion",
    "registers/other-source",
    "registers/plan",
    "registers/press-conference",
    "registers/proposal",
    "registers/publicity",
    "registers/reading-point",
    "registers/reconsideration",
    "registers/record-correction",
    "registers/responsible",
    "registers/rule",
    "registers/secrecy-check",
    "registers/staff",
    "registers/subordinate",
    "registers/suggestion",
    "registers/supervisor",
    "registers/supervisor-report",
    "registers/training",
    "registers/web-interview"
})
@DisplayName("登记簿的定义")
class RegistersTest {
    static final Registers REGISTERS = Law.national().registers();

    static final String SOUND =
            """
            id: drill
            label: 演练
            english: Drills
            chapter: capacity
            basis:
              - {from: 2019-05-15, law: 例法第一条, source: 例, certainty: policy}
            who: [statistician]
            day: held
            title: subject
            fields:
              - {id: held, kind: day, label: 日期, english: Day, needed: true}
              - {id: subject, kind: line, label: 内容, english: Subject, needed: true}
              - {id: cost, kind: money, label: 费用, english: Cost}
              - {id: ended, kind: day, label: 结束, english: End}
              - id: sort
                kind: choice
                label: 类别
                english: Kind
                options:
                  - {id: desk, label: 桌面, english: at a desk}
                  - {id: field, label: 现场, english: in the field}
            counts:
              - {indicator: drills, when: {sort: field}}
              - {indicator: drill_cost, amount: cost}
            checks:
              - {field: ended, must: ">=", other: held, message: 早于开始, message-english: before it began}
            indicators:
              - {id: drills, label: 演练次数, english: Drills, unit: 次, unit-english: times}
              - {id: drill_cost, label: 演练费用, english: Cost of drills, unit: 万元, unit-english: 10 000 yuan}
            """;

    @Test
    void 文件夹里的都读得懂_一个不漏() throws IOException {
        try (var files = Files.list(Path.of("registers"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Registers.FILES);
        }
        assertThat(REGISTERS.all())
                .extracting(Definition::id)
                .containsExactlyElementsOf(Registers.FILES);
    }

    @Test
    void 依据随日期_条例施行以前没有() {
        var training = register("training");
        assertThat(training.law(day("2019-05-14")).number()).isEqualTo("国务院令第492号");
        assertThat(training.law(day("2019-05-15")).place()).isEqualTo("第四十八条");
        assertThatThrownBy(() -> training.law(day("2008-04-30"))).isInstanceOf(NoLawInForce.class);
    }

    /** 五月兼职，八月改专职，十月离岗。 */
    @Test
    void 先兼职后专职的人每一天都恰好是一个人() {
        var staff = register("staff");
        var ticks = new ArrayList<Tick>();
        ticks.addAll(staff.ticks(person("part", "2017-05-08", "2017-07-31")));
        ticks.addAll(staff.ticks(person("full", "2017-08-01", "2017-10-20")));
        for (var on = day("2017-01-01"); on.getYear() == 2017; on = on.plusDays(1)) {
            boolean part = !on.isBefore(day("2017-05-08")) && !on.isAfter(day("2017-07-31"));
            boolean full = !on.isBefore(day("2017-08-01")) && !on.isAfter(day("2017-10-20"));
            assertThat(standing(ticks, "parttime_staff", on)).as("%s", on).isEqualTo(part ? 1 : 0);
            assertThat(standing(ticks, "fulltime_staff", on)).as("%s", on).isEqualTo(full ? 1 : 0);
        }
    }

    /** 条例第二十条第（五）项：依据、条件、程序以及办理结果。 */
    @ParameterizedTest(name = "{0} 必须写明 {1}")
    @CsvSource({
        "service-guide, ground conditions procedure outcome materials limit fee place hours phone",
        "power, ground procedure section duty supervision",
        "institution, functions address hours phone head",
        "leader, post duties"
    })
    void 按条例应当公开的要素不能空着_而且都公开(String id, String elements) {
        var register = register(id);
        for (String element : elements.split(" ")) {
            var field =
                    register.fields().stream()
                            .filter(one -> one.id().equals(element))
                            .findFirst()
                            .orElseThrow();
            assertThat(field.needed()).as(element).isTrue();
            assertThat(register.open()).as(element).contains(field);
        }
    }

    @Test
    void 仍在岗的一直算数() {
        var still = register("staff").ticks(person("full", "2016-03-01", null));
        assertThat(standing(still, "fulltime_staff", day("2026-12-31"))).isEqualTo(1);
    }

    @Test
    void 元折成万元一分不差() {
        var values =
                values(
                        Map.of(
                                "spent", "2017-03-01",
                                "purpose", "培训资料",
                                "amount", "12345.67"));
        assertThat(register("funds").ticks(values))
                .containsExactly(
                        new Tick(day("2017-03-01"), "funds_wan_yuan", new BigDecimal("1.234567")));
    }

    @Test
    void 参加别人办的培训只计人次不计次数() {
        var training = register("training");
        var own = Map.of("held", "2017-03-01", "subject", "条例", "holder", "own", "trainees", "15");
        assertThat(training.ticks(values(own)))
                .extracting(Tick::indicator)
                .containsExactly("trainings", "trainees");
        var others = values(own).with(Map.of("holder", List.of("other")));
        assertThat(training.ticks(others)).extracting(Tick::indicator).containsExactly("trainees");
    }

    @Test
    void 举报投诉处理以后才了结() {
        var complaint = register("complaint");
        var received = values(Map.of("received", "2017-03-01", "matter", "没有按时公开", "way", "phone"));
        assertThat(complaint.next(received)).map(Stage::id).contains("handled");
        var half = received.with(Map.of("ended", List.of("2017-03-20")));
        assertThat(complaint.next(half)).isPresent();
        assertThat(complaint.next(half.with(Map.of("result", List.of("untrue"))))).isEmpty();
    }

    @Test
    void 不合的当场指出_空着的不比() {
        var staff = register("staff");
        assertThat(staff.broken(person("full", "2017-05-08", "2017-05-07"), _ -> false))
                .extracting(check -> check.field() + " " + check.message().chinese())
                .containsExactly("left 离岗日期早于到岗日期，请核对这两个日期。");
        assertThat(staff.broken(person("full", "2017-05-08", "2017-05-08"), _ -> false)).isEmpty();
        assertThat(staff.broken(person("full", "2017-05-08", null), _ -> false)).isEmpty();
    }

    @Test
    void 热点回应以后才公开_没有公开字段的从不公开() {
        var found = values(Map.of("found", "2017-03-01", "topic", "停水"));
        var topic = register("hot-topic");
        assertThat(topic.shownFrom(found)).isEmpty();
        assertThat(topic.shownFrom(found.with(Map.of("answered", List.of("2017-03-02")))))
                .contains(day("2017-03-02"));
        assertThat(topic.open()).extracting(Field::id).doesNotContain("found", "source", "judged");
        assertThat(register("suggestion").shown()).isNull();
        assertThat(register("interpretation").shown()).isEqualTo("published");
    }

    @Test
    void 自己加的登记簿也能数自己的指标() {
        var with = REGISTERS.with(List.of(Entry.ofText("drill.yaml", SOUND)));
        var drill = with.named("drill").orElseThrow();
        assertThat(
                        drill.ticks(
                                values(
                                        Map.of(
                                                "held", "2024-03-01",
                                                "subject", "防汛",
                                                "sort", "field",
                                                "cost", "500"))))
                .containsExactly(
                        new Tick(day("2024-03-01"), "drills", BigDecimal.ONE),
                        new Tick(day("2024-03-01"), "drill_cost", new BigDecimal("0.0500")));
        assertThat(with.all()).hasSize(REGISTERS.all().size() + 1);
        assertThat(with.indicators()).contains("drills", "trainings");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    chapter: capacity             | chapter: capacities           | drill.yaml:4: cannot read chapter: No enum constant yangguang.law.registers.Chapter.CAPACITIES
                    english: Drills               | englsh: Drills                | drill.yaml:3: unknown key englsh
                    who: [statistician]           | who: [stranger]               | drill.yaml:7: nobody is called stranger
                    , law: 例法第一条                  | ' '                           | drill.yaml:6: law is missing
                    , source: 例                   | ' '                           | drill.yaml:6: source is missing
                    day: held                     | day: subject                  | drill.yaml:8: subject is not a day
                    day: held                     | day: ended                    | drill.yaml:8: ended must be needed from the beginning
                    title: subject                | title: object                 | drill.yaml:9: there is no field object
                    kind: money, label: 费用        | kind: gold, label: 费用         | drill.yaml:13: unknown kind gold
                    id: cost, kind                | id: held, kind                | drill.yaml:13: the field held stands twice
                    when: {sort: field}           | when: {sort: water}           | drill.yaml:23: sort has no option water
                    when: {sort: field}           | when: {kind: field}           | drill.yaml:23: there is no field kind
                    indicator: drills,            | indicator: drillz,            | drill.yaml:23: no form counts drillz
                    amount: cost                  | amount: subject               | drill.yaml:24: subject is not an amount
                    must: ">="                    | must: "=>"                    | drill.yaml:26: cannot read must: unknown comparison =>
                    must: ">=", other: held       | must: ">=", other: held, earlier: held | drill.yaml:26: held is not filled in by a rule
                    other: held                   | other: cost                   | drill.yaml:26: ended cannot be compared with cost
                    id: desk, label               | id: field, label              | drill.yaml:20: the option field stands twice
                    Subject, needed: true         | Subject, needed: true, public: true | drill.yaml:8: held must be public where other fields are
                    Day, needed: true             | Day, needed: true, public: true | drill.yaml:9: subject must be public where other fields are
                    money, label: 费用, english: Cost | files, label: 费用, english: Cost, public: true | drill.yaml:13: cost cannot be public
                    id: drill                     | id: Drill                     | drill.yaml:1: an id has small letters, digits and -, not Drill
                    """)
    void 写错的指出文件和行(String right, String wrong, String message) {
        var text = SOUND.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        assertThat(text).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> REGISTERS.with(List.of(Entry.ofText("drill.yaml", text))))
                .isInstanceOf(BadLawFile.class)
                .hasMessage(message);
    }

    @Test
    void 环节的期限要有这条规则() {
        var text =
                SOUND
                        + """
                        stages:
                          - id: closed
                            label: 了结
                            english: Closing
                            due: {rule: no-such-rule, from: held}
                            fields:
                              - {id: done, kind: day, label: 了结日期, english: Day, needed: true}
                        """;
        assertThatThrownBy(() -> REGISTERS.with(List.of(Entry.ofText("drill.yaml", text))))
                .hasMessage("drill.yaml:34: no period is called no-such-rule");
        assertThat(
                        REGISTERS
                                .with(
                                        List.of(
                                                Entry.ofText(
                                                        "drill.yaml",
                                                        text.replace(
                                                                "no-such-rule",
                                                                "complaint-handling"))))
                                .named("drill")
                                .flatMap(drill -> drill.stage("closed")))
                .flatMap(stage -> stage.due(values(Map.of("held", "2018-03-01"))))
                .contains(new Stage.Due.ByRule("complaint-handling", "held"));
    }

    @ParameterizedTest(name = "{0}，{1} → {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    told: subject | by: told | drill.yaml:30: subject is not a body from the beginning
                                  | by: told | drill.yaml:32: a stage is by told, and nobody is
                                  | by: me   | drill.yaml:35: a stage can be by told, or by nobody in particular
                    """)
    void 由被告知的单位填写的要有被告知的单位(String told, String by, String message) {
        var text =
                SOUND
                        + """
                        %s
                        stages:
                          - id: closed
                            label: 了结
                            english: Closing
                            %s
                            fields:
                              - {id: done, kind: day, label: 了结日期, english: Day, needed: true}
                        """
                                .formatted(told == null ? "" : told, by);
        assertThatThrownBy(() -> REGISTERS.with(List.of(Entry.ofText("drill.yaml", text))))
                .isInstanceOf(BadLawFile.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    day: held, entry: held, until: held   | held is not an entry
                    day: cost, entry: other, until: ended | cost is not a day
                    day: held, entry: other, until: no    | complaint has no field no
                    day: held, entry: other, until: matter | matter is not a day
                    """)
    void 逾期要有别的登记里的一天(String late, String message) {
        var text =
                SOUND.replace(
                                "fields:\n",
                                """
                                fields:
                                  - {id: other, kind: entry, of: complaint, label: 举报, english: Complaint}
                                """)
                        + "late: {%s, label: 逾期, english: Late, message: 逾期, message-english: late}\n"
                                .formatted(late);
        assertThatThrownBy(() -> REGISTERS.with(List.of(Entry.ofText("drill.yaml", text))))
                .isInstanceOf(BadLawFile.class)
                .hasMessageEndingWith(message);
    }

    @Test
    void 交给的人从一开始就填() {
        assertThatThrownBy(
                        () ->
                                REGISTERS.with(
                                        List.of(
                                                Entry.ofText(
                                                        "drill.yaml",
                                                        SOUND + "assigned: subject\n"))))
                .isInstanceOf(BadLawFile.class)
                .hasMessage("drill.yaml:30: subject is not a colleague from the beginning");
        assertThat(register("hot-topic").assigned()).isEqualTo("officer");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {rule: no-such-rule, from: held}       | no period is called no-such-rule
                    {rule: complaint-handling, from: cost} | cost is not a day
                    {entry: held, field: day}              | held is not an entry
                    {entry: other, field: no-such}         | complaint has no field no-such
                    {authority-on: cost}                   | cost is not a day
                    """)
    void 自动填写的要有出处(String filled, String message) {
        var text =
                SOUND
                        + """
                        stages:
                          - id: closed
                            label: 了结
                            english: Closing
                            fields:
                              - {id: other, kind: entry, of: complaint, label: 举报, english: Complaint}
                              - {id: done, kind: day, label: 了结日期, english: Day, needed: true, filled: %s}
                        """
                                .formatted(filled);
        assertThatThrownBy(() -> REGISTERS.with(List.of(Entry.ofText("drill.yaml", text))))
                .isInstanceOf(BadLawFile.class)
                .hasMessageStartingWith("drill.yaml:")
                .hasMessageEndingWith(message);
    }

    private static Definition register(String id) {
        return REGISTERS.named(id).orElseThrow();
    }

    private static Values person(
            String sort, String joined, @org.jspecify.annotations.Nullable String left) {
        var values = values(Map.of("person", "林小满", "sort", sort, "joined", joined));
        return left == null ? values : values.with(Map.of("left", List.of(left)));
    }

    private static Values values(Map<String, String> texts) {
        var all = new java.util.HashMap<String, List<String>>();
        texts.forEach((field, text) -> all.put(field, List.of(text)));
        return new Values(all);
    }

    private static int standing(List<Tick> ticks, String indicator, LocalDate day) {
        return ticks.stream()
                .filter(tick -> tick.indicator().equals(indicator) && !tick.day().isAfter(day))
                .map(Tick::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
