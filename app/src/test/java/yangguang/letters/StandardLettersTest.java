package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("标准文书")
class StandardLettersTest {
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void 每种文书都有全部必备内容_没有剩下的域(LetterKind kind) throws IOException {
        var fields = Invented.fields();
        String text = pdfText(made(kind, fields));
        assertThat(bare(text)).contains("2026-00042").doesNotContain("{{", "}}");
        for (Need need : kind.needs()) {
            if (need.field() == MergeField.ROWS) continue;
            String value = String.valueOf(fields.get(need.field().key()));
            assertThat(bare(text))
                    .as(need.toString())
                    .contains(bare(value.lines().findFirst().orElse("")));
        }
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void 同样的内容得到同样的文件(LetterKind kind) {
        assertThat(made(kind, Invented.fields())).isEqualTo(made(kind, Invented.fields()));
    }

    private static byte[] made(LetterKind kind, Map<String, ?> fields) {
        return StandardLetter.of(kind)
                .rewritten(Merge.of(fields)::into)
                .signed(kind.title(), "示例县人民政府办公室")
                .bytes();
    }

    private static String pdfText(byte[] docx) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(Docx.read(docx)))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
