package yangguang.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.PublicRegister;
import yangguang.law.forms.Forms;
import yangguang.law.registers.Values;
import yangguang.law.reports.Part;
import yangguang.reader.Examination;
import yangguang.reader.Examined;
import yangguang.reader.FileText;
import yangguang.registers.KeepEntries;
import yangguang.registers.OtherFigures;
import yangguang.registers.RegisterBook;
import yangguang.rollup.CampaignForm;
import yangguang.rollup.KeepCampaign;

/**
 * A year recorded day by day gives a report with every chapter, table and figure, in which the
 * reader finds no contradiction. Word and PDF stay in {@code target/seed-reports} to be looked at.
 */
@PlatformTest
@DisplayName("一年逐条登记，年报自己成文，没有矛盾")
class SeedReportsTest {
    private static final Path FOLDER = Path.of("target", "seed-reports");
    private static final List<String> CHANNELS =
            List.of("channel_wechat", "channel_weibo", "channel_noticeboard", "channel_website");
    private static final Map<String, List<String>> SETS =
            Map.of(
                    "000", List.of("jilin", "220204000"),
                    "001", List.of("jilin", "220284000"),
                    "002", List.of("articles-of-2008", "230804000"),
                    "003", List.of("shandong", "370303000"),
                    "004", List.of("fujian", "350502000"));

    @Autowired PublicRegister register;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired OtherFigures others;
    @Autowired AnnualTables tables;
    @Autowired Reports reports;
    @Autowired WritePart write;
    @Autowired ArrangeReport arrange;
    @Autowired SubmitReport submit;
    @Autowired PublishAnnualReport publish;
    @Autowired KeepCampaign campaigns;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    Viewer officer = new Viewer(0, "", 0, Set.of(), Set.of());

    @Test
    void 五份真实年报的一年各成一份没有矛盾的年报() throws IOException {
        for (var seed : Seeds.all()) {
            var file = seed.get("file").asString().substring(0, 3);
            var set = requireNonNull(SETS.get(file));
            office(seed.get("unit").asString(), set.getLast());
            whole(file, set.getFirst(), seed.get("year").asInt(), Seeds.facts(seed));
        }
    }

    @Test
    void 虚构的五个单位也是() throws IOException {
        var facts =
                Map.of(
                        "proactive_total", 6,
                        "channel_wechat", 9,
                        "meetings", 2,
                        "trainings", 2,
                        "trainees", 30,
                        "staff_parttime", 3,
                        "hot_topic_responses", 1,
                        "interpretations", 2);
        int next = 1;
        for (var set : SETS.values()) {
            office("青禾第%d街道办事处".formatted(next++), set.getLast());
            whole("invented-" + set.getFirst(), set.getFirst(), 2017, facts);
        }
    }

    private void office(String name, String region) {
        long body = register.body(name);
        var roles = Set.of(Role.STATISTICIAN, Role.EDITOR, Role.ADMINISTRATOR);
        officer = new Viewer(7, "林小满", body, roles, Set.of(body));
        jdbc.sql(
                        """
                        update bodies.body
                           set region_code = :region, address = '新禾路18号', postcode = '100000',
                               phone = '0000-6600118', website = 'https://qinghe.example'
                         where id = :id
                        """)
                .param("region", region)
                .param("id", body)
                .update();
    }

