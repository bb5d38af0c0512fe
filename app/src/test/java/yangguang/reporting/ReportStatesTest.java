package yangguang.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.forms.Severity;
import yangguang.pages.NoSuchRecord;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;

@PlatformTest
@DisplayName("年报：编制、报送、审核、签发、退回")
class ReportStatesTest {
    private static final int YEAR = 2017;

    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired OtherFigures others;
    @Autowired AnnualTables tables;
    @Autowired Reports reports;
    @Autowired ReportStates states;
    @Autowired SubmitReport submit;
    @Autowired DecideReport decide;
    @Autowired ExplainFinding explain;
    @Autowired WritePart write;
    @Autowired ReportTasks tasks;
    @Autowired TestClock clock;
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

    private void fill() {
        new WholeYear(tables, others, elsewhere).fill(officer, YEAR, write, "problems");
    }

    private Viewer another(long id, Role... roles) {
        return new Viewer(id, "同事" + id, officer.bodyId(), Set.of(roles), Set.of(officer.bodyId()));
    }

    private AnnualReport submitted() {
        fill();
        return done(submit.submit(officer, YEAR));
    }

    private static AnnualReport done(ReportMove move) {
        if (move instanceof ReportMove.Done(var report)) return report;
        throw new AssertionError(move);
    }

    private static DecideReport.Read read(AnnualReport report) {
        return new DecideReport.Read(report.submission(), report.passed());
    }

    @Test
    void 有空项不能报送_填齐了可以_三步过后待公布() {
        assertThat(submit.submit(officer, YEAR)).isInstanceOf(ReportMove.Unsettled.class);
        var report = submitted();
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
        report = done(decide.pass(another(21, Role.REVIEWER), YEAR, read(report)));
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
        report = done(decide.pass(another(22, Role.SECRECY_REVIEWER), YEAR, read(report)));
        assertThat(report.state()).isEqualTo(ReportState.REVIEWED);
        report = done(decide.pass(another(23, Role.APPROVER), YEAR, read(report)));
        assertThat(report.state()).isEqualTo(ReportState.SIGNED);
        assertThat(reports.read(officer, officer.bodyId(), YEAR).decisions()).hasSize(3);
    }

    @Test
    void 错误关系不成立的任何时候都报不出去() {
        elsewhere.add(officer, "web_interviews_chief", day(), BigDecimal.ONE, "负责人访谈比访谈还多");
        fill();
        var move = (ReportMove.Unsettled) submit.submit(officer, YEAR);
        assertThat(move.findings()).anyMatch(one -> one.severity() == Severity.BLOCKING);
        var blocking =
                move.findings().stream()
                        .filter(one -> one.severity() == Severity.BLOCKING)
                        .findFirst()
                        .orElseThrow()
                        .key();
        assertThatThrownBy(() -> explain.explain(officer, YEAR, blocking, "说明"))
                .isInstanceOf(NoSuchRecord.class);
    }

    private static LocalDate day() {
        return LocalDate.of(YEAR, 3, 1);
    }

    @Test
    void 要说明的写了说明就能报送_数字又变了要重写() {
        elsewhere.add(officer, "fees_wan_yuan", day(), BigDecimal.ONE, "收费没有申请");
        fill();
        var left = ((ReportMove.Unsettled) submit.submit(officer, YEAR)).findings();
        assertThat(left).hasSize(1).allMatch(one -> one.severity() == Severity.EXPLAIN);
        assertThat(explain.explain(officer, YEAR, left.getFirst().key(), " "))
                .isInstanceOf(ReportMove.NoReason.class);
        done(explain.explain(officer, YEAR, left.getFirst().key(), "上一年申请的费用"));
        assertThat(submit.submit(officer, YEAR)).isInstanceOf(ReportMove.Done.class);
        var kept = reports.read(officer, officer.bodyId(), YEAR).findings().getFirst();
        assertThat(kept.isExplained()).isTrue();
    }

    @Test
    void 报送以后又有记录_报送的数不变_差在哪里看得见() {
        submitted();
        elsewhere.add(officer, "channel_gazette", day(), BigDecimal.TWO, "公报");
        var whole = reports.read(officer, officer.bodyId(), YEAR);
        assertThat(whole.differences())
                .extracting(Reports.Difference::indicator)
                .contains("channel_gazette");
        assertThat(requireNonNull(whole.submission()).figures())
                .containsEntry("channel_gazette", BigDecimal.ZERO);
    }

