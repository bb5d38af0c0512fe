package yangguang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.documents.MendFile.Mended;
import yangguang.documents.ReviewDocument.Verdict;
import yangguang.documents.SafetyFinding.Mending;
import yangguang.files.Files;
import yangguang.files.Storing;
import yangguang.journal.Journal;
import yangguang.journal.JournalFilter;
import yangguang.pages.NoSuchRecord;

@DisplayName("发布前检查")
@PlatformTest
class SafetyTest {
    private static final String ID = "11010519491231002X";

    @Autowired Office office;
    @Autowired Safety safety;
    @Autowired JustifyFinding justify;
    @Autowired MendFile mend;
    @Autowired OwnWordList words;
    @Autowired RegisterDocuments register;
    @Autowired SubmitDocument submit;
    @Autowired PublishDocument publish;
    @Autowired SchedulePublication schedule;
    @Autowired PublishDue publishDue;
    @Autowired PublishedDocuments published;
    @Autowired Files files;
    @Autowired Links links;
    @Autowired Journal journal;
    @Autowired TestClock clock;

    long body;

    @BeforeEach
    void 一个街道() {
        body = office.body("青禾街道办事处");
    }

    @Test
    void 有身份证号的草稿不能提交_写明理由后可以_日志里没有号码() {
        long id = draft("typed", "救助对象王某，" + ID + "，每月500元。");
        var finding = only(id);
        assertThat(finding.kind()).isEqualTo("files.sensitive.resident_id");
        assertThat(finding.words()).isEqualTo(ID);
        assertThat(finding.before()).endsWith("王某，");
        assertThat(submit.submit(Office.clerk(body), id)).isInstanceOf(Submission.Incomplete.class);
        assertThat(justify.justify(Office.clerk(body), id, finding.mark(), " "))
                .isEqualTo(JustifyFinding.Outcome.NO_REASON);
        assertThat(justify.justify(Office.clerk(body), id, finding.mark(), "样例号码"))
                .isEqualTo(JustifyFinding.Outcome.DONE);
        assertThat(submit.submit(Office.clerk(body), id)).isInstanceOf(Submission.Submitted.class);
        var acts = journal.entries(Set.of(body), JournalFilter.all().on(Document.KIND, id), "", 50);
        assertThat(acts.items())
                .anySatisfy(
                        act -> {
                            assertThat(act.what()).isEqualTo("document.finding-justified");
                            assertThat(act.after().get("reason")).isEqualTo("样例号码");
                            assertThat(act.after().toString()).doesNotContain(ID);
                        });
    }

    @Test
    void 标题摘要附件名也查_理由随文字失效() {
        long id = draft("title", "关于13800138000的通告", "summary", "秘密★1年");
        assertThat(findings(id))
                .extracting(SafetyFinding::place)
                .containsExactly(SafetyFinding.Place.TITLE, SafetyFinding.Place.SUMMARY);
        assertThat(findings(id).getLast().mending()).isEqualTo(Mending.SECRET);
        assertThat(safety.cannotClassify(office.read(body, id))).isTrue();
        for (var finding : findings(id))
            justify.justify(Office.clerk(body), id, finding.mark(), "理由");
        assertThat(safety.open(office.read(body, id))).isZero();
        office.edit(Office.clerk(body), id, Map.of("title", "关于号码13800138000的通告"));
        assertThat(safety.open(office.read(body, id))).isOne();
    }

    @Test
    void 不公开的信息不查() {
        long id = draft("attribute", "WITHHELD", "basis", "", "typed", "机密★1年 " + ID);
        assertThat(findings(id)).isEmpty();
    }

