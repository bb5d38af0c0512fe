package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.reader.FileText.Read;
import yangguang.reader.FileText.Reason;

@DisplayName("文件里的文字")
class FileTextTest {
    @Test
    void Word里的表格一行一行() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("阳光县年报");
            var table = document.createTable(1, 3);
            for (int at = 0; at < 3; at++) table.getRow(0).getCell(at).setText("格" + at);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            assertThat(text(bytes.toByteArray())).isEqualTo("阳光县年报\n格0\t格1\t格2");
        }
    }

    /** Of tracked changes what is left counts; a control is text, a tab stop is none. */
    @Test
    void Word里删掉的不算_控件里的算_制表位不算() throws IOException {
        var body =
                "<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>收到</w:t></w:r>"
                        + "<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins><w:r><w:t>5件</w:t></w:r></w:ins></w:p>"
                        + "<w:sdt><w:sdtContent><w:p><w:r><w:t>二、</w:t><w:tab/><w:t>收费</w:t></w:r></w:p></w:sdtContent></w:sdt>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                    + body
                                    + "</w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(text(bytes.toByteArray())).isEqualTo("收到5件\n二、\t收费\n规章\t\t0");
    }

    @Test
    void Excel里的数字是显示的样子() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue("收到申请数");
            row.createCell(1).setCellValue(12);
            row.createCell(3).setCellFormula("B1+1");
            row.getCell(3).setCellValue(13);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            assertThat(text(bytes.toByteArray())).isEqualTo("收到申请数\t12\t\t13");
        }
    }

    @Test
    void 网页里只读看得见的文字() {
        var html =
                "<html><head><style>p{}</style><script>var 隐藏=1</script></head><body><h1>年报</h1><p>主动公开<b>12</b>条。</p>"
                        + "<table><tr><td>规章</td><td>0</td></tr><tr><td>规范性文件</td><td>3</td></tr></table></body></html>";
        assertThat(text(html.getBytes(StandardCharsets.UTF_8)).lines().map(String::strip))
                .containsExactly("年报", "主动公开12条。", "规章\t0", "规范性文件\t3");
    }

    @Test
    void 版式文件OFD一行一行_隔得远的是格子() throws IOException {
        var page =
                """
                <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>
                <ofd:TextObject Boundary="100 40 8 5"><ofd:TextCode X="0" Y="4">12</ofd:TextCode></ofd:TextObject>
                <ofd:TextObject Boundary="30 40.4 30 5"><ofd:TextCode X="0" Y="4">收到申请数</ofd:TextCode></ofd:TextObject>
                <ofd:TextObject Boundary="30 20 20 5"><ofd:TextCode X="0" Y="4">阳光县</ofd:TextCode></ofd:TextObject>
                <ofd:TextObject Boundary="50 20 20 5"><ofd:TextCode X="0" Y="4">年报</ofd:TextCode></ofd:TextObject>
                </ofd:Layer></ofd:Content></ofd:Page>
                """;
        assertThat(text(ofd(page))).isEqualTo("阳光县年报\n收到申请数\t12");
        assertThat(reason(ofd("<ofd:Page/>"))).isEqualTo(Reason.SCANNED);
        assertThat(
                        reason(
                                zip(
                                        Map.of(
                                                "OFD.xml",
                                                "<ofd:OFD><ofd:DocRoot>no.xml</ofd:DocRoot></ofd:OFD>"))))
                .isEqualTo(Reason.DAMAGED);
    }

    static byte[] ofd(String page) throws IOException {
        return zip(
                Map.of(
                        "OFD.xml",
                        "<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
                        "Doc_0/Document.xml",
                        "<ofd:Document><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>",
                        "Doc_0/Pages/Page_0/Content.xml",
                        page));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void 国标编码的文本() {
        assertThat(text("主动公开12条".getBytes(Decoding.GB18030))).isEqualTo("主动公开12条");
    }

    @Test
    void 读不了的文件各有原因() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason(" \n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EMPTY);
        assertThat(reason("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.DAMAGED);
        assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 1}))
                .isEqualTo(Reason.OTHER_KIND);
        assertThat(reason(pdf(null))).isEqualTo(Reason.SCANNED);
        assertThat(reason(pdf("secret"))).isEqualTo(Reason.ENCRYPTED);
    }

    private static byte[] pdf(@org.jspecify.annotations.Nullable String password)
            throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            if (password != null)
                document.protect(
                        new StandardProtectionPolicy(password, password, new AccessPermission()));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Property(tries = 300)
    void 任何字节都不出错(@ForAll byte[] bytes) {
        assertThat(FileText.of(bytes)).isNotNull();
    }

    @Property(tries = 100)
    void 带着文件头的乱字节也不出错(@ForAll byte[] bytes) {
        for (var head :
                new String[] {
                    "%PDF-1.4\n", "PK\u0003\u0004word/document.xml", "PK\u0003\u0004xl/workbook.xml"
                }) {
            var start = head.getBytes(StandardCharsets.ISO_8859_1);
            var whole = java.util.Arrays.copyOf(start, start.length + bytes.length);
            System.arraycopy(bytes, 0, whole, start.length, bytes.length);
            assertThat(FileText.of(whole)).isInstanceOf(Read.Unreadable.class);
        }
    }

    private static String text(byte[] bytes) {
        return FileText.text(bytes).orElseThrow();
    }

    private static Reason reason(byte[] bytes) {
        return FileText.of(bytes) instanceof Read.Unreadable(var reason)
                ? reason
                : Reason.OTHER_KIND;
    }
}
