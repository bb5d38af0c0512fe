package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GB/T 9704 公文：页码在外侧，首页也有；版记在最后")
class PaperTest {
    private static final float MIDDLE = 297;

    private static byte[] paper() {
        return paper(30);
    }

    private static byte[] paper(int paragraphs) {
        var paper = new Paper();
        paper.redHead("青禾街道办事处", "青街办〔2018〕1号");
        paper.title(List.of("青禾街道办事处", "2017年政府信息公开工作年度报告"));
        for (int at = 0; at < paragraphs; at++)
            paper.text("第%d段。主动公开的信息按照规定的期限在网站上和公告栏里公布，居民随时可以查阅。".formatted(at));
        paper.signed("青禾街道办事处", "2018年1月10日", "（此件公开发布）");
        paper.issued("青禾街道办事处", "2018年1月10日印发");
        return paper.docx("年度报告", "青禾街道办事处");
    }

    /** A line, and where it begins. */
    private record Line(String text, float left, float right, float down) {}

    private static List<List<Line>> pages(byte[] pdf) throws IOException {
        var pages = new ArrayList<List<Line>>();
        try (var document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var lines = new ArrayList<Line>();
                var stripper =
                        new PDFTextStripper() {
                            @Override
                            protected void writeString(String text, List<TextPosition> at) {
                                var last = at.getLast();
                                lines.add(
                                        new Line(
                                                text,
                                                at.getFirst().getX(),
                                                last.getX() + last.getWidth(),
                                                last.getY()));
                            }
                        };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
                pages.add(lines);
            }
        }
        return pages;
    }

    @Test
    void 单页的页码在右_双页的在左_首页也有() throws IOException {
        var pages = pages(Pdf.of(Docx.read(paper())));
        assertThat(pages).hasSizeGreaterThan(2);
        for (int at = 0; at < pages.size(); at++) {
            int number = at + 1;
            var printed =
                    pages.get(at).stream()
                            .filter(line -> line.text().strip().equals("— " + number + " —"))
                            .findFirst()
                            .orElseThrow();
            if (number % 2 == 1) assertThat(printed.left()).isGreaterThan(MIDDLE);
            else assertThat(printed.right()).isLessThan(MIDDLE);
        }
    }

    @Test
    void 版记一行_机关在左_日期在右() throws IOException {
        var last = pages(Pdf.of(Docx.read(paper()))).getLast();
        var day =
                last.stream().filter(line -> line.text().contains("印发")).findFirst().orElseThrow();
        assertThat(day.text().strip()).endsWith("2018年1月10日印发");
        assertThat(day.right()).isGreaterThan(500);
        assertThat(last.stream().filter(line -> line.text().strip().startsWith("青禾街道办事处")))
                .anyMatch(line -> line.left() < 110);
    }

    /** 版心 ends 35 millimetres above the edge of A4. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 12, 16, 22, 30})
    void 版记在最后一个双页的页脚_只在一页上(int paragraphs) throws IOException {
        var pages = pages(Pdf.of(Docx.read(paper(paragraphs))));
        assertThat(pages.size() % 2).isZero();
        assertThat(pages.getLast().stream().filter(line -> line.text().contains("印发")))
                .singleElement()
                .satisfies(line -> assertThat(line.down()).isBetween(715f, 742f));
        assertThat(pages.stream().flatMap(List::stream).map(Line::text))
                .filteredOn(text -> text.contains("印发"))
                .hasSize(1);
    }

    @Test
    void Word里也分单页和双页() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(paper()))) {
            assertThat(word.getSettings().getEvenAndOddHeadings()).isTrue();
            assertThat(word.getFooterList()).hasSize(2);
            assertThat(word.getParagraphs().getLast().getText()).contains("印发");
        }
    }
}