    @Test
    void 自己报送的由别人审核_没有职责的不能_看过的已变了的不算() {
        var report = submitted();
        var same = another(7, Role.REVIEWER);
        assertThat(decide.pass(same, YEAR, read(report))).isInstanceOf(ReportMove.OwnWork.class);
        assertThatThrownBy(() -> decide.pass(officer, YEAR, read(report)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> submit.submit(another(21, Role.EDITOR), YEAR))
                .isInstanceOf(NotAllowed.class);
        var stale = new DecideReport.Read(report.submission() + 1, 0);
        assertThat(decide.pass(another(21, Role.REVIEWER), YEAR, stale))
                .isInstanceOf(ReportMove.NotNow.class);
    }

    @Test
    void 退回要写原因_改了再报送是第二次() {
        var report = submitted();
        var reviewer = another(21, Role.REVIEWER);
        assertThat(decide.giveBack(reviewer, YEAR, read(report), " "))
                .isInstanceOf(ReportMove.NoReason.class);
        var returned = done(decide.giveBack(reviewer, YEAR, read(report), "第五部分太空"));
        assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
        assertThat(returned.comment()).isEqualTo("第五部分太空");
        assertThat(tasks.tasks(officer)).anyMatch(task -> task.kind().endsWith("returned"));
        var again = done(submit.submit(officer, YEAR));
        assertThat(again.submission()).isEqualTo(2);
        assertThat(again.comment()).isEmpty();
    }

    @Test
    void 撤回以后审核的人不能再通过() {
        var report = submitted();
        assertThat(done(submit.takeBack(officer, YEAR)).state()).isEqualTo(ReportState.DRAFTING);
        assertThat(decide.pass(another(21, Role.REVIEWER), YEAR, read(report)))
                .isInstanceOf(ReportMove.NotNow.class);
        assertThat(submit.takeBack(officer, YEAR)).isInstanceOf(ReportMove.NotNow.class);
    }

    @Test
    void 一年没有过完不能报送() {
        assertThat(submit.submit(officer, 2018))
                .isEqualTo(new ReportMove.TooEarly(LocalDate.of(2019, 1, 1)));
    }

    @Test
    void 公布期限按单位和年份_待办里有() {
        assertThat(reports.due(officer.bodyId(), YEAR).due()).isEqualTo("2018-03-31");
        assertThat(reports.due(officer.bodyId(), 2024).due()).isEqualTo("2025-01-31");
        assertThat(reports.due(county.id(), 2024).due()).isEqualTo("2025-03-31");
        assertThat(tasks.tasks(officer)).anyMatch(task -> task.kind().endsWith("finish"));
        assertThat(tasks.tasks(another(21, Role.EDITOR))).isEmpty();
        submitted();
        assertThat(tasks.tasks(another(21, Role.REVIEWER)))
                .anyMatch(task -> task.kind().endsWith("decide"));
    }

    @Test
    void 公布期限以后才启用的单位_上一年的年报不是待办() {
        clock.set(LocalDateTime.parse("2018-03-31T17:00:00"));
        assertThat(tasks.tasks(officer)).anyMatch(task -> task.kind().endsWith("finish"));
        clock.set(LocalDateTime.parse("2018-04-01T09:00:00"));
        assertThat(tasks.tasks(officer)).isEmpty();
    }

    @Test
    void 许多单位的情况一次看到() {
        submitted();
        var all = states.of(Set.of(county.greenGrain(), county.eastHill()), YEAR);
        assertThat(all.keySet()).isEqualTo(Set.of(county.greenGrain()));
        var standing = requireNonNull(all.get(county.greenGrain()));
        assertThat(standing.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(standing.signed()).isZero();
        var report =
                done(decide.pass(another(21, Role.REVIEWER), YEAR, new DecideReport.Read(1, 0)));
        report = done(decide.pass(another(22, Role.SECRECY_REVIEWER), YEAR, read(report)));
        done(decide.pass(another(23, Role.APPROVER), YEAR, read(report)));
        standing =
                requireNonNull(
                        states.of(Set.of(county.greenGrain()), YEAR).get(county.greenGrain()));
        assertThat(standing.signed()).isEqualTo(1);
        assertThat(standing.signedFrom()).isEqualTo(clock.instant());
        done(submit.takeBack(officer, YEAR));
        standing =
                requireNonNull(
                        states.of(Set.of(county.greenGrain()), YEAR).get(county.greenGrain()));
        assertThat(standing.signed()).isZero();
    }

    @Test
    void 每一步都有办理记录() {
        var report = submitted();
        done(decide.giveBack(another(21, Role.REVIEWER), YEAR, read(report), "改"));
        assertThat(
                        jdbc.sql(
                                        "select what from journal.entry where what like 'report.%' order by sequence")
                                .query(String.class)
                                .list())
                .containsExactly(
                        "report.begun", "report.written", "report.submitted", "report.returned");
    }
}
