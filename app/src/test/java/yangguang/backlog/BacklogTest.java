package yangguang.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.backlog.ImportBacklog.Result;
import yangguang.backlog.ImportBacklog.Task;
import yangguang.bodies.Bodies;
import yangguang.documents.Lookup;
import yangguang.documents.Office;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.journal.Actor;
import yangguang.registers.Workbooks;
import yangguang.tally.Recount;

@DisplayName("历史信息导入：先试，再导，断了接着导，不对整批撤")
@PlatformTest
class BacklogTest {
    private static final Actor OPERATOR = new Actor.CommandLine("test");
    private static final String HEAD = "标题,文号,成文日期,发布日期,类别,正文,文件\n";

    @Autowired Office office;
    @Autowired Bodies bodies;
    @Autowired ImportBacklog importing;
    @Autowired UndoBacklog undoing;
    @Autowired PublishedDocuments published;
    @Autowired Recount recount;
    @Autowired JdbcClient jdbc;

    @TempDir Path folder;

    long body;
    final List<Fault> told = new ArrayList<>();

    @BeforeEach
    void 一个街道() {
        body = office.body("青禾街道办事处");
    }

    @Test
    void 先试一遍什么也不写_再导入_再导一遍都说已经有了() throws IOException {
        Path list =
                list(
                        row("关于收运垃圾的通告", "青街通〔2016〕3号", "2016-03-01"),
                        row("关于修路的通告", "", "2016-04-01"));
        var would = importing.dryRun(task(list), told::add);
        assertThat(would)
                .extracting(Result::rows, Result::filed, Result::there)
                .containsExactly(2L, 2L, 0L);
        assertThat(lines()).isEmpty();
        assertThat(run(list).filed()).isEqualTo(2);
        assertThat(lines())
                .extracting(
                        PublishedLine::title,
                        line -> line.madeOn().toString(),
                        PublishedLine::category)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("关于收运垃圾的通告", "2016-03-01", "2008-9-2"),
                        org.assertj.core.groups.Tuple.tuple("关于修路的通告", "2016-04-01", "2008-9-2"));
        var again = run(list);
        assertThat(again.filed()).isZero();
        assertThat(again.there()).isEqualTo(2);
        assertThat(told).isEmpty();
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 不对的行说明在哪一行为什么_其余照导() throws IOException {
        Path list =
                list(
                        row("", "", "2016-03-01"),
                        row("日期不对", "", "2016-02-30"),
                        row("文号不对", "第三号文件", "2016-03-01"),
                        row("类别不对", "", "2016-03-01").replace("2008-9-2", "没有的类别"),
                        row("发布早于成文", "", "2016-03-01").replace("2016-03-02", "2016-02-01"),
                        row("还没到的日子", "", "2019-03-01").replace("2016-03-02", "2019-03-01"),
                        row("没有文件", "", "2016-03-01") + "不在.docx",
                        row("好的一行", "", "2016-03-01"));
        var result = run(list);
        assertThat(result.filed()).isEqualTo(1);
        assertThat(told)
                .extracting(fault -> fault.line() + " " + fault.key().replace("backlog.fault.", ""))
                .containsExactly(
                        "2 title",
                        "3 no-day",
                        "4 number",
                        "5 category",
                        "6 published-before",
                        "7 future",
                        "8 file-missing");
        assertThat(lines()).extracting(PublishedLine::title).containsExactly("好的一行");
    }

    @Test
    void 文件里的字也要查_身份证号和密级标志不放行_路径出不去() throws IOException {
        Files.writeString(folder.resolve("名单.txt"), "低保名单\n张某 11010519491231002X\n");
        Files.writeString(folder.resolve("通告.txt"), "关于收运垃圾的通告\n每日六时收运。\n");
        Path outside = Files.writeString(folder.resolveSibling("外面.txt"), "不该读到");
        Path list =
                list(
                        row("名单", "", "2016-03-01") + "名单.txt",
                        row("通告", "", "2016-03-02") + "通告.txt",
                        row("外面", "", "2016-03-03") + "../外面.txt");
        var result = run(list);
        Files.delete(outside);
        assertThat(told)
                .extracting(fault -> fault.line() + " " + fault.key())
                .containsExactly("2 backlog.fault.held-back", "4 backlog.fault.file-missing");
        assertThat(told.getFirst().arguments().toString()).doesNotContain("19491231002X");
        assertThat(result.filed()).isEqualTo(1);
        assertThat(whole("通告").attachments()).hasSize(1);
    }

