package yangguang.rollup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.Law;
import yangguang.law.forms.Finding;
import yangguang.pages.NoSuchRecord;
import yangguang.registers.KeepEntries;
import yangguang.registers.RegisterBook;
import yangguang.reporting.AnnualTables;
import yangguang.reporting.Elsewhere;
import yangguang.reporting.ReportState;
import yangguang.reporting.ReportStates;

@PlatformTest
@DisplayName("年报汇总：发起、收退、汇总、定稿")
class RollupTest {
    private static final int YEAR = 2017;

    @Autowired KeepCampaign keep;
    @Autowired Campaigns campaigns;
    @Autowired Boards boards;
    @Autowired JudgePart judge;
    @Autowired ExplainDelay explain;
    @Autowired RemindBodies remind;
    @Autowired ReadPart parts;
    @Autowired Sums sums;
    @Autowired CarriedOver carried;
    @Autowired HandUp handUp;
    @Autowired CampaignTasks tasks;
    @Autowired ReportStates states;
    @Autowired AnnualTables tables;
    @Autowired KeepEntries entries;
    @Autowired RegisterBook book;
    @Autowired TestClock clock;
    @Autowired Law law;
    @Autowired JdbcClient jdbc;

    private Campaign started(District district) {
        return started(district.statistician(), district.form(YEAR, "2018-03-20"));
    }

    private Campaign started(Viewer viewer, CampaignForm form) {
        if (keep.start(viewer, form) instanceof KeepCampaign.Outcome.Done(var campaign))
            return campaign;
        throw new AssertionError(keep.start(viewer, form));
    }