    @Test
    void 批准之后词表才加上的词_哪条路都发不出去() {
        long id = office.approved(body);
        long other = office.approved(body, "number", "青街通〔2018〕4号");
        schedule.schedule(Office.leader(body), other, LocalDateTime.of(2018, 3, 8, 9, 0));
        long waiting = office.submitted(body, "number", "青街通〔2018〕5号");
        office.pass(Office.reviewer(body), waiting);
        office.pass(Office.reviewer(body), waiting);
        assertThat(words.set(Office.leader(body), "垃圾收运", "").isEmpty()).isTrue();

        assertThat(publish.publish(Office.leader(body), id))
                .isEqualTo(
                        new Publishing.Refused(
                                new Permission.Closed(
                                        "documents.closed.safety", findings(id).size())));
        assertThat(office.decide(Office.leader(body), waiting, Verdict.PASS_AND_PUBLISH, ""))
                .isInstanceOf(Reviewing.NotYetPublic.class);
        clock.set(LocalDate.of(2018, 3, 9));
        publishDue.publishAll();
        publishDue.publishAll();
        for (long one : List.of(id, other, waiting)) {
            assertThat(office.read(body, one).edition().stage()).isEqualTo(Stage.APPROVED);
            assertThat(office.read(body, one).indexNumber()).isNull();
        }
        assertThat(published.countByCategory(Set.of(body))).isEmpty();
        assertThat(
                        journal.entries(
                                        Set.of(body),
                                        JournalFilter.all().on(Document.KIND, other),
                                        "",
                                        50)
                                .items())
                .filteredOn(act -> act.what().equals("document.publication-held"))
                .hasSize(1);

        words.set(Office.leader(body), "", "");
        assertThat(publish.publish(Office.leader(body), id)).isInstanceOf(Publishing.Done.class);
    }

    @Test
    void 附件里的号码可以遮盖_正文跟着变_原件还在() throws IOException {
        long id = withFile("名单.txt", "获补助名单\n王某 " + ID + "\n李某 13800138000\n李某 13800138000\n");
        assertThat(findings(id)).hasSize(3).allMatch(one -> one.mending() == Mending.MASK);
        var file = office.read(body, id).edition().content().files().getFirst();
        var done = mend.mask(Office.clerk(body), id, file.hash(), "", "个人信息");
        assertThat(done).isEqualTo(new Mended.Done(3, false));
        assertThat(findings(id)).isEmpty();
        var content = office.read(body, id).edition().content();
        assertThat(content.files())
                .singleElement()
                .extracting(EditionFile::format)
                .isEqualTo("pdf");
        assertThat(content.wording().text()).contains("王某").doesNotContain(ID, "13800138000");
        assertThat(files.bytes(file.hash())).isPresent();
    }

    @Test
    void 文件里看不见的内容列出来_清除后没有了() {
        long id = withFile("通知.docx", word());
        assertThat(findings(id))
                .extracting(SafetyFinding::kind)
                .contains("files.hidden.properties", "files.hidden.hidden_text");
        var file = office.read(body, id).edition().content().files().getFirst();
        assertThat(mend.clean(Office.clerk(body), id, file.hash()))
                .isEqualTo(new Mended.Done(0, false));
        assertThat(findings(id))
                .extracting(SafetyFinding::kind)
                .containsExactly("files.sensitive.secrecy_mark");
        assertThat(office.read(body, id).edition().content().files().getFirst().name())
                .isEqualTo("通知.docx");
    }

    @Test
    void 页眉里的密级标志也找得到() {
        long id = withFile("通知.docx", word());
        assertThat(findings(id))
                .anySatisfy(
                        one -> assertThat(one.kind()).isEqualTo("files.sensitive.secrecy_mark"));
    }

    @Test
    void 本单位公布的电话不问() {
        words.set(Office.leader(body), "", "0000-6600118");
        assertThat(findings(draft("typed", "咨询电话：（0000）6600118"))).isEmpty();
        assertThat(findings(draft("typed", "咨询电话：0571-88886666"))).hasSize(1);
    }

    @Test
    void 词表只有管理员能改_写错了什么也不变() {
        assertThatThrownBy(() -> words.set(Office.clerk(body), "甲乙", ""))
                .isInstanceOf(NotAllowed.class);
        assertThat(words.set(Office.leader(body), "甲", "").has("watched")).isTrue();
        assertThat(words.set(Office.leader(body), "甲乙", "甲乙").has("allowed")).isTrue();
        assertThat(words.watched(Office.leader(body))).isEmpty();
    }

