package yangguang.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.Viewer;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;
import yangguang.law.registers.Values;
import yangguang.pages.NoSuchRecord;
import yangguang.registers.KeepEntries.Outcome;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.County;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("登记簿：登记、续办、更正、撤销，统计随之而变")
class RecordingTest {
    @Autowired KeepEntries keep;
    @Autowired Entries entries;
    @Autowired RegisterBook book;
    @Autowired EntryTasks tasks;
    @Autowired Tally tally;
    @Autowired Recount recount;
    @Autowired AnnualTables tables;
    @Autowired Journal journal;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN, Role.REQUEST_OFFICER);
    }

    @Test
    void 登记一次培训_次数和人次都计上_空的登记簿是零() {
        assertThat(figure("trainings", 2017)).isZero();
        record("training", TRAINING);
        assertThat(figure("trainings", 2017)).isEqualByComparingTo("1");
        assertThat(figure("trainees", 2017)).isEqualByComparingTo("15");
        assertThat(blank("trainings", 2016)).isTrue();
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 更正以后按新的计_原来的一条不少() {
        var entry = record("training", TRAINING);
        var more = entry.values().with(Map.of("trainees", List.of("16")));
        var now = kept(keep.correct(officer, entry.id(), 1, more, "漏记一人"));
        assertThat(now.version()).isEqualTo(2);
        assertThat(figure("trainees", 2017)).isEqualByComparingTo("16");
        var earlier = now.values().with(Map.of("held", List.of("2016-03-01")));
        kept(keep.correct(officer, entry.id(), 2, earlier, "年度记错"));
        assertThat(figure("trainees", 2017)).isZero();
        assertThat(figure("trainees", 2016)).isEqualByComparingTo("16");
        assertThat(entries.versions(now))
                .extracting(Entry.Version::reason)
                .containsExactly("年度记错", "漏记一人", "");
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 撤销以后不计_仍读得到() {
        var entry = record("training", TRAINING);
        var now = kept(keep.takeBack(officer, entry.id(), 1, "没有开"));
        assertThat(figure("trainings", 2017)).isZero();
        assertThat(entries.read(officer, "training", entry.id()).standing()).isFalse();
        assertThat(entries.list(officer, EntryQuestion.all("training"), "", 10).items()).isEmpty();
        assertThat(keep.correct(officer, entry.id(), 2, entry.values(), "再改"))
                .isEqualTo(new Outcome.TakenBack(now));
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 改来改去又改回来_计数总等于现在这一版() {
        var entry = record("press-conference", conference(Values.NO));
        for (int version = 1; version <= 6; version++) {
            var chief = version % 2 == 1 ? Values.YES : Values.NO;
            var values = entry.values().with(Map.of("chief", List.of(chief)));
            kept(keep.correct(officer, entry.id(), version, values, "核对"));
            assertThat(figure("press_conferences_chief", 2017).intValueExact())
                    .isEqualTo(version % 2);
            assertThat(figure("press_conferences", 2017)).isEqualByComparingTo("1");
        }
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 两个人同时改_后一个看到前一个的() {
        var entry = record("training", TRAINING);
        var mine = entry.values().with(Map.of("trainees", List.of("20")));
        var theirs = kept(keep.correct(officer, entry.id(), 1, mine, "甲"));
        assertThat(keep.correct(officer, entry.id(), 1, entry.values(), "乙"))
                .isEqualTo(new Outcome.ChangedMeanwhile(theirs));
        assertThat(figure("trainees", 2017)).isEqualByComparingTo("20");
    }

    /** 五月兼职，八月改专职，十月离岗；年末的表上没有这个人。 */
    @Test
    void 人员在哪一天算哪一种_年末表上是年末的人() {
        record("staff", person("part", "2017-05-08", "2017-07-31"));
        record("staff", person("full", "2017-08-01", "2017-10-20"));
        record("staff", person("full", "2016-03-01", null));
        assertThat(standing("fulltime_staff", "2017-07-31")).isEqualTo(1);
        assertThat(standing("parttime_staff", "2017-07-31")).isEqualTo(1);
        assertThat(standing("fulltime_staff", "2017-08-01")).isEqualTo(2);
        assertThat(standing("parttime_staff", "2017-08-01")).isZero();
        assertThat(standing("fulltime_staff", "2017-10-20")).isEqualTo(2);
        assertThat(standing("fulltime_staff", "2017-10-21")).isEqualTo(1);
        assertThat(cell("staff_fulltime", 2017)).isEqualByComparingTo("1");
        assertThat(cell("staff_parttime", 2017)).isZero();
        assertThat(cell("staff_total", 2016)).isEqualByComparingTo("1");
        assertThat(blank("staff_total", 2015)).isTrue();
    }

    @Test
    void 一个热点三种方式回应_总数一次_每种一次() {
        var entry = record("hot-topic", Map.of("found", "2017-06-01", "topic", "供暖"));
        assertThat(figure("hot_topic_responses", 2017)).isZero();
        var stage = book.register("hot-topic").stage("answered").orElseThrow();
        var answer =
                new Values(
                        Map.of(
                                "answered", List.of("2017-06-02"),
                                "ways", List.of("weibo", "wechat", "website")));
        kept(keep.carryOn(officer, entry.id(), 1, stage, answer));
        assertThat(figure("hot_topic_responses", 2017)).isEqualByComparingTo("1");
        assertThat(figure("weibo_wechat_responses", 2017)).isEqualByComparingTo("1");
        assertThat(figure("other_responses", 2017)).isEqualByComparingTo("1");
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 查阅点和专门机构是年末还在的() {
        record("reading-point", Map.of("opened", "2015-01-01", "name", "街道", "address", "青禾路1号"));
        record(
                "reading-point",
                Map.of(
                        "opened", "2016-01-01",
                        "name", "社区",
                        "address", "青禾路2号",
                        "closed", "2017-06-30"));
        record("dedicated-body", Map.of("since", "2016-05-01", "name", "政务公开办"));
        assertThat(cell("reading_points", 2016)).isEqualByComparingTo("2");
        assertThat(cell("reading_points", 2017)).isEqualByComparingTo("1");
        assertThat(blank("dedicated_bodies", 2015)).isTrue();
        assertThat(cell("dedicated_bodies", 2017)).isEqualByComparingTo("1");
    }

    @Test
    void 检查发现的问题逐个整改_没有到位的再来一次() {
        var inspection =
                record(
                        "inspection",
                        Map.of(
                                "held", "2018-03-01",
                                "subject", "目录",
                                "whom", "各科室",
                                "found", Values.YES));
        assertThat(inspection.open()).isFalse();
        var finding =
                record(
                        "finding",
                        Map.of(
                                "inspection", String.valueOf(inspection.id()),
                                "found", "2018-03-01",
                                "finding", "两条过期",
                                "sort", "stale",
                                "unit", "党政办",
                                "deadline", "2018-03-15"));
        assertThat(finding.due()).isEqualTo("2018-03-15");
        finding = carryOn(finding, "repaired", Map.of("mended", "2018-03-05", "how", "已经更新"));
        assertThat(finding.open()).isTrue();
        assertThat(finding.due()).isNull();
        finding =
                carryOn(
                        finding,
                        "checked",
                        Map.of(
                                "checked", "2018-03-06",
                                "passed", "again",
                                "again-by", "2018-03-20"));
        assertThat(finding.due()).isEqualTo("2018-03-20");
        finding =
                carryOn(
                        finding,
                        "repaired-again",
                        Map.of("mended-again", "2018-03-07", "how-again", "全部更新"));
        finding = carryOn(finding, "closed", Map.of("closed", "2018-03-07", "outcome", "pursued"));
        assertThat(finding.open()).isFalse();
    }

    private Entry carryOn(Entry entry, String stage, Map<String, String> filled) {
        var outcome =
                keep.carryOn(
                        officer,
                        entry.id(),
                        entry.version(),
                        book.register(entry.register()).stage(stage).orElseThrow(),
                        values(filled));
        return ((KeepEntries.Outcome.Kept) outcome).entry();
    }

    @Test
    void 举报投诉有六十日_到期之前在待办_处理以后了结() {
        var entry = record("complaint", COMPLAINT);
        assertThat(entry.open()).isTrue();
        assertThat(entry.due()).isEqualTo("2018-05-02");
        assertThat(tasks.tasks(officer))
                .extracting(Task::title, Task::due)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("举报投诉 · 没有按时公开", entry.due()));
        assertThat(tasks.tasks(county.officer(Role.EDITOR))).isEmpty();
        var stage = book.register("complaint").stage("handled").orElseThrow();
        var done = values(Map.of("ended", "2018-03-06", "result", "untrue"));
        var now = kept(keep.carryOn(officer, entry.id(), 1, stage, done));
        assertThat(now.open()).isFalse();
        assertThat(now.values().text("matter")).contains("没有按时公开");
        assertThat(tasks.tasks(officer)).isEmpty();
    }

    @Test
    void 逾期的找得出来_按选项和词句也找得到() {
        record("complaint", COMPLAINT);
        clock.set(LocalDate.of(2018, 6, 1));
        var overdue =
                new EntryQuestion("complaint", null, EntryQuestion.State.OVERDUE, "", Map.of());
        assertThat(entries.list(officer, overdue, "", 10).items()).hasSize(1);
        assertThat(found(2018, "按时", Map.of("way", "phone"))).hasSize(1);
        assertThat(found(2018, "按时", Map.of("way", "letter"))).isEmpty();
        assertThat(found(2017, "", Map.of())).isEmpty();
        assertThat(found(2018, "100%", Map.of())).isEmpty();
    }

    @Test
    void 每件事都记入办理记录_写明依据() {
        var entry = record("training", TRAINING);
        keep.takeBack(officer, entry.id(), 1, "没有开");
        var acts =
                journal.entries(Set.of(county.greenGrain()), JournalFilter.all(), "", 10).items();
        assertThat(acts)
                .extracting(JournalEntry::what)
                .containsExactly("register.taken-back", "register.recorded");
        assertThat(acts.getFirst().article()).contains("国务院令第492号");
        assertThat(acts.getFirst().after()).containsEntry("reason", "没有开");
        assertThat(acts.getLast().after()).containsEntry("接受培训人数", "15");
    }

    @Test
    void 没有角色的不能登记_别的单位的看不到也改不了() {
        var entry = record("training", TRAINING);
        assertThatThrownBy(
                        () ->
                                keep.record(
                                        county.officer(Role.APPROVER),
                                        book.register("training"),
                                        values(TRAINING)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> entries.read(county.neighbour(), "training", entry.id()))
                .isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> keep.takeBack(county.neighbour(), entry.id(), 1, "别人的"))
                .isInstanceOf(NoSuchRecord.class);
        assertThat(entries.read(county.supervisor(), "training", entry.id())).isEqualTo(entry);
        assertThat(entries.list(county.neighbour(), EntryQuestion.all("training"), "", 10).items())
                .isEmpty();
    }

    @Test
    void 列表一页一页地翻_不漏不重() {
        for (int i = 1; i <= 7; i++) record("training", TRAINING);
        var first = entries.list(officer, EntryQuestion.all("training"), "", 4);
        var second =
                entries.list(
                        officer, EntryQuestion.all("training"), String.valueOf(first.next()), 4);
        assertThat(first.items()).hasSize(4);
        assertThat(second.items()).hasSize(3).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void 版本只添不改() {
        record("training", TRAINING);
        assertThatThrownBy(() -> jdbc.sql("update registers.version set reason = 'x'").update())
                .hasMessageContaining("only added to");
    }

    private static final Map<String, String> TRAINING =
            Map.of("held", "2017-03-01", "subject", "条例", "holder", "own", "trainees", "15");
    private static final Map<String, String> COMPLAINT =
            Map.of("received", "2018-03-01", "matter", "没有按时公开", "way", "phone");

    private static Map<String, String> conference(String chief) {
        return Map.of("held", "2017-06-01", "subject", "防汛", "chief", chief);
    }

    private static Map<String, String> person(
            String sort, String joined, @org.jspecify.annotations.Nullable String left) {
        var person = new TreeMap<>(Map.of("person", "林小满", "sort", sort, "joined", joined));
        if (left != null) person.put("left", left);
        return person;
    }

    private Entry record(String register, Map<String, String> values) {
        return keep.record(officer, book.register(register), values(values));
    }

    private List<Entry> found(int year, String words, Map<String, String> chosen) {
        var asked = new EntryQuestion("complaint", year, EntryQuestion.State.ALL, words, chosen);
        return entries.list(officer, asked, "", 10).items();
    }

    private static Entry kept(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept(var entry) -> entry;
            case Outcome.ChangedMeanwhile _, Outcome.TakenBack _ ->
                    throw new AssertionError(outcome);
        };
    }

    private static Values values(Map<String, String> texts) {
        var all = new TreeMap<String, List<String>>();
        texts.forEach((field, text) -> all.put(field, List.of(text)));
        return new Values(all);
    }

    private boolean blank(String indicator, int year) {
        return tables.table(county.greenGrain(), year)
                .orElseThrow()
                .figure(indicator)
                .orElseThrow()
                .isBlank();
    }

    private BigDecimal figure(String indicator, int year) {
        return cell(indicator, year);
    }

    private BigDecimal cell(String indicator, int year) {
        var number =
                tables.table(county.greenGrain(), year)
                        .orElseThrow()
                        .figure(indicator)
                        .orElseThrow()
                        .number();
        assertThat(number).as(indicator).isNotNull();
        return java.util.Objects.requireNonNull(number);
    }

    private int standing(String indicator, String day) {
        var on = LocalDate.parse(day);
        var stock = tally.stocks(Set.of(county.greenGrain()), Set.of(indicator), on, on);
        return stock.containsKey(indicator) ? stock.get(indicator).after().intValueExact() : 0;
    }
}
