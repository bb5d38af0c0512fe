package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.outcomes.Outcomes;

@DisplayName("标准文书")
class StandardLettersTest {
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void 每种文书都有全部必备内容_没有剩下的域(LetterKind kind) throws IOException {
        var fields = Invented.fields();
        String text = pdfText(made(kind, fields));
        assertThat(text).contains("2026-00042").doesNotContain("{{", "}}");
        for (Need need : kind.needs()) {
            if (need.field() == MergeField.ROWS) continue;
            String value = String.valueOf(fields.get(need.field().key()));
            assertThat(text).as(need.toString()).contains(value.lines().findFirst().orElse(""));
        }
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void 同样的内容得到同样的文件_别的软件打得开(LetterKind kind) throws IOException {
        var docx = made(kind, Invented.fields());
        assertThat(docx).isEqualTo(made(kind, Invented.fields()));
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getBodyElements()).hasSizeGreaterThan(2);
            assertThat(word.getProperties().getCoreProperties().getCreator()).isEqualTo("示例县");
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(kind.title());
        }
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void 标准样式自己通得过检查(LetterKind kind) {
        assertThat(TemplateCheck.of(StandardLetter.of(kind).bytes(), kind).all()).isEmpty();
    }

    @Test
    void 不予公开告知书的全文() throws IOException {
        assertThat(pdfText(made(LetterKind.REPLY_REFUSED, Invented.fields())))
                .isEqualTo(
                        """
                        政府信息不予公开告知书示政公复〔2026〕42号王𠮷䶮：\
                        本机关于2026年3月2日收到您（单位）提出的政府信息公开申请（受理编号：2026-00042），申请公开的内容为：\
                        示例县和平路旧城改造项目房屋征收补偿方案（2025年）以及征求公众意见的情况和修改情况。\
                        经审查，根据《中华人民共和国政府信息公开条例》第三十六条、第三十七条的规定，本机关对您（单位）申请公开的政府信息决定不予公开。\
                        理由：方案附件三记载被征收人的姓名、身份证件号码和住址，公开会损害第三方合法权益。经征求意见，第三方不同意公开且有合理理由。\
                        其余内容已经区分处理，可以公开。\
                        查询网址：www.example.gov.cn；也可以到示例县政务服务中心二楼公共查阅点查阅。\
                        如对本答复不服，可以自收到本答复之日起60日内向示例县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向示例县人民法院提起行政诉讼。\
                        示例县人民政府办公室2026年3月18日""");
    }

    @Test
    void 法定的每种办理结果都有自己的文书() {
        var former = new Outcomes().on(LocalDate.of(2019, 5, 14));
        var present = new Outcomes().on(LocalDate.of(2019, 5, 15));
        assertThat(former).isNotEmpty();
        assertThat(present).isNotEmpty();
        for (OutcomeFacts outcome : Stream.concat(former.stream(), present.stream()).toList())
            assertThat(LetterKind.telling(outcome.letter()))
                    .as(outcome.code() + " " + outcome.letter())
                    .isNotEmpty()
                    .doesNotContain(LetterKind.REPLY);
        assertThat(LetterKind.telling("信息不存在告知书、非本机关公开告知书"))
                .containsExactly(LetterKind.REPLY_NOT_EXISTING, LetterKind.REPLY_NOT_THIS_BODY);
        assertThat(LetterKind.telling("没有这种文书")).containsExactly(LetterKind.REPLY);
    }

    @Test
    void 第三十六条第三项_不予公开必须有依据和理由_并写明救济途径() {
        assertThat(LetterKind.REPLY_REFUSED.needs())
                .extracting(Need::field)
                .containsExactly(MergeField.ARTICLES, MergeField.REASONS, MergeField.REMEDY);
        assertThat(LetterKind.REPLY_REFUSED.needs())
                .extracting(Need::article)
                .contains("条例第三十六条第（三）项");
    }

    private static byte[] made(LetterKind kind, Map<String, ?> fields) {
        return Merge.of(fields).into(StandardLetter.of(kind)).signed(kind.title(), "示例县").bytes();
    }

    /** Without blanks, so without the line ends. */
    private static String pdfText(byte[] docx) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(Docx.read(docx)))) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("\\s|—\\d—", "")
                    .replaceAll("—\\d+—", "");
        }
    }
}