    @Test
    void 统计员和别的单位不能说理由() {
        long id = draft("typed", ID);
        var mark = only(id).mark();
        var statistician = Office.person(9, "测试人员", body, Role.STATISTICIAN);
        assertThatThrownBy(() -> justify.justify(statistician, id, mark, "理由"))
                .isInstanceOf(NotAllowed.class);
        long other = office.body("柳桥街道办事处");
        assertThatThrownBy(() -> justify.justify(Office.clerk(other), id, mark, "理由"))
                .isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void 理由可以收回_文字没了就不再是一处() {
        long id = draft("typed", ID);
        var mark = only(id).mark();
        justify.justify(Office.clerk(body), id, mark, "理由");
        justify.reopen(Office.reviewer(body), id, mark);
        assertThat(safety.open(office.read(body, id))).isOne();
        office.edit(Office.clerk(body), id, Map.of("typed", "没有号码"));
        assertThat(justify.justify(Office.clerk(body), id, mark, "理由"))
                .isEqualTo(JustifyFinding.Outcome.GONE);
    }

    @Test
    void 打不开的链接列出来_还没查到的不拦() throws IOException {
        var asked = new java.util.ArrayList<String>();
        var server =
                com.sun.net.httpserver.HttpServer.create(
                        new java.net.InetSocketAddress(
                                java.net.InetAddress.getLoopbackAddress(), 0),
                        0);
        server.createContext(
                "/",
                call -> {
                    String path = call.getRequestURI().getPath();
                    asked.add(call.getRequestMethod() + " " + path);
                    if (path.equals("/moved")) call.getResponseHeaders().add("Location", "/good");
                    call.sendResponseHeaders(
                            path.equals("/good") ? 200 : path.equals("/moved") ? 302 : 404, -1);
                    call.close();
                });
        server.start();
        String site = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            long id =
                    draft(
                            "typed",
                            "见 "
                                    + String.join(
                                            " 、",
                                            site + "/good",
                                            site + "/moved",
                                            site + "/none",
                                            "http://10.0.8.5/x",
                                            "http://nobody.invalid/")
                                    + "。");
            assertThat(findings(id)).isEmpty();
            links.checkAll();
            assertThat(findings(id))
                    .extracting(one -> one.kind() + " " + one.words())
                    .containsExactly(
                            "documents.link.gone " + site + "/none",
                            "documents.link.own http://10.0.8.5/x",
                            "documents.link.silent http://nobody.invalid/");
            assertThat(asked).contains("HEAD /good", "HEAD /none", "GET /none");
            assertThat(submit.submit(Office.clerk(body), id))
                    .isInstanceOf(Submission.Incomplete.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void 自己出不了网时没有回应不算打不开() {
        long id = draft("typed", "见 http://nobody.invalid/ 。");
        findings(id);
        links.checkAll();
        assertThat(findings(id)).isEmpty();
    }

    @Test
    void 文件里的链接说明在第几页() throws IOException {
        long id = withFile("链接.pdf", pdfWithLink("http://10.0.8.5/second"));
        findings(id);
        links.checkAll();
        assertThat(findings(id))
                .filteredOn(one -> one.kind().startsWith("documents.link."))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.page()).isEqualTo(2);
                            assertThat(one.words()).isEqualTo("http://10.0.8.5/second");
                            assertThat(one.mending()).isEqualTo(Mending.REPLACE);
                        });
    }

    private static byte[] pdfWithLink(String address) throws IOException {
        try (var pdf = new org.apache.pdfbox.pdmodel.PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            var second = new org.apache.pdfbox.pdmodel.PDPage();
            var action = new org.apache.pdfbox.pdmodel.interactive.action.PDActionURI();
            action.setURI(address);
            var link = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink();
            link.setAction(action);
            link.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(50, 50, 100, 20));
            second.getAnnotations().add(link);
            pdf.addPage(second);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private List<SafetyFinding> findings(long id) {
        return safety.findings(office.read(body, id));
    }

    private SafetyFinding only(long id) {
        assertThat(findings(id)).hasSize(1);
        return findings(id).getFirst();
    }

    private long draft(String... changes) {
        return office.draft(Office.clerk(body), Office.notice(changes));
    }

    private long withFile(String name, String text) {
        return withFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private long withFile(String name, byte[] bytes) {
        var stored = (Storing.Stored) files.store(name, new ByteArrayInputStream(bytes));
        long id = register.register(Office.clerk(body), List.of(stored.file()));
        office.edit(Office.clerk(body), id, Office.notice("typed", ""));
        return id;
    }

    private static byte[] word() {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCreator("林某某");
            document.createParagraph().createRun().setText("关于调整垃圾收运时间的通告");
            var run = document.createParagraph().createRun();
            run.setText("底稿");
            run.setVanish(true);
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("秘密★1年");
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
