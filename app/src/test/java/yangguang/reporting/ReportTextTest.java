package yangguang.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.forms.Severity;
import yangguang.law.registers.Values;
import yangguang.pages.Came;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;

@PlatformTest
@DisplayName("年报的文字：自动成文、人写、核对")
class ReportTextTest {
    private static final int YEAR = 2017;

    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired OtherFigures others;
    @Autowired AnnualTables tables;
    @Autowired Reports reports;
    @Autowired WritePart write;
    @Autowired ArrangeReport arrange;
    @Autowired SubmitReport submit;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;
    Elsewhere elsewhere;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN);
        elsewhere = new Elsewhere(keep, book);
    }

    private Reports.Whole read() {
        return reports.read(officer, officer.bodyId(), YEAR);
    }

    private Reports.TextPart part(String id) {
        return read().parts().stream()
                .filter(one -> one.part().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String text(String id) {
        return part(id).told().stream()
                .map(Told::plain)
                .reduce("", (above, paragraph) -> above + paragraph);
    }

    private void add(String indicator, int number) {
        elsewhere.add(
                officer, indicator, LocalDate.of(YEAR, 5, 1), BigDecimal.valueOf(number), "台账");
    }

    private void training(String day, String subject, int trainees) {
        keep.record(
                officer,
                book.register("training"),
                new Values(
                        Map.of(
                                "held", List.of(day),
                                "subject", List.of(subject),
                                "holder", List.of("own"),
                                "trainees", List.of(String.valueOf(trainees)))));
    }

    private WritePart.Outcome write(String part, int seen, String text) {
        return write.write(officer, YEAR, part, seen, text);
    }

    private List<ReportFinding> about(String part) {
        return read().findings().stream()
                .filter(one -> one.key().startsWith("part/" + part + "/"))
                .toList();
    }

    @Test
    void 没有的说没有_有的说多少_数字变了跟着变() {
        assertThat(text("requests")).contains("2017年没有收到政府信息公开申请");
        assertThat(text("overview")).doesNotContain("培训");
        training("2017-07-03", "条例", 8);
        assertThat(text("overview")).contains("举办培训班1次。接受培训8人次。");
        training("2017-09-03", "答复", 2);
        assertThat(text("overview")).contains("举办培训班2次。接受培训10人次。");
        assertThat(text("preface")).contains("七个部分").contains("2017年1月1日");
    }

    @Test
    void 只派人参加的培训也写人次_解读按形式_提案按类别带办复率() {
        keep.record(
                officer,
                book.register("training"),
                new Values(
                        Map.of(
                                "held", List.of("2017-07-03"),
                                "subject", List.of("条例"),
                                "holder", List.of("other"),
                                "trainees", List.of("60"))));
        assertThat(text("overview")).contains("接受培训60人次。").doesNotContain("举办培训班");
        assertThat(text("other")).isEqualTo("没有其他需要报告的事项。");
        interpretation("办法一", "text");
        interpretation("办法二", "text", "picture");
        assertThat(text("proactive")).contains("发布政策解读稿件2篇。按形式分，文字2篇、图片1篇。");
        proposal("路灯", "deputy", "2017-08-01");
        proposal("车位", "member", "");
        assertThat(text("other")).isEqualTo("办理人大代表建议1件、政协委员提案1件，办复率50%。其中：路灯；车位。");
    }

    private void interpretation(String subject, String... forms) {
        keep.record(
                county.officer(Role.STATISTICIAN, Role.EDITOR),
                book.register("interpretation"),
                new Values(
                        Map.of(
                                "published", List.of("2017-05-01"),
                                "subject", List.of(subject),
                                "form", List.of(forms))));
    }

    private void proposal(String matter, String sort, String answered) {
        var values =
                new java.util.HashMap<>(
                        Map.of(
                                "received", List.of("2017-03-01"),
                                "matter", List.of(matter),
                                "sort", List.of(sort),
                                "deadline", List.of("2017-09-01")));
        if (!answered.isEmpty())
            values.putAll(Map.of("answered", List.of(answered), "public", List.of("no")));
        keep.record(officer, book.register("proposal"), new Values(values));
    }

    @Test
    void 不知道的事实不写成空话() {
        assertThat(text("preface")).doesNotContain("在公布").doesNotContain("（）");
        jdbc.sql("update bodies.body set phone = '0000-660' where id = :id")
                .param("id", officer.bodyId())
                .update();
        assertThat(text("preface")).isNotBlank();
    }

    @Test
    void 登记簿里的事按日期写进去() {
        keep.record(
                county.officer(Role.EDITOR, Role.ADMINISTRATOR),
                book.register("rule"),
                new Values(
                        Map.of(
                                "since", List.of("2017-03-01"),
                                "name", List.of("主动公开办法"),
                                "about", List.of("proactive"))));
        assertThat(text("overview")).contains("2017年施行：《主动公开办法》。");
    }

    @Test
    void 比上年写得出来_上年不知道的不写() {
        add("channel_other", 5);
        write("problems", 0, "其他方式公开{{channel_other}}条{{channel_other:比上年}}。");
        assertThat(text("problems")).isEqualTo("其他方式公开5条。");
        elsewhere.add(officer, "channel_other", LocalDate.of(YEAR - 1, 5, 1), BigDecimal.TWO, "台账");
        assertThat(text("problems")).isEqualTo("其他方式公开5条，比上年增加3条。");
    }

    @Test
    void 自己打的数字和记录不一样_说在哪里() {
        training("2017-07-03", "条例", 8);
        write("problems", 0, "全年举办培训班3次，参加培训8人次。");
        assertThat(about("problems"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.severity()).isEqualTo(Severity.BLOCKING);
                            assertThat(one.sentence()).contains("举办培训班3次").contains("得出的是1");
                            assertThat(one.indicator()).isEqualTo("trainings");
                        });
        write("problems", 1, "全年举办培训班{{trainings}}次，参加培训{{trainees}}人次。");
        assertThat(about("problems")).isEmpty();
        training("2017-09-03", "答复", 2);
        assertThat(about("problems")).isEmpty();
        assertThat(text("problems")).isEqualTo("全年举办培训班2次，参加培训10人次。");
    }

    @Test
    void 说没有的后来有了_也看得出来() {
        write("overview", 0, "2017年没有举办培训班。");
        training("2017-07-03", "条例", 8);
        assertThat(about("overview")).hasSize(1);
    }

    @Test
    void 要人写的没有写不能报送_说两个方面列三个要说明() {
        assertThat(about("problems"))
                .extracting(ReportFinding::severity)
                .contains(Severity.BLOCKING);
        write("problems", 0, "主要有两个方面：一是面不广。二是量少。三是不创新。");
        assertThat(about("problems"))
                .singleElement()
                .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.EXPLAIN));
        write("problems", 1, "主要有三个方面：一是面不广。二是量少。三是不创新。");
        assertThat(about("problems")).isEmpty();
    }

    @Test
    void 两处一字不差的要说明() {
        var same = "机构设置、主要领导、下设机构、社区建设、民生惠民政策、充分就业、劳动保障、城市建设、环境综合整治。";
        write("problems", 0, same);
        write("other", 0, same);
        assertThat(about("other")).hasSize(1);
    }

    @Test
    void 两个人写同一部分_后写的看到先写的_什么都不丢() {
        write("problems", 0, "甲写的");
        var outcome = write.write(officer, YEAR, "problems", 0, "乙写的");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WritePart.Outcome.ChangedMeanwhile.class,
                        it -> assertThat(it.now().text()).isEqualTo("甲写的"));
        assertThat(text("problems")).isEqualTo("甲写的");
        write("problems", 1, "乙看过以后写的");
        assertThat(
                        jdbc.sql("select text from reporting.part_version order by version")
                                .query(String.class)
                                .list())
                .containsExactly("甲写的", "乙看过以后写的");
    }

    @Test
    void 清空就又自动成文_写错的域不收_别的职责不能写() {
        write("requests", 0, "另写。");
        write("requests", 1, "");
        assertThat(text("requests")).contains("没有收到政府信息公开申请");
        assertThat(write("requests", 2, "{{no_such}}")).isInstanceOf(WritePart.Outcome.Wrong.class);
        assertThat(write("requests", 2, "{{ 坏")).isInstanceOf(WritePart.Outcome.Wrong.class);
        assertThatThrownBy(
                        () -> write.write(county.officer(Role.APPROVER), YEAR, "requests", 2, "。"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void 章节和上级通知可以定() {
        arrange.arrange(officer, YEAR, "jilin", "《关于做好年报工作的通知》");
        assertThat(text("preface")).contains("《关于做好年报工作的通知》");
        assertThat(part("leadership").part().level()).isEqualTo(1);
        assertThat(arrange.arrange(officer, YEAR, "format-2021", ""))
                .isInstanceOf(Came.Wrong.class);
    }

    @Test
    void 报送定格全文_上年的文字摆在旁边() {
        new WholeYear(tables, others, elsewhere).fill(officer, YEAR);
        write("problems", 0, "信息量少。");
        assertThat(submit.submit(officer, YEAR)).isInstanceOf(ReportMove.Done.class);
        var wording = requireNonNull(read().submission()).wording();
        assertThat(wording.title()).isEqualTo("青禾街道办事处2017年政府信息公开工作年度报告");
        assertThat(wording.part("problems").orElseThrow().text()).isEqualTo("信息量少。");
        assertThat(write("problems", 1, "改")).isInstanceOf(WritePart.Outcome.NotNow.class);
        assertThat(reports.before(officer.bodyId(), YEAR + 1, "problems")).isEqualTo("信息量少。");
    }
}
