package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

@DisplayName("文字提取")
class ExtractionTest {
    @TempDir Path folder;

    @Test
    void 公文的序号标题成为页面标题() {
        var extracted = extract(FileType.DOCX, Samples.docx(Samples.NOTICE));
        assertThat(extracted.html())
                .contains("<h2>一、压实责任</h2>")
                .contains("<p>关于做好2026年防汛抗旱工作的通知</p>");
        assertThat(extracted.text().lines()).contains("一、压实责任", "2026年3月18日");
    }

    @Test
    void 修订删除与隐藏的文字不外泄() {
        var docx =
                Samples.docx(
                        document -> {
                            var paragraph = document.createParagraph();
                            paragraph.createRun().setText("留下的字");
                            var deleted = paragraph.getCTP().addNewDel().addNewR();
                            deleted.addNewDelText().setStringValue("删去的字");
                            paragraph
                                    .getCTP()
                                    .addNewIns()
                                    .addNewR()
                                    .addNewT()
                                    .setStringValue("补上的字");
                            var hidden = paragraph.createRun();
                            hidden.setText("隐藏的字");
                            hidden.setVanish(true);
                        });
        assertThat(extract(FileType.DOCX, docx).text()).isEqualTo("留下的字补上的字");
    }

    @Test
    void 合并的单元格保持合并() {
        var docx =
                Samples.docx(
                        document -> {
                            var table = document.createTable(3, 3);
                            table.getRow(0).getCell(0).setText("项目");
                            table.getRow(0).getCell(2).setText("数量");
                            across(table);
                            down(table);
                            table.getRow(1).getCell(1).setText("许可");
                            table.getRow(1).getCell(2).setText("5");
                            table.getRow(2).getCell(1).setText("处罚");
                            table.getRow(2).getCell(2).setText("7");
                        });
        assertThat(extract(FileType.DOCX, docx).html())
                .contains("<td colspan=\"2\">项目</td><td>数量</td>")
                .contains(
                        "<tr><td rowspan=\"2\">决定</td><td>许可</td><td>5</td></tr><tr><td>处罚</td><td>7</td></tr>");
    }

    private static void across(XWPFTable table) {
        table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(0).removeCell(1);
    }

    private static void down(XWPFTable table) {
        table.getRow(1).getCell(0).setText("决定");
        table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
    }

    @Test
    void 自动编号的中文序号写出来而列表仍是列表() {
        var docx =
                Samples.docx(
                        document -> {
                            var chapters = numbering(document, "chineseCountingThousand", "%1、");
                            var points = numbering(document, "bullet", "●");
                            for (var text : List.of("总则", "职责")) {
                                var paragraph = document.createParagraph();
                                paragraph.setNumID(chapters);
                                paragraph.setNumILvl(BigInteger.ZERO);
                                paragraph.createRun().setText(text);
                            }
                            var point = document.createParagraph();
                            point.setNumID(points);
                            point.setNumILvl(BigInteger.ZERO);
                            point.createRun().setText("巡查");
                        });
        assertThat(extract(FileType.DOCX, docx).html())
                .contains("<h2>一、总则</h2>")
                .contains("<h2>二、职责</h2>")
                .contains("<ul><li>巡查</li></ul>");
    }

    private static BigInteger numbering(XWPFDocument document, String format, String pattern) {
        var numbering = document.createNumbering();
        var form =
                org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum.Factory
                        .newInstance();
        form.setAbstractNumId(BigInteger.valueOf(pattern.length()));
        var level = form.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt()
                .setVal(
                        org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat.Enum
                                .forString(format));
        level.addNewLvlText().setVal(pattern);
        return numbering.addNum(
                numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(form)));
    }

    @Test
    void PDF中折断的行合成段落() {
        var pdf =
                Samples.pdf(
                        List.of(
                                "关于召开座谈会的通知",
                                "为了进一步听取社会各界对政府信息公开工作的意见和建议，定于",
                                "近日召开座谈会，请各单位派员参加。",
                                "- 1 -"));
        var text = extract(FileType.PDF, pdf).text();
        assertThat(text.lines())
                .contains("关于召开座谈会的通知", "为了进一步听取社会各界对政府信息公开工作的意见和建议，定于近日召开座谈会，请各单位派员参加。");
        assertThat(text).doesNotContain("- 1 -");
    }

    @Test
    void 网页只留下文字与结构() {
        var page =
                """
                <html><head><meta charset="utf-8"><title>x</title><style>p{}</style></head><body>
                <nav>首页</nav><h1>公告</h1><h2>范围</h2>
                <div onclick="steal()">第一段<b>重点</b><script>alert(1)</script></div>
                <p style="color:red">　　第二段 <a href="javascript:alert(1)">坏</a><a href="https://example.cn/a">好</a></p>
                <table><tr><td colspan="2" style="x" onmouseover="y">合</td></tr><tr><td>甲</td><td>乙</td></tr></table>
                <img src=x onerror=alert(1)><iframe src="//evil"></iframe></body></html>
                """;
        var extracted = extract(FileType.HTML, page.getBytes(Charset.forName("GB18030")));
        assertThat(extracted.html())
                .contains("<h2>公告</h2>")
                .contains("<h3>范围</h3>")
                .contains("<p>第一段<strong>重点</strong></p>")
                .contains("<a href=\"https://example.cn/a\" rel=\"nofollow noopener\">好</a>")
                .contains("<td colspan=\"2\">合</td>")
                .doesNotContain("首页")
                .doesNotContain("javascript")
                .doesNotContain("alert")
                .doesNotContain("style")
                .doesNotContain("<img")
                .doesNotContain("iframe");
        assertThat(extracted.text()).contains("第二段").contains("甲\t乙");
    }

    @Test
    void 文本的段首空格去掉而段落保留() {
        var text = "关于放假的通知\n\n　　各科室：\n　　现将放假安排通知如下，请遵照执行。\n";
        assertThat(extract(FileType.TXT, text.getBytes(Charset.forName("GBK"))).html())
                .isEqualTo("<p>关于放假的通知</p>\n<p>各科室：</p>\n<p>现将放假安排通知如下，请遵照执行。</p>");
    }

    @Test
    void 输入的尖括号不成为标记() {
        assertThat(Extracted.ofText("<script>alert(1)</script> & 1<2").html())
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; 1&lt;2</p>");
    }

    @Property(tries = 300)
    void 任何标记都变得安全(@ForAll String html) {
        var extracted =
                Extracted.ofHtml("<p><img src=x onerror=1 " + html + "<svg onload=1>" + html);
        assertThat(extracted.html())
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("onerror=")
                .doesNotContain("<img")
                .doesNotContain("<svg");
        assertThat(Extracted.ofHtml(extracted.html()).html()).isEqualTo(extracted.html());
    }

    @Property(tries = 300)
    void 任何文字都能提取并识别(@ForAll String text) {
        assertThat(Recognition.of(Extracted.ofText(text).text(), RecognitionTest.GENRES))
                .isNotNull();
    }

    private Extracted extract(FileType type, byte[] bytes) {
        try {
            return Extraction.read(type, Files.write(folder.resolve("file"), bytes));
        } catch (java.io.IOException wrong) {
            throw new java.io.UncheckedIOException(wrong);
        }
    }
}
