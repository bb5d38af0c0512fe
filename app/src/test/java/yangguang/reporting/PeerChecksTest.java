package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.AddBody;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.documents.PublicRegister;
import yangguang.journal.Actor;
import yangguang.law.forms.Severity;
import yangguang.pages.Came;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;

@PlatformTest
@DisplayName("年报和同级同类单位公布的年报比：只是提示")
class PeerChecksTest {
    private static final int YEAR = 2017;

    @Autowired PublicRegister register;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired OtherFigures others;
    @Autowired AnnualTables tables;
    @Autowired WritePart write;
    @Autowired Reports reports;
    @Autowired SubmitReport submit;
    @Autowired DecideReport decide;
    @Autowired PublishAnnualReport publish;
    @Autowired TestClock clock;
    @Autowired AddBody addBody;
    long county;

    @BeforeEach
    void begin() {
        county = register.body("云溪县人民政府");
    }

    private Viewer street(String name) {
        return officer(name, BodyKind.SUBDISTRICT);
    }

    private Viewer officer(String name, BodyKind kind) {
        var facts = BodyFacts.named(name, kind);
        var added = addBody.add(county, facts, new Actor.CommandLine("test"));
        long body = ((AddBody.Outcome.Added) added).body().id();
        return new Viewer(7, "林小满", body, Set.of(Role.STATISTICIAN), Set.of(body));
    }

    /** A hundred were published, so many of them on the web site. */
    private void records(Viewer officer, int year, int website) {
        var elsewhere = new Elsewhere(keep, book);
        var day = LocalDate.of(year, 5, 1);
        elsewhere.add(officer, "proactive_total", day, new BigDecimal(100), "台账");
        elsewhere.add(officer, "channel_other", day, new BigDecimal(100), "台账");
        elsewhere.add(officer, "channel_website", day, BigDecimal.valueOf(website), "台账");
        new WholeYear(tables, others, elsewhere).fill(officer, year, write, "problems");
    }

    private void published(String name, int year, int website) {
        var officer = street(name);
        records(officer, year, website);
        var move = submit.submit(officer, year);
        for (var role : List.of(Role.REVIEWER, Role.SECRECY_REVIEWER, Role.APPROVER)) {
            var report = ((ReportMove.Done) move).report();
            var other = new Viewer(21, "周敏", officer.bodyId(), Set.of(role), officer.readable());
            move =
                    decide.pass(
                            other,
                            year,
                            new DecideReport.Read(report.submission(), report.passed()));
        }
        assertThat(publish.publish(officer, year, "青街办〔" + (year + 1) + "〕1号"))
                .isInstanceOf(Came.Done.class);
    }

    private List<ReportFinding> hints(Viewer officer) {
        return reports.read(officer, officer.bodyId(), YEAR).findings().stream()
                .filter(one -> one.key().startsWith("peers/"))
                .toList();
    }

    @Test
    void 比例远在五家之外有提示_说出它们的数_不拦报送_四家不提() {
        for (int i = 1; i <= 4; i++) published("柳桥第%d街道办事处".formatted(i), YEAR, 60 + i);
        var officer = street("青禾街道办事处");
        records(officer, YEAR, 20);
        assertThat(hints(officer)).isEmpty();
        published("柳桥第五街道办事处", YEAR, 80);
        var hint = hints(officer).getFirst();
        assertThat(hint.severity()).isEqualTo(Severity.HINT);
        assertThat(hint.sentence())
                .isEqualTo(
                        "政府网站公开占主动公开的比例是20%（100中的20）。2017年度公布的年报里，同级同类5家单位的中位数是63%，最低61%，最高80%。");
        assertThat(hint.indicator()).isEqualTo("channel_website");
        assertThat(submit.submit(officer, YEAR)).isInstanceOf(ReportMove.Done.class);
    }

    @Test
    void 当年还没有几家公布的_和它们上一年的比_别的种类不比() {
        clock.set(LocalDate.of(2017, 3, 7));
        for (int i = 1; i <= 5; i++) published("柳桥第%d街道办事处".formatted(i), 2016, 70 + i);
        clock.set(LocalDate.of(2018, 3, 7));
        var officer = street("青禾街道办事处");
        records(officer, YEAR, 20);
        assertThat(hints(officer).getFirst().sentence()).contains("2016年度公布的年报里");
        var bureau = officer("云溪县民政局", BodyKind.DEPARTMENT);
        records(bureau, YEAR, 20);
        assertThat(hints(bureau)).isEmpty();
    }
}