    @Test
    void 一个文件夹的Word和网页_标题文号日期从里面认出来() throws IOException {
        Path files = Files.createDirectories(folder.resolve("旧站"));
        try (var document = new XWPFDocument();
                var out = new FileOutputStream(files.resolve("a.docx").toFile())) {
            for (String line :
                    List.of(
                            "青街发〔2015〕8号",
                            "青禾街道办事处关于清理河道的通知",
                            "各社区：",
                            "请于五月底前清理辖区河道。",
                            "青禾街道办事处",
                            "2015年5月4日")) document.createParagraph().createRun().setText(line);
            document.write(out);
        }
        Files.writeString(
                files.resolve("b.html"),
                """
                <html><head><title>青禾街道办事处</title><meta name="ArticleTitle" content="关于停水的公告">
                <meta name="PubDate" content="2015-06-01 09:30"></head>
                <body><nav>首页</nav><div class="content"><p>六月三日停水。</p><script>alert(1)</script></div></body></html>
                """);
        Files.writeString(files.resolve("c.txt"), "没有日期的一页\n内容。\n");
        var result = importing.run(task(files), OPERATOR, told::add);
        assertThat(result.filed()).isEqualTo(2);
        assertThat(whole("青禾街道办事处关于清理河道的通知").line().number()).isEqualTo("青街发〔2015〕8号");
        assertThat(whole("青禾街道办事处关于清理河道的通知").line().madeOn()).isEqualTo("2015-05-04");
        assertThat(whole("关于停水的公告").text()).isEqualTo("六月三日停水。");
        assertThat(whole("关于停水的公告").html()).doesNotContain("script");
        assertThat(told).extracting(Fault::name, Fault::key).hasSize(1);
    }

    @Test
    void 旧站的订阅_一条一条() throws IOException {
        Path feed =
                Files.writeString(
                        folder.resolve("feed.xml"),
                        """
                        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>旧站</title>
                        <item><title>关于停电的公告</title><pubDate>Mon, 04 May 2015 01:00:00 GMT</pubDate>
                        <description>&lt;p&gt;五月五日停电。&lt;/p&gt;</description></item>
                        </channel></rss>
                        """);
        assertThat(importing.run(task(feed), OPERATOR, told::add).filed()).isEqualTo(1);
        assertThat(whole("关于停电的公告").line().madeOn()).isEqualTo("2015-05-04");
        assertThat(whole("关于停电的公告").text()).isEqualTo("五月五日停电。");
        Path other = Files.writeString(folder.resolve("other.xml"), "<a/>");
        assertThatThrownBy(() -> importing.dryRun(task(other), told::add))
                .isInstanceOf(BadSource.class);
    }

    @Test
    void 标题只差标点或者正文几乎一样的先问_说过可以才导() throws IOException {
        String text = "为方便居民，自二〇一六年三月一日起，垃圾收运时间调整为每日六时至八时，请各住户提前把垃圾投放到指定地点，逾期不再收运，谢谢配合。";
        run(list(row("关于垃圾收运的通告", "", "2016-03-01").replace("正文。", text)));
        Path list =
                list(
                        row("关于“垃圾收运”的通告", "", "2016-03-01").replace("正文。", "另外的话。"),
                        row("垃圾收运时间", "", "2016-03-01").replace("正文。", text + "特此通告。"),
                        row("关于修路的通告", "", "2016-03-01").replace("正文。", "修路期间请绕行。"));
        assertThat(run(list).filed()).isEqualTo(1);
        assertThat(told).extracting(Fault::key).containsOnly("backlog.fault.alike").hasSize(2);
        var all = new Task(bodies.byId(body).orElseThrow(), list, folder, null, true);
        assertThat(importing.run(all, OPERATOR, told::add).filed()).isEqualTo(2);
    }

