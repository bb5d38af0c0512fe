package yangguang.portal.foi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.AddBody;
import yangguang.bodies.Body;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.bodies.Contact;
import yangguang.journal.Actor;
import yangguang.letters.ChooseTemplate;
import yangguang.letters.LetterKind;
import yangguang.letters.LetterTemplates;
import yangguang.letters.SendTemplate;

@PlatformTest
@DisplayName("第二十九条 空白申请表")
class PaperFormTest {
    @Autowired MockMvc web;
    @Autowired AddBody addBody;
    @Autowired SendTemplate send;
    @Autowired ChooseTemplate choose;
    @Autowired LetterTemplates templates;
    @Autowired TestClock clock;

    Body body;
    Citizen citizen;

    @BeforeEach
    void 一个机关() {
        clock.set(LocalDate.parse("2024-03-01"));
        var facts =
                new BodyFacts(
                        "云溪县青禾街道办事处",
                        "青禾街道",
                        BodyKind.SUBDISTRICT,
                        null,
                        null,
                        new Contact(
                                "柳树巷1号", "000200", "工作日9:00—17:00", "0000-6600118", "", "", ""));
        var added = addBody.add(null, facts, new Actor.CommandLine("test"));
        body = ((AddBody.Outcome.Added) added).body();
        citizen = new Citizen(web);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"citizen, 姓名, 统一社会信用代码", "organisation, 统一社会信用代码, 证件名称"})
    void 公民和单位各有一张_写明向谁和怎样递交(String who, String asked, String notAsked) throws Exception {
        for (String from : new String[] {"", "/u/" + body.code()}) {
            var choice = citizen.open(from + "/foi/form");
            assertThat(choice.text()).contains("青禾街道", "20个工作日", "0000-6600118");
            assertThat(choice.select("a[href$=/foi/form/" + who + "]")).isNotEmpty();
            var page = citizen.open(from + "/foi/form/" + who);
            assertThat(page.text()).contains("青禾街道", "柳树巷1号", "□");
            citizen.open(from + "/foi/form/" + who + ".pdf");
            assertThat(citizen.last().getHeader("Cache-Control")).contains("public");
            assertThat(citizen.last().getCookies()).isEmpty();
            assertThat(text(citizen.last().getContentAsByteArray()))
                    .contains("政府信息公开申请表", asked, "云溪县青禾街道办事处。地址：柳树巷1号；")
                    .contains("□邮寄　□自行领取　□电子邮件　□在线下载".replaceAll("\\s", ""))
                    .doesNotContain(notAsked, "{{", "传真");
        }
    }

    @Test
    void 也有可以在屏幕上填的_别的不存在() throws Exception {
        citizen.open("/foi/form/organisation.docx");
        try (var word =
                new XWPFDocument(
                        new ByteArrayInputStream(citizen.last().getContentAsByteArray()))) {
            assertThat(word.getTables()).hasSize(1);
        }
        for (String none : new String[] {"/foi/form/x", "/foi/form/x.pdf", "/u/x/foi/form"}) {
            citizen.open(none);
            assertThat(citizen.last().getStatus()).isEqualTo(404);
        }
    }

    @Test
    void 机关换了自己的模板_下一位读者就拿到新的() throws Exception {
        citizen.open("/foi/form/organisation.pdf");
        var before = citizen.last().getContentAsByteArray();
        var keeper = new Viewer(9, "赵启明", body.id(), Set.of(Role.ADMINISTRATOR), Set.of(body.id()));
        var other = templates.standard(LetterKind.APPLICATION_FORM);
        var kept =
                send.send(
                        body.id(),
                        LetterKind.ORGANISATION_FORM,
                        "申请表.docx",
                        new ByteArrayInputStream(other),
                        keeper);
        assertThat(kept).isInstanceOf(SendTemplate.Outcome.Kept.class);
        choose.choose(body.id(), LetterKind.ORGANISATION_FORM, 1, keeper);
        citizen.open("/foi/form/organisation.pdf");
        assertThat(citizen.last().getContentAsByteArray()).isNotEqualTo(before);
    }

    @Test
    void 公用机器上不填个人信息() throws Exception {
        var page = citizen.open("/foi/kiosk");
        assertThat(page.text()).contains("申请政府信息公开", "口头提出", "0000-6600118");
        assertThat(page.select("input")).isEmpty();
        citizen.open("/u/" + body.code() + "/foi/kiosk/qr.svg");
        assertThat(citizen.last().getStatus()).isEqualTo(404);
    }

    private static String text(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }
}