    private void whole(String file, String chapters, int year, Map<String, Integer> facts)
            throws IOException {
        var recorded = new RecordedYear(register, keep, book, others, tables, clock, officer);
        recorded.record(year - 1, Map.of("proactive_total", 2));
        recorded.record(year, possible(facts));
        copies(year, facts);
        work(year);
        clock.set(LocalDate.of(year + 1, 1, 10));
        arrange.arrange(officer, year, chapters, "《关于做好年度报告编制公布工作的通知》");
        if (chapters.equals("articles-of-2008")) campaign(year);
        new WholeYear(tables, others, new Elsewhere(keep, book)).fill(officer, year);
        for (var part : reports.read(officer, officer.bodyId(), year).parts())
            if (part.part().written())
                write.write(officer, year, part.part().id(), 0, written(part.part(), year));
        var whole = reports.read(officer, officer.bodyId(), year);
        assertThat(whole.findings()).as(file).allMatch(ReportFinding::isSettled);
        var made = publish.made(officer, officer.bodyId(), year);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(file + ".docx"), made.docx());
        Files.write(FOLDER.resolve(file + ".pdf"), made.pdf());
        holdsEverything(file, whole, made.pdf());
        contradictsNothing(file, year, made.docx());
        assertThat(submit.submit(officer, year)).as(file).isInstanceOf(ReportMove.Done.class);
    }

    /** Without a total that is less than one of its channels, which are copies of it. */
    private static Map<String, Integer> possible(Map<String, Integer> facts) {
        var possible = new TreeMap<>(facts);
        if (most(facts) > facts.getOrDefault("proactive_total", 0))
            possible.keySet().removeAll(Set.of("proactive_total", "channel_website"));
        return possible;
    }

    private static int most(Map<String, Integer> facts) {
        return CHANNELS.stream()
                .mapToInt(channel -> facts.getOrDefault(channel, 0))
                .max()
                .orElse(0);
    }

    /** Then as many were published as the largest of its channels has copies. */
    private void copies(int year, Map<String, Integer> facts) {
        if (most(facts) <= facts.getOrDefault("proactive_total", 0)) return;
        new Elsewhere(keep, book)
                .add(
                        officer,
                        "proactive_total",
                        LocalDate.of(year, 12, 1),
                        BigDecimal.valueOf(most(facts)),
                        "台账");
    }

    /** What the chapters tell from registers. */
    private void work(int year) {
        keep("leading-group", "since", year + "-02-01", "person", "高远", "duty", "head");
        keep("rule", "since", year + "-03-01", "name", "政府信息公开保密审查制度", "about", "secrecy");
        keep(
                "inspection",
                "held",
                year + "-09-20",
                "subject",
                "政务公开栏",
                "whom",
                "各社区",
                "sort",
                "quarterly");
    }

    private void keep(String of, String... values) {
        var all = new TreeMap<String, List<String>>();
        for (int i = 0; i < values.length; i += 2) all.put(values[i], List.of(values[i + 1]));
        keep.record(officer, book.register(of), new Values(all));
    }

    private void campaign(int year) {
        campaigns.start(
                officer,
                new CampaignForm(
                        String.valueOf(year),
                        Set.of("STAT-2014"),
                        "关于报送年度报告的通知",
                        "",
                        (year + 1) + "-03-01",
                        "ALL",
                        Set.of(),
                        "",
                        "区教育局\n区民政局\n双合社区"));
    }

    private static String written(Part part, int year) {
        return part.id().contains("problems")
                ? "存在的主要问题有两个方面：一是公开的渠道还不够多；二是解读的形式比较单一。%d年将增加公开栏，多用图解。".formatted(year + 1)
                : "“%s”按照上级的要求逐项公开。".formatted(part.title());
    }

    private static void holdsEverything(String file, Reports.Whole whole, byte[] pdf)
            throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            for (var part : whole.parts())
                assertThat(text).as(file).contains(part.part().title().replaceAll("\\s", ""));
            var labels = new ArrayList<String>();
            whole.tables()
                    .forEach(
                            table -> table.lines().forEach(line -> labels.add(line.row().label())));
            assertThat(labels)
                    .as(file)
                    .allMatch(label -> text.contains(label.replaceAll("\\s", "")));
            assertThat(text).as(file).doesNotContain("{{", "〓", "未填");
        }
    }

    /** Read as anybody reads it who gets the file. */
    private void contradictsNothing(String file, int year, byte[] docx) {
        var text = FileText.text(docx).orElseThrow();
        var read = new Examination(new Forms()).of(text);
        assertThat(read.year()).as(file).hasValue(year);
        assertThat(read.findings()).as(file).extracting(Examined.Finding::message).isEmpty();
        var figures = Examination.byIndicator(read);
        for (var table : tables.tables(Set.of(officer.bodyId()), year))
            for (var figure : table.figures())
                if (read.form().filter(table.form()::equals).isPresent())
                    assertThat(figures.get(figure.cell().indicator()))
                            .as(file + " " + figure.label())
                            .isEqualByComparingTo(figure.number());
    }
}