    private BoardRow row(Campaign campaign, long body) {
        return boards.of(campaign).rows().stream()
                .filter(row -> row.body() != null && row.body().id() == body)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void 发起以后选到的单位都在看板上_待办里有通知() {
        var district = District.in(jdbc, 6);
        var campaign = started(district);
        var board = boards.of(district.statistician(), campaign.id());
        assertThat(board.rows()).hasSize(6).allMatch(row -> row.state() == PartState.NOT_STARTED);
        assertThat(tasks.tasks(district.of(0, Role.STATISTICIAN)))
                .extracting(task -> task.kind())
                .containsExactly("rollup.task.hand-in");
        assertThat(tasks.tasks(district.of(0, Role.EDITOR))).isEmpty();
        var onlySome = district.form(2016, "2018-03-20");
        var fewer =
                started(
                        district.statistician(),
                        new CampaignForm(
                                "2016",
                                onlySome.forms(),
                                onlySome.title(),
                                "",
                                "2018-03-20",
                                "ALL",
                                Set.of("DEPARTMENT"),
                                "yes",
                                "云溪区自来水公司\n\n云溪区公交公司"));
        assertThat(boards.of(fewer).rows())
                .extracting(BoardRow::name)
                .contains("云溪区人民政府", "云溪区自来水公司", "云溪区公交公司")
                .hasSize(5);
    }

    @ParameterizedTest(name = "{0}年度、{1}前 → {2} {3}")
    @CsvSource(
            textBlock =
                    """
                    2013, 2018-03-20, year,     rollup.problem.no-form
                    2019, 2020-01-20, year,     rollup.problem.year-to-come
                    去年, 2018-03-20, year,     rollup.problem.year
                    2017, 2018-03-01, deadline, rollup.problem.past
                    2017, 三月底,     deadline, rollup.problem.day
                    2017, 2018-04-01, deadline, rollup.problem.too-late
                    2018, 2018-12-31, deadline, rollup.problem.year-not-over
                    """)
    void 没有统计表的年度和办不到的期限在那一格旁边说出来(String year, String deadline, String field, String key) {
        var district = District.in(jdbc, 2);
        var form = district.form(YEAR, deadline);
        var typed =
                new CampaignForm(
                        year,
                        form.forms(),
                        form.title(),
                        "",
                        deadline,
                        "ALL",
                        form.kinds(),
                        "",
                        "");
        var wrong = (KeepCampaign.Outcome.Wrong) keep.start(district.statistician(), typed);
        assertThat(requireNonNull(wrong.problems().of(field)).key()).isEqualTo(key);
    }

    @Test
    void 别的年度的统计表_没有单位_没有标题_同一年第二个_都不行() {
        var district = District.in(jdbc, 2);
        var typed =
                new CampaignForm(
                        "2017", Set.of("AR-2021"), " ", "", "2018-03-20", "ALL", Set.of(), "", "");
        var wrong = (KeepCampaign.Outcome.Wrong) keep.start(district.statistician(), typed);
        assertThat(wrong.problems().has("forms")).isTrue();
        assertThat(wrong.problems().has("title")).isTrue();
        assertThat(wrong.problems().has("kinds")).isTrue();
        started(district);
        var again =
                (KeepCampaign.Outcome.Wrong)
                        keep.start(district.statistician(), district.form(YEAR, "2018-03-20"));
        assertThat(requireNonNull(again.problems().of("year")).key())
                .isEqualTo("rollup.problem.exists");
    }

    @Test
    void 谁能看谁能动() {
        var district = District.in(jdbc, 2);
        var campaign = started(district);
        var form = district.form(YEAR, "2018-03-20");
        assertThatThrownBy(() -> keep.start(district.supervisor(), form))
                .isInstanceOf(NotAllowed.class);
        assertThat(boards.of(district.supervisor(), campaign.id()).rows()).hasSize(2);
        assertThatThrownBy(() -> boards.of(district.of(0, Role.STATISTICIAN), campaign.id()))
                .isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(
                        () ->
                                boards.of(
                                        District.person(60, district.id(), Role.EDITOR),
                                        campaign.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> remind.remind(district.supervisor(), campaign.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> remind.remind(district.of(0, Role.STATISTICIAN), campaign.id()))
                .isInstanceOf(NoSuchRecord.class);
        assertThat(campaigns.notice(district.of(0), campaign.id()).title())
                .isEqualTo(campaign.title());
        long stranger = District.add(jdbc, "PDY090000", null, "别区人民政府", "GOVERNMENT");
        var other = District.person(61, stranger, Role.STATISTICIAN, Role.SUPERVISOR);
        assertThatThrownBy(() -> campaigns.notice(other, campaign.id()))
                .isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void 报上来的收下或者带意见退回_退回的又能改_再报看得到差别() {
        var district = District.in(jdbc, 2);
        var campaign = started(district);
        long body = district.bodies().getFirst();
        district.signed(body, YEAR, District.figures("trainings", 3, "meetings_trainings", 3));
        var row = row(campaign, body);
        assertThat(row.state()).isEqualTo(PartState.SUBMITTED);
        assertThat(tasks.tasks(district.statistician()))
                .extracting(task -> task.kind())
                .contains("rollup.task.take");
        var viewer = district.statistician();
        long member = row.member().id();
        assertThat(judge.giveBack(viewer, campaign.id(), member, 1, " "))
                .isInstanceOf(JudgePart.Outcome.NoComment.class);
        assertThat(judge.giveBack(viewer, campaign.id(), member, 2, "不是这一次"))
                .isInstanceOf(JudgePart.Outcome.NotNow.class);
        assertThat(judge.giveBack(viewer, campaign.id(), member, 1, "培训次数不对"))
                .isInstanceOf(JudgePart.Outcome.Done.class);
        assertThat(row(campaign, body).state()).isEqualTo(PartState.RETURNED);
        assertThat(row(campaign, body).counts()).isFalse();
        assertThat(requireNonNull(states.of(Set.of(body), YEAR).get(body)).state())
                .isEqualTo(ReportState.RETURNED);
        assertThat(tasks.tasks(district.of(0, Role.STATISTICIAN)))
                .extracting(task -> task.kind())
                .containsExactly("rollup.task.returned");
        district.signed(body, YEAR, District.figures("trainings", 4, "meetings_trainings", 3));
        var whole = parts.read(viewer, campaign.id(), member);
        assertThat(whole.since()).isEqualTo(1);
        assertThat(whole.changes())
                .singleElement()
                .satisfies(one -> assertThat(one.now()).isEqualByComparingTo("4"));
        assertThat(judge.accept(viewer, campaign.id(), member, 2))
                .isInstanceOf(JudgePart.Outcome.Done.class);
        assertThat(judge.accept(viewer, campaign.id(), member, 2))
                .isInstanceOf(JudgePart.Outcome.NotNow.class);
        assertThat(row(campaign, body).state()).isEqualTo(PartState.ACCEPTED);
    }

    @Test
    void 没有报的写明原因和完成时限_不写不能定稿() {
        var district = District.in(jdbc, 2);
        var campaign = started(district);
        var viewer = district.statistician();
        assertThat(handUp.handUp(viewer, campaign.id())).isInstanceOf(HandUp.Outcome.Nothing.class);
        long body = district.bodies().getFirst();
        district.signed(body, YEAR, District.figures("trainings", 3));
        assertThat(handUp.handUp(viewer, campaign.id()))
                .isInstanceOf(HandUp.Outcome.Undecided.class);
        judge.accept(viewer, campaign.id(), row(campaign, body).member().id(), 1);
        assertThat(handUp.handUp(viewer, campaign.id()))
                .isInstanceOf(HandUp.Outcome.Unexplained.class);
        var late = district.of(1, Role.STATISTICIAN);
        assertThat(explain.explain(late, campaign.id(), " ", "2018-03-01").all()).hasSize(2);
        assertThat(explain.explain(late, campaign.id(), "人员变动", "2018-03-25").isEmpty()).isTrue();
        assertThatThrownBy(
                        () ->
                                explain.explain(
                                        district.of(1, Role.EDITOR),
                                        campaign.id(),
                                        "人员变动",
                                        "2018-03-25"))
                .isInstanceOf(NotAllowed.class);
        var row = row(campaign, district.bodies().get(1));
        assertThat(row.member().promised()).isEqualTo("2018-03-25");
        assertThat(handUp.handUp(viewer, campaign.id())).isInstanceOf(HandUp.Outcome.Done.class);
        assertThat(requireNonNull(sums.read(viewer, campaign.id()).kept()).missing()).isEqualTo(1);
    }

    /** What a generated district recorded, body by body, and what the sum of it says. */
    @RepeatedTest(3)
    void 四十个单位的汇总等于它们全部记录之和_每一格(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var district = District.in(jdbc, 40);
        var campaign = started(district);
        var elsewhere = new Elsewhere(entries, book);
        for (long body : district.bodies()) {
            var officer = District.person(7, body, Role.STATISTICIAN);
            for (var indicator :
                    List.of("channel_gazette", "channel_other", "fees_wan_yuan", "request_count"))
                if (random.nextInt(4) > 0
                        && tables.table(body, YEAR).orElseThrow().figure(indicator).isPresent())
                    elsewhere.add(
                            officer,
                            indicator,
                            LocalDate.of(YEAR, 1 + random.nextInt(12), 1),
                            BigDecimal.valueOf(random.nextInt(500)),
                            "台账");
            var figures = new HashMap<String, @Nullable BigDecimal>();
            for (var figure : tables.table(body, YEAR).orElseThrow().figures())
                figures.put(figure.cell().indicator(), figure.number());
            district.signed(body, YEAR, figures);
        }
        var records = tables.table(new HashSet<>(district.bodies()), YEAR).orElseThrow();
        var whole = sums.read(district.statistician(), campaign.id());
        assertThat(whole.board().counted()).hasSize(40);
        for (var figure : records.figures()) {
            var indicator = figure.cell().indicator();
            var sum = whole.tables().getFirst().figure(indicator).orElseThrow().number();
            assertThat(Sums.same(sum, figure.number())).as(indicator).isTrue();
            var shares = sums.figure(district.statistician(), campaign.id(), indicator);
            if (sum != null) assertThat(shares.sum()).as(indicator).isEqualByComparingTo(sum);
        }
    }

    /** The bench does the same for 3,000 and 45,000. */
    @Test
    void 一百二十个单位五年_每一格的汇总等于逐个相加_每一列的结转接得上() {
        var random = new Random(1);
        var district = District.in(jdbc, 120);
        var form = law.forms().named("AR-2021").orElseThrow();
        var columns = List.of("person", "biz", "research", "ngo", "legal", "otherorg");
        var open = new HashMap<String, Integer>();
        for (int year = 2021; year <= 2025; year++) {
            clock.set(LocalDate.of(year + 1, 1, 10));
            var campaign =
                    started(district.statistician(), district.form(year, (year + 1) + "-01-20"));
            var expected = new HashMap<String, BigDecimal>();
            for (long body : district.bodies()) {
                var figures = new HashMap<String, @Nullable BigDecimal>();
                for (var cell : form.cells())
                    if (!cell.indicator().startsWith("t2_"))
                        figures.put(cell.indicator(), BigDecimal.valueOf(random.nextInt(1000)));
                for (var column : columns) {
                    int in = open.getOrDefault(body + column, 0);
                    int received = random.nextInt(9);
                    int closed = random.nextInt(in + received + 1);
                    open.put(body + column, in + received - closed);
                    figures.put("t2_new_" + column, BigDecimal.valueOf(received));
                    figures.put("t2_carried_in_" + column, BigDecimal.valueOf(in));
                    figures.put("t2_granted_" + column, BigDecimal.valueOf(closed));
                    figures.put("t2_closed_" + column, BigDecimal.valueOf(closed));
                    figures.put(
                            "t2_carried_out_" + column, BigDecimal.valueOf(in + received - closed));
                }
                district.signed(body, year, figures);
                figures.forEach((name, value) -> expected.merge(name, value, BigDecimal::add));
            }
            var whole = sums.read(district.statistician(), campaign.id());
            expected.forEach(
                    (name, sum) ->
                            assertThat(
                                            whole.tables()
                                                    .getFirst()
                                                    .figure(name)
                                                    .orElseThrow()
                                                    .number())
                                    .as(name)
                                    .isEqualByComparingTo(sum));
            assertThat(whole.tables().getFirst().findings())
                    .extracting(Finding::relation)
                    .doesNotContain("R1", "R5");
            var back = carried.read(district.statistician(), campaign.id());
            assertThat(back.broken())
                    .extracting(one -> one.finding().relation())
                    .doesNotContain("R5");
            if (year > 2021) assertThat(back.compared()).isEqualTo(120);
        }
    }

    @Test
    void 通知发给留了邮箱的统计人员_一次只发一封() {
        var district = District.in(jdbc, 3);
        reachable(district.bodies().get(0), "STATISTICIAN", "a@qinghe.example");
        reachable(district.bodies().get(1), "STATISTICIAN", "");
        reachable(district.bodies().get(2), "EDITOR", "c@qinghe.example");
        var campaign = started(district);
        assertThat(messages()).isEqualTo(1);
        remind.remind(district.statistician(), campaign.id());
        remind.remind(district.statistician(), campaign.id());
        assertThat(messages()).isEqualTo(2);
    }

    private void reachable(long body, String role, String email) {
        long person =
                jdbc.sql(
                                """
                                insert into access.person
                                       (account, name, password, one_time, password_set, email)
                                values (:account, '林小满', '-', false, now(), :email)
                                returning id
                                """)
                        .param("account", "person" + body)
                        .param("email", email)
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        insert into access.duty (person_id, body_id, role)
                        values (:person, :body, :role)
                        """)
                .param("person", person)
                .param("body", body)
                .param("role", role)
                .update();
    }

    private int messages() {
        return jdbc.sql("select count(*) from messages.message where key like 'rollup %'")
                .query(Integer.class)
                .single();
    }

    @Test
    void 街道报区_区的汇总报市_各级加起来不重不漏() {
        long city = District.add(jdbc, "PDY000001", null, "云州市人民政府", "GOVERNMENT");
        var district = District.in(jdbc, 3);
        jdbc.sql("update bodies.body set parent_id = :city where id = :id")
                .param("city", city)
                .param("id", district.id())
                .update();
        long bureau = District.add(jdbc, "PDY000002", city, "云州市教育局", "DEPARTMENT");
        var above = District.person(70, city, Role.STATISTICIAN);
        var below = started(district);
        var form = district.form(YEAR, "2018-03-25");
        var campaign =
                started(
                        above,
                        new CampaignForm(
                                "2017",
                                form.forms(),
                                form.title(),
                                "",
                                "2018-03-25",
                                "DIRECT",
                                Set.of("GOVERNMENT", "DEPARTMENT"),
                                "",
                                ""));
        assertThat(boards.of(campaign).rows()).hasSize(2);
        for (long body : district.bodies()) {
            district.signed(body, YEAR, District.figures("trainings", 2));
            judge.accept(district.statistician(), below.id(), row(below, body).member().id(), 1);
        }
        district.signed(bureau, YEAR, District.figures("trainings", 5));
        assertThat(row(campaign, district.id()).state()).isEqualTo(PartState.DRAFTING);
        assertThat(handUp.handUp(district.statistician(), below.id()))
                .isInstanceOf(HandUp.Outcome.Done.class);
        assertThat(row(campaign, district.id()).state()).isEqualTo(PartState.SUBMITTED);
        var figure = sums.figure(above, campaign.id(), "trainings");
        assertThat(figure.sum()).isEqualByComparingTo("11");
        assertThat(figure.shares())
                .extracting(share -> requireNonNull(share.value()).intValue())
                .containsExactly(6, 5);
    }

    @Test
    void 上年结转接不上的单位点名() {
        clock.set(LocalDate.of(2023, 1, 10));
        var district = District.in(jdbc, 3);
        var campaign = started(district.statistician(), district.form(2022, "2023-01-20"));
        for (long body : district.bodies()) {
            boolean right = body != district.bodies().getLast();
            district.signed(body, 2021, District.figures("t2_carried_out_total", 4));
            district.signed(body, 2022, District.figures("t2_carried_in_total", right ? 4 : 3));
        }
        var whole = carried.read(district.statistician(), campaign.id());
        assertThat(whole.compared()).isEqualTo(3);
        assertThat(whole.broken())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(requireNonNull(one.row().body()).id())
                                        .isEqualTo(district.bodies().getLast()));
    }
}