    @Test
    void 中途断了_再运行一次接着导_不重也不漏() throws IOException {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 450; i++)
            rows.add(row("第" + i + "号通告", "", "2016-03-01").replace("正文。", "第" + i + "件事"));
        rows.add(220, row("坏的一行", "", "不是日子"));
        Path list = list(rows.toArray(String[]::new));
        assertThatThrownBy(
                        () ->
                                importing.run(
                                        task(list),
                                        OPERATOR,
                                        fault -> {
                                            throw new IllegalStateException("断电");
                                        }))
                .hasMessage("断电");
        assertThat(published.countByCategory(Set.of(body))).isEqualTo(Map.of("2008-9-2", 200L));
        var result = run(list);
        assertThat(result.before()).isEqualTo(200);
        assertThat(result.filed()).isEqualTo(250);
        assertThat(published.countByCategory(Set.of(body))).isEqualTo(Map.of("2008-9-2", 450L));
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 整批撤销_数字也退回去_后来更正过的留给人_地址说明原因() throws IOException {
        office.published(body);
        var result =
                run(
                        list(
                                row("关于收运垃圾的通告", "青街通〔2016〕3号", "2016-03-01"),
                                row("关于修路的通告", "", "2016-04-01")));
        var kept =
                lines().stream()
                        .filter(line -> line.title().equals("关于修路的通告"))
                        .findFirst()
                        .orElseThrow();
        jdbc.sql(
                        "update documents.document set ended_on = '2018-01-01', ended_reason = '' where id = ?")
                .param(kept.id())
                .update();
        String gone = whole("关于收运垃圾的通告").line().indexNumber();
        var undone = undoing.undo(result.run(), OPERATOR, "导错了单位");
        assertThat(undone).isEqualTo(new UndoBacklog.Result(1, 1));
        assertThat(lines()).hasSize(2);
        assertThat(published.byIndexNumber(gone))
                .isInstanceOfSatisfying(
                        Lookup.Withdrawn.class, one -> assertThat(one.reason()).isEqualTo("导错了单位"));
        jdbc.sql("update documents.document set ended_on = null, ended_reason = null where id = ?")
                .param(kept.id())
                .update();
        assertThat(recount.compare()).isEmpty();
        assertThat(undoing.undo(result.run(), OPERATOR, "导错了单位").undone()).isEqualTo(1);
        assertThat(undoing.undo(result.run(), OPERATOR, "导错了单位"))
                .isEqualTo(new UndoBacklog.Result(0, 0));
        assertThat(recount.compare()).isEmpty();
        assertThatThrownBy(() -> undoing.undo(result.run() + 99, OPERATOR, "没有"))
                .hasMessageContaining("no import");
    }

    @Test
    void 表格也可以是XLSX() throws IOException {
        Path book = folder.resolve("list.xlsx");
        try (var sheet = new Workbooks.Writer(Files.newOutputStream(book), "清单")) {
            sheet.add(List.of("标题", "成文日期", "正文"));
            sheet.add(List.of("关于停水的公告", "2015年6月1日", "六月三日停水。"));
        }
        assertThat(run(book).filed()).isEqualTo(1);
        assertThat(whole("关于停水的公告").line().category()).isEqualTo("2008-9-4");
    }

    private static String row(String title, String number, String made) {
        return title
                + ","
                + number
                + ","
                + made
                + ","
                + (made.equals("2016-03-01") ? "2016-03-02" : "")
                + ",2008-9-2,正文。,";
    }

    private Path list(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve("list" + rows.length + ".csv"),
                HEAD + String.join("\n", rows) + "\n");
    }

    private Task task(Path source) {
        return new Task(bodies.byId(body).orElseThrow(), source, folder, null, false);
    }

    private Result run(Path source) {
        told.clear();
        return importing.run(task(source), OPERATOR, told::add);
    }

    private List<PublishedLine> lines() {
        return published.newest(Set.of(body), null, null, 50).items();
    }

    private yangguang.documents.PublishedDocument whole(String title) {
        var line =
                lines().stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
        return ((Lookup.Published) published.byIndexNumber(line.indexNumber())).document();
    }
}
