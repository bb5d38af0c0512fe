package yangguang.portal.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import yangguang.PlatformTest;
import yangguang.law.forms.Forms;

@PlatformTest
@DisplayName("年报体检：人人可用，看完不留")
class CheckPagesTest {
    private static final String REPORT =
            """
            北山街道办事处2017年政府信息公开工作年度报告
            一、全年主动公开政府信息57条。
            二、全年收到申请4件，均已按时答复。没有收取费用。
            三、存在的问题主要有两个方面：一是内容不够全面；二是更新不够及时；三是业务不熟。
            """;

    @Autowired MockMvc web;

    @Test
    void 不登录就能用_没有交时只有空表() throws Exception {
        var page = page(get("/check"), 200);
        assertThat(page.select("input[type=file][name=file]")).hasSize(1);
        assertThat(page.select(".find-list, .marked, .errors")).isEmpty();
        assertThat(page.select("#foot a[href=/check], footer a[href=/check]")).isNotEmpty();
    }

    @Test
    void 交一份年报_数字在原文里标出_问题跳到原处() throws Exception {
        var page = page(sent(file("北山.txt", REPORT)), 200);
        assertThat(page.select("h2").getFirst().text()).contains("0处错误", "1处提示");
        assertThat(page.select(".facts").text()).contains("北山.txt", "北山街道办事处", "2017年");
        assertThat(page.select(".marked mark.k").eachText()).contains("57", "4");
        var finding = page.select(".find-list li");
        assertThat(finding).hasSize(1);
        assertThat(finding.text()).contains("两个方面", "3个");
        var place = finding.select("a.no").attr("href");
        assertThat(page.select("mark" + place).text()).startsWith("两个方面");
        assertThat(page.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("57 条", "文字"))
                .anySatisfy(row -> assertThat(row).contains("写明没有"));
    }

    @Test
    void 粘贴的文字也行_填过的还在_英文界面说英文() throws Exception {
        var pasted = sent().param("text", REPORT);
        pasted.cookie(new Cookie("reading", "standard.normal.m.en"));
        var page = page(pasted, 200);
        assertThat(page.select("h2").getFirst().text()).contains("1 hints");
        assertThat(page.select("textarea#text").text()).contains("北山街道办事处");
    }

    @Test
    void 原文里的标记不当作网页() throws Exception {
        var page = page(sent().param("text", REPORT + "<script>alert(1)</script>"), 200);
        assertThat(page.select(".marked script")).isEmpty();
        assertThat(page.select(".marked").text()).contains("<script>");
    }

    @Test
    void 几份一起_读不了的点名说原因_其余照读() throws Exception {
        var page =
                page(
                        sent(
                                file("好.txt", REPORT),
                                file("坏.pdf", "%PDF-1.4 broken"),
                                file("菜谱.txt", "白菜豆腐汤，先放盐。")),
                        200);
        assertThat(page.select(".note.bad").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).contains("坏.pdf", "已损坏"),
                        two -> assertThat(two).contains("菜谱.txt", "可能不是"));
        assertThat(page.select(".marked")).hasSize(1);
    }

    @Test
    void 什么都没交_太多_太大_在该项旁边说明() throws Exception {
        assertThat(problem(page(sent(), 422), "file")).contains("请选择");
        var many =
                IntStream.range(0, 11)
                        .mapToObj(at -> file(at + ".txt", REPORT))
                        .toArray(MockMultipartFile[]::new);
        assertThat(problem(page(sent(many), 422), "file")).contains("最多10份");
        var large = new MockMultipartFile("file", "大.txt", null, new byte[(10 << 20) + 1]);
        assertThat(problem(page(sent(large), 422), "file")).contains("10 MB");
        var locked = new MockMultipartFile("against", "去年.pdf", null, "%PDF-1.4 x".getBytes());
        assertThat(problem(page(sent(file("好.txt", REPORT), locked), 422), "against"))
                .contains("已损坏");
    }

    @Test
    void 下载的表格有数字和问题_公式不执行() throws Exception {
        var answer =
                web.perform(
                                post("/check/figures.xlsx")
                                        .with(csrf())
                                        .param("text", REPORT.replace("北山", "=北山")))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(57);
            assertThat(book.getSheetAt(1).getRow(1).getCell(1).getStringCellValue())
                    .contains("两个方面");
        }
        var nothing = post("/check/figures.xlsx").with(csrf()).param("text", "无");
        assertThat(web.perform(nothing).andReturn().getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void 太长的只读前面_说出来() throws Exception {
        var page = page(sent(file("长.txt", REPORT + "\n完。".repeat(200_000))), 200);
        assertThat(page.select(".note.care").text()).contains("只检查了前500000个字");
    }

    @Test
    void 上年的不是年报_在该项旁边说明() throws Exception {
        var recipe = new MockMultipartFile("against", "去年.txt", null, "白菜豆腐汤".getBytes(UTF_8));
        assertThat(problem(page(sent(file("好.txt", REPORT), recipe), 422), "against"))
                .contains("没有读出统计表里的数字");
    }

    @Test
    void 下载的表格也有与上年比较的问题() throws Exception {
        var lastYear = table(2021, Map.of("t2_carried_out_person", 4, "t2_carried_out_total", 4));
        var against = new MockMultipartFile("against", "去年.txt", null, lastYear.getBytes(UTF_8));
        var page = page(sent(file("今年.txt", table(2022, Map.of())), against), 200);
        assertThat(page.select(".find-list").text()).contains("自然人");
        var before = page.select("textarea[name=before]").text();
        var answer =
                web.perform(
                                post("/check/figures.xlsx")
                                        .with(csrf())
                                        .param("text", table(2022, Map.of()))
                                        .param("before", before + "\nno figure"))
                        .andReturn()
                        .getResponse();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            assertThat(book.getSheetAt(1).getRow(1).getCell(1).getStringCellValue())
                    .contains("自然人");
        }
    }

    /** A report with its table, 0 where nothing else stands. */
    private static String table(int year, Map<String, Integer> figures) {
        var text = new StringBuilder("北山街道办事处%d年政府信息公开工作年度报告\n".formatted(year));
        for (var table : new Forms().named("AR-2021").orElseThrow().tables()) {
            text.append(table.section()).append('\n').append(table.title()).append('\n');
            for (var row : table.rows()) {
                text.append(row.label());
                for (var cell : row.cells())
                    text.append('\t').append(figures.getOrDefault(cell.indicator(), 0));
                text.append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void 看完不留_不进缓存_次数有限() throws Exception {
        var answer = web.perform(sent(file("好.txt", REPORT))).andReturn().getResponse();
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        for (int at = 1; at < 20; at++) page(sent(file("好.txt", REPORT)), 200);
        assertThat(problem(page(sent(file("好.txt", REPORT)), 429), "file")).isNotEmpty();
    }

    private static String problem(Document page, String field) {
        return page.select("#" + field + "-problem").text();
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile(
                "file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static MockMultipartHttpServletRequestBuilder sent(MockMultipartFile... files) {
        var request = multipart("/check");
        for (var file : files) request.file(file);
        request.with(csrf());
        return request;
    }

    private Document page(RequestBuilder request, int status) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
