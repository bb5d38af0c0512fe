package yangguang.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.documents.Document;
import yangguang.documents.Lookup;
import yangguang.documents.Office;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.WithdrawDocument;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@DisplayName("一次发布、多个渠道")
@PlatformTest
class CopiesTest {
    @Autowired Office office;
    @Autowired Copies copies;
    @Autowired CopyTasks tasks;
    @Autowired ExportPackage export;
    @Autowired WithdrawDocument withdraw;
    @Autowired PublishedDocuments published;
    @Autowired Tally tally;
    @Autowired Recount recount;
    @Autowired TestClock clock;

    long body;
    Document document;

    @BeforeEach
    void 一条已公开的信息() {
        body = office.body("青禾街道办事处");
        document = office.published(body);
    }

    @Test
    void 不同渠道公开同一信息_总数计一条_每类渠道各计一条() {
        record("WECHAT", "推文一");
        record("WECHAT", "推文二");
        record("BOARD", "柳巷公告栏");
        record("PRESS", "云溪日报");
        assertThat(figures())
                .isEqualTo(
                        Map.of(
                                "proactive_total", 1,
                                "channel_website", 1,
                                "channel_wechat", 1,
                                "channel_other", 1));
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 补记更早的一天_就计在那一天_作废以后计在剩下的那一天() {
        var day = copies.today();
        clock.set(day.plusDays(40));
        add("WEIBO", day.plusDays(40), "微博一");
        add("WEIBO", day.plusDays(10), "微博二");
        assertThat(sum("channel_weibo", day, day.plusDays(20))).isOne();
        long early = copies.of(Office.clerk(body), document).getFirst().id();
        assertThat(copies.strike(Office.clerk(body), document.id(), early, "").isEmpty()).isFalse();
        assertThat(copies.strike(Office.clerk(body), document.id(), early, "记错了").isEmpty())
                .isTrue();
        assertThat(sum("channel_weibo", day, day.plusDays(20))).isZero();
        assertThat(sum("channel_weibo", day, day.plusDays(60))).isOne();
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 撤下后每个渠道成为一项待办_处理一项少一项_历年的数不减() {
        record("WECHAT", "推文一");
        record("BOARD", "柳巷公告栏");
        assertThat(tasks.tasks(Office.clerk(body))).isEmpty();
        withdraw.withdraw(Office.leader(body), document.id(), "内容有误", "");
        assertThat(tasks.tasks(Office.clerk(body)))
                .extracting(Task::kind)
                .containsExactlyInAnyOrder("channels.task.WECHAT", "channels.task.BOARD");
        assertThat(tasks.tasks(Office.reviewer(body))).isEmpty();
        for (var copy : copies.of(Office.clerk(body), document))
            copies.takeDown(Office.clerk(body), document.id(), copy.id());
        assertThat(tasks.tasks(Office.clerk(body))).isEmpty();
        assertThat(figures()).containsEntry("channel_wechat", 1);
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 公示期满成为待办() {
        var day = copies.today();
        var form = new CopyForm("BOARD", day.toString(), day.plusDays(7).toString(), "柳巷公告栏");
        assertThat(copies.record(Office.clerk(body), document.id(), form, null).isEmpty()).isTrue();
        clock.set(day.plusDays(7));
        assertThat(tasks.tasks(Office.clerk(body))).isEmpty();
        clock.set(day.plusDays(8));
        assertThat(tasks.tasks(Office.clerk(body))).hasSize(1);
    }

    @Test
    void 写错的不登记_说明错在哪里() {
        var day = copies.today();
        var wrong = new CopyForm("TELEGRAPH", day.plusDays(1).toString(), "2018-02-30", "");
        var problems = copies.record(Office.clerk(body), document.id(), wrong, null);
        for (var field : Set.of("channel", "on", "until", "place"))
            assertThat(problems.has(field)).as(field).isTrue();
        long draft = office.draft(Office.clerk(body), Office.notice("number", "青街通〔2018〕9号"));
        var form = new CopyForm("BOARD", day.toString(), "", "柳巷公告栏");
        assertThat(copies.record(Office.clerk(body), draft, form, null).has("channel")).isTrue();
        assertThat(copies.of(Office.clerk(body), document)).isEmpty();
    }

    @Test
    void 别的单位和没有角色的人不能登记() {
        var form = new CopyForm("BOARD", copies.today().toString(), "", "柳巷公告栏");
        var statistician = Office.person(9, "测试人员", body, Role.STATISTICIAN);
        assertThatThrownBy(() -> copies.record(statistician, document.id(), form, null))
                .isInstanceOf(NotAllowed.class);
        long other = office.body("柳桥街道办事处");
        assertThatThrownBy(() -> copies.record(Office.clerk(other), document.id(), form, null))
                .isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void 公示页有标题_文号_公示期_有网址才有二维码() throws IOException {
        var words = new NoticeSheet.Words("公示期：2018-03-20 至 2018-03-27", "扫码");
        var here = "https://www.example.gov.cn/i/1";
        for (var size : NoticeSheet.Size.values())
            try (var pdf = Loader.loadPDF(NoticeSheet.pdf(found(), size, words, here))) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                        .contains("关于调整垃圾收运时间的通告", "青街通〔2018〕3号", "公示期：2018-03-20", here);
                assertThat(pdf.getPage(0).getMediaBox().getWidth())
                        .isBetween(
                                size == NoticeSheet.Size.A4 ? 594f : 840f,
                                size == NoticeSheet.Size.A4 ? 597f : 843f);
                assertThat(pdf.getPage(0).getResources().getXObjectNames()).isNotEmpty();
            }
        try (var pdf = Loader.loadPDF(NoticeSheet.pdf(found(), NoticeSheet.Size.A4, words, null))) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void 图文包里有正文_文字_微博和说明() throws IOException {
        var names = new TreeSet<String>();
        try (var zip =
                new ZipInputStream(
                        new ByteArrayInputStream(export.zip(found(), "说明", "https://x/i/1")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                var text = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                if (entry.getName().equals("article.html")) assertThat(text).contains("垃圾收运");
                if (entry.getName().equals("weibo.txt"))
                    assertThat(text).startsWith("【关于调整垃圾收运时间的通告】").endsWith("https://x/i/1");
            }
        }
        assertThat(names).containsExactly("README.txt", "article.html", "article.txt", "weibo.txt");
    }

    private PublishedDocument found() {
        return ((Lookup.Published) published.byIndexNumber(String.valueOf(document.indexNumber())))
                .document();
    }

    private void record(String channel, String place) {
        add(channel, copies.today(), place);
    }

    private void add(String channel, LocalDate day, String place) {
        var form = new CopyForm(channel, day.toString(), "", place);
        Problems problems = copies.record(Office.clerk(body), document.id(), form, null);
        assertThat(problems.all()).isEmpty();
    }

    private Map<String, Integer> figures() {
        var figures = new HashMap<String, Integer>();
        tally.sums(Set.of(body), LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31))
                .forEach((name, sum) -> figures.put(name, sum.intValueExact()));
        return figures;
    }

    private int sum(String indicator, LocalDate from, LocalDate until) {
        return tally.sums(Set.of(body), from, until)
                .getOrDefault(indicator, BigDecimal.ZERO)
                .intValueExact();
    }
}
