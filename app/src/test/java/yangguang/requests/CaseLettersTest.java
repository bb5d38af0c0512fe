package yangguang.requests;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.Viewer;
import yangguang.journal.Actor;
import yangguang.law.clocks.Consulted;
import yangguang.law.clocks.Delivery;
import yangguang.letters.LetterKind;

@PlatformTest
@DisplayName("一件申请的每种文书：随办理自动做成，没有空着的域")
class CaseLettersTest {
    @Autowired Counter counter;
    @Autowired TakeStep steps;
    @Autowired WriteReply write;
    @Autowired DecideReply decide;
    @Autowired SendReply send;
    @Autowired Papers papers;
    @Autowired CaseFileLetters file;
    @Autowired Cases cases;
    @Autowired Practices practices;
    @Autowired TestClock clock;

    long body;
    Viewer officer;
    Viewer head;

    @BeforeEach
    void office() {
        body = counter.body("云溪县青禾街道办事处");
        officer = Counter.officer(body);
        head = Counter.head(body);
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("青街公复", true, true, 30, 10, "到任一代收银行缴纳", Counter.REMINDERS));
    }

    @Test
    void 第三十条_补正告知书() throws IOException {
        var request = counter.at("2024-03-01", body);
        take(request, new Deed.CorrectionAsked(day("2024-03-22")), Map.of("items", "请写明楼栋"));
        assertThat(letters(request))
                .containsOnlyKeys(LetterKind.CORRECTION)
                .hasEntrySatisfying(
                        LetterKind.CORRECTION,
                        text -> assertThat(text).contains("1．请写明楼栋", "2024年3月22日", "第三十条"));
    }

    @Test
    void 旧条例第二十一条第四项_补正用旧条例的通知书() throws IOException {
        var request = counter.at("2019-05-14", body);
        take(request, new Deed.CorrectionAsked(day("2019-05-22")), Map.of("items", "请写明楼栋"));
        assertThat(letters(request))
                .containsOnlyKeys(LetterKind.FORMER_CORRECTION)
                .hasEntrySatisfying(
                        LetterKind.FORMER_CORRECTION,
                        text -> assertThat(text).contains("第二十一条第（四）项", "1．请写明楼栋"));
    }

    @Test
    void 第三十二条_征求第三方_确认函_告知申请人_不同意仍公开时告知第三方() throws IOException {
        var request = counter.at("2024-03-01", body);
        var asked = Map.of("name", "和平置业有限公司", "items", "改造项目合同");
        take(request, new Deed.OpinionAsked(1, Consulted.THIRD_PARTY), asked);
        var told = Map.of("reason", "不公开会对公共利益造成重大影响");
        assertThat(tried(request, new Deed.ThirdPartyTold(1), told))
                .isEqualTo(new Stepping.Closed("requests.closed.not-now"));
        take(request, new Deed.OpinionGiven(1, Deed.Position.OBJECTS), Map.of("text", "不同意"));
        take(request, new Deed.ThirdPartyTold(1), told);
        var letters = letters(request);
        assertThat(letters)
                .containsOnlyKeys(
                        LetterKind.THIRD_PARTY_OPINION,
                        LetterKind.OPINION_REPLY_SLIP,
                        LetterKind.CONSULTATION_NOTICE,
                        LetterKind.THIRD_PARTY_NOTICE);
        assertThat(letters.get(LetterKind.CONSULTATION_NOTICE)).contains("第三十三条第三款", "和平置业有限公司");
        assertThat(letters.get(LetterKind.THIRD_PARTY_NOTICE))
                .contains("改造项目合同", "不公开会对公共利益造成重大影响")
                .doesNotContain("𠮷田小满");
        assertThat(letters.get(LetterKind.THIRD_PARTY_OPINION)).doesNotContain("𠮷田小满");
    }

    @Test
    void 第三十四条_征求共同制作机关() throws IOException {
        var request = counter.at("2024-03-01", body);
        var asked = Map.of("name", "云溪县住房和城乡建设局", "items", "联合验收意见");
        take(request, new Deed.OpinionAsked(1, Consulted.CO_MAKER), asked);
        assertThat(letters(request))
                .containsOnlyKeys(LetterKind.CO_MAKER_OPINION, LetterKind.CONSULTATION_NOTICE);
    }

    @Test
    void 协办函_转办函和转办告知书_只在办理中() throws IOException {
        var request = counter.at("2024-03-01", body);
        take(
                request,
                new Deed.AssistanceAsked(day("2024-03-08")),
                Map.of("name", "云溪县档案馆", "items", "2003年的批复"));
        take(request, new Deed.PassedOn(), Map.of("name", "云溪县水务局", "reason", "由该局制作"));
        var letters = letters(request);
        assertThat(letters)
                .containsOnlyKeys(
                        LetterKind.ASSISTANCE, LetterKind.TRANSFER, LetterKind.TRANSFER_NOTICE);
        assertThat(letters.get(LetterKind.ASSISTANCE)).contains("云溪县档案馆：", "2003年的批复", "2024年3月8日");
        assertThat(letters.get(LetterKind.TRANSFER)).contains("云溪县水务局：", "13800005678");
        assertThat(letters.get(LetterKind.TRANSFER_NOTICE)).contains("𠮷田小满", "转送云溪县水务局");
        assertThat(papers.of(request))
                .filteredOn(Paper::forApplicant)
                .extracting(Paper::letter)
                .containsExactly(LetterKind.TRANSFER_NOTICE.name());
        take(request, new Deed.Withdrawn(), Map.of());
        assertThat(tried(request, new Deed.PassedOn(), Map.of()))
                .isInstanceOf(Stepping.Closed.class);
    }

    @Test
    void 延期_说明理由_收费_逾期结案() throws IOException {
        var request = counter.at("2024-03-01", body);
        take(request, new Deed.ReasonsAsked(), Map.of("items", "请说明为什么一周内申请二十件"));
        take(request, new Deed.ExtensionProposed(), Map.of("reason", "档案数量较多"));
        steps.take(head, request.id(), new Deed.Extended(), day("2024-03-01"), Words.NONE);
        take(request, new Deed.FeeAsked("BY_PAGE", 100, 700), Map.of());
        clock.set(day("2024-05-01"));
        take(request, new Deed.GivenUp("O2"), Map.of());
        var letters = letters(request);
        assertThat(letters)
                .containsOnlyKeys(
                        LetterKind.REASONS,
                        LetterKind.EXTENSION,
                        LetterKind.FEE,
                        LetterKind.NOT_PROCESSED_RECORD);
        assertThat(letters.get(LetterKind.EXTENSION))
                .contains("档案数量较多", "第三十三条第二款", "原为2024年3月29日", "延长至2024年4月28日");
        assertThat(letters.get(LetterKind.FEE)).contains("700元", "到任一代收银行缴纳");
    }

    @Test
    void 旧条例第二十六条_提供日期通知书在签发以后() throws IOException {
        var request = counter.at("2019-05-14", body);
        assertThat(tried(request, new Deed.ProvisionSet(day("2019-05-20")), Map.of()))
                .isInstanceOf(Stepping.Closed.class);
        replied(request, "2");
        take(request, new Deed.ProvisionSet(day("2019-05-20")), Map.of());
        assertThat(letters(request).get(LetterKind.PROVISION_DATE))
                .contains("2019年5月20日", "《验收报告》");
    }

    @Test
    void 案卷里的文书_从登记表到卷内目录() throws IOException {
        var request = counter.at("2024-03-01", body);
        replied(request, "G1");
        send.send(officer, request.id(), Delivery.BY_POST, day("2024-03-01"), "EMS 0001");
        var ended = cases.read(officer, request.id());
        assertThat(file.of(ended))
                .contains(
                        LetterKind.REGISTRATION,
                        LetterKind.APPROVAL_SHEET,
                        LetterKind.DELIVERY_RECEIPT,
                        LetterKind.CASE_COVER,
                        LetterKind.CASE_INVENTORY);
        for (var kind : file.of(ended)) assertWhole(kind, text(file.make(officer, ended, kind)));
        assertThat(text(file.make(officer, ended, LetterKind.DELIVERY_RECEIPT)))
                .contains("予以公开告知书青街公复〔2024〕1号", "邮寄", "EMS0001");
        int pages =
                papers.of(ended).stream()
                        .filter(paper -> paper.format().equals("pdf"))
                        .mapToInt(paper -> Objects.requireNonNull(paper.pages()))
                        .sum();
        assertThat(text(file.make(officer, ended, LetterKind.CASE_COVER)))
                .contains("共1件" + pages + "页");
        assertThat(text(file.make(officer, ended, LetterKind.CASE_INVENTORY)))
                .contains("青街公复〔2024〕1号", "云溪县青禾街道办事处", pages == 1 ? "1" : "1-" + pages)
                .doesNotContain(".docx");
    }

    private void replied(Request request, String outcome) {
        var form = new ReplyForm(Map.of("outcome", outcome, "released", "《验收报告》"));
        assertThat(write.propose(officer, request.id(), form)).isInstanceOf(Stepping.Done.class);
        assertThat(decide.approve(head, request.id(), 1)).isInstanceOf(Stepping.Done.class);
    }

    private void take(Request request, Deed deed, Map<String, String> words) {
        assertThat(tried(request, deed, words)).isInstanceOf(Stepping.Done.class);
    }

    private Stepping tried(Request request, Deed deed, Map<String, String> words) {
        return steps.take(officer, request.id(), deed, cases.today(), new Words(words));
    }

    /** The text of each letter that the steps made, of which there is a Word file too. */
    private Map<LetterKind, String> letters(Request request) throws IOException {
        var texts = new HashMap<LetterKind, String>();
        var words =
                papers.of(request).stream()
                        .filter(paper -> paper.format().equals("docx"))
                        .collect(toMap(Paper::letter, paper -> paper));
        for (var paper : papers.of(request)) {
            if (paper.kind() != Paper.Kind.LETTER || !paper.format().equals("pdf")) continue;
            var kind = LetterKind.valueOf(String.valueOf(paper.letter()));
            var text = text(papers.open(officer, request.id(), paper.id()));
            assertWhole(kind, text);
            texts.put(kind, text);
            var word = Objects.requireNonNull(words.get(paper.letter()), kind.title());
            assertThat(word.forApplicant()).as(kind.title()).isFalse();
            var bytes = papers.open(officer, request.id(), word.id());
            try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                assertThat(docx.getBodyElements()).hasSizeGreaterThan(2);
            }
        }
        return texts;
    }

    private static void assertWhole(LetterKind kind, String text) {
        assertThat(text)
                .as(kind.title())
                .doesNotContain("{{", "根据的", "根据，", "联系人：；", "需要征求的意见", "null");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
