package yangguang.registers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.journal.Journal;
import yangguang.journal.JournalEntry;
import yangguang.journal.JournalFilter;
import yangguang.registers.Entries;
import yangguang.registers.EntryQuestion;
import yangguang.registers.Workbooks;
import yangguang.reporting.County;
import yangguang.tally.Recount;

@PlatformTest
@DisplayName("登记簿的导入和导出、一句话登记")
class SheetPagesTest {
    @Autowired MockMvc web;
    @Autowired Entries entries;
    @Autowired Recount recount;
    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;
    County county;
    Viewer officer;

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
        officer = county.officer(Role.STATISTICIAN);
    }

    private static final String SOUND =
            """
            培训日期,培训内容,举办单位,接受培训人数,授课人
            2018-03-01,条例,本机关举办,15,周山
            2018年2月3日,依申请公开,参加上级或者其他单位举办的,"1,002",
            """;

    @Test
    void 读得懂的整个导入_计数相同() throws Exception {
        send("培训.csv", SOUND.getBytes(StandardCharsets.UTF_8)).andExpect(status().isSeeOther());
        assertThat(all())
                .extracting(entry -> entry.day() + " " + entry.title())
                .containsExactly("2018-03-01 条例", "2018-02-03 依申请公开");
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 同一张表单发两次只导入一次() throws Exception {
        for (int i = 0; i < 2; i++) send("培训.csv", SOUND.getBytes(StandardCharsets.UTF_8));
        assertThat(all()).hasSize(2);
    }

    @Test
    void 有一行不对就一行也不导入_每处都指出行和列() throws Exception {
        var text = SOUND + "2018-03-09,条例,本机关举办,15,\n2018-03-01,条例,谁,半个,\n";
        send("培训.csv", text.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("有3处需要改"),
                                                containsString(">A4<"),
                                                containsString("培训日期不能晚于今天"),
                                                containsString(">C5<"),
                                                containsString(">D5<"),
                                                containsString("举办单位请从所列的选项中选择"),
                                                containsString("接受培训人数请填写不带小数的数字"))));
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "培训日期,没有这一项\n2018-03-01,x\n", "PK不是工作簿"})
    void 读不了的文件说明白(String text) throws Exception {
        send("坏的.csv", text.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent());
        assertThat(all()).isEmpty();
    }

    @Test
    void 列错开的每一格都说明_单元格里换行不影响行号() throws Exception {
        var sheet =
                workbook(
                        List.of("培训日期", "培训内容", "举办单位", "接受培训人数"),
                        List.of("2018-03-01", "条例\n和办法\n问答", "own", "15"),
                        List.of("条例", "own", "15", "2018-03-02"));
        send("错开.xlsx", sheet)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("有3处需要改"),
                                                containsString(">A3<"),
                                                containsString(">C3<"),
                                                containsString(">D3<"))));
        send(
                        "对的.xlsx",
                        workbook(
                                List.of("培训日期", "培训内容", "举办单位", "接受培训人数"),
                                List.of("2018-03-01", "条例", "own", "15")))
                .andExpect(status().isSeeOther());
    }

    @Test
    void 空的和太大的工作簿说明白_错处再多也只列出前面的() throws Exception {
        send("空的.xlsx", workbook()).andExpect(content().string(containsString("文件里没有数据行")));
        var many = new ArrayList<List<String>>();
        many.add(List.of("培训日期", "培训内容", "举办单位", "接受培训人数"));
        for (int i = 0; i < 300; i++) many.add(List.of("去年", "条例", "own", "15"));
        send("许多.xlsx", workbook(many.toArray(List[]::new)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("有300处需要改"),
                                                containsString("另外还有100处"))));
        for (int i = 0; i < 30_000; i++)
            many.add(List.of("2018-03-01", "条例" + i + "的培训内容很长很长很长", "own", "15"));
        send("太大.xlsx", workbook(many.toArray(List[]::new)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("太大")));
        assertThat(all()).isEmpty();
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Workbooks.Writer(out, "培训")) {
            for (var row : rows) sheet.add(row);
        }
        return out.toByteArray();
    }

    @Test
    void 工作簿里的日期和数字照读() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var heads = sheet.createRow(0);
            var names = List.of("培训日期", "培训内容", "举办单位", "接受培训人数");
            for (int i = 0; i < names.size(); i++) heads.createCell(i).setCellValue(names.get(i));
            var row = sheet.createRow(1);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            row.createCell(0).setCellValue(LocalDate.of(2018, 3, 1));
            row.getCell(0).setCellStyle(day);
            row.createCell(1).setCellValue("条例");
            row.createCell(2).setCellValue("own");
            row.createCell(3).setCellValue(15);
            book.write(out);
        }
        send("培训.xlsx", out.toByteArray()).andExpect(status().isSeeOther());
        assertThat(all())
                .extracting(entry -> entry.values().text("trainees").orElse(""))
                .containsExactly("15");
    }

    @Test
    void 导出的能再导入_不会在表格里当作公式() throws Exception {
        send("培训.csv", SOUND.replace("周山", "=1+1").getBytes(StandardCharsets.UTF_8));
        open("/desk/registers/training/entries.csv")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("培训日期,培训内容"),
                                                containsString("'=1+1"),
                                                containsString("参加上级或者其他单位举办的"))));
        var workbook =
                open("/desk/registers/training/entries.xlsx?q=条例")
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("条例");
        }
        jdbc.sql("select 1").query(Integer.class).single();
        web.perform(
                        multipart("/desk/registers/training/import")
                                .file(new MockMultipartFile("file", "再来.xlsx", "", workbook))
                                .param("_once", "another-form-key")
                                .with(csrf())
                                .with(As.viewer(officer)))
                .andExpect(status().isSeeOther());
        assertThat(all()).hasSize(3);
        assertThat(
                        journal.entries(Set.of(county.greenGrain()), JournalFilter.all(), "", 10)
                                .items())
                .extracting(JournalEntry::what)
                .contains("register.exported");
    }

    @Test
    void 空白表写着每一项的名称() throws Exception {
        open("/desk/registers/training/import").andExpect(status().isOk());
        var workbook =
                open("/desk/registers/training/import/form.xlsx")
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("培训日期");
        }
    }

    @Test
    void 没有角色的不能导入_导出的只有看得到的() throws Exception {
        send("培训.csv", SOUND.getBytes(StandardCharsets.UTF_8));
        var approver = As.viewer(county.officer(Role.APPROVER));
        web.perform(get("/desk/registers/training/import").with(approver))
                .andExpect(status().isForbidden());
        web.perform(
                        multipart("/desk/registers/training/import")
                                .file(file("培训.csv", SOUND.getBytes(StandardCharsets.UTF_8)))
                                .with(csrf())
                                .with(approver))
                .andExpect(status().isForbidden());
        web.perform(get("/desk/registers/training/entries.csv").with(As.viewer(county.neighbour())))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("条例"))));
        web.perform(get("/desk/registers/training/entries.csv")).andExpect(status().isSeeOther());
    }

    @Test
    void 说一句话_表单就填好了_没有看懂的指出来() throws Exception {
        open("/desk").andExpect(content().string(containsString("/desk/registers/say")));
        open("/desk/registers/say?say=昨天开了条例培训会，15人参加，天气晴")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("value=\"2018-03-06\""),
                                                containsString("value=\"15\""),
                                                containsString("value=\"条例培训会\""),
                                                containsString("<li>天气晴</li>"),
                                                containsString(
                                                        "action=\"/desk/registers/training/new\""))));
        open("/desk/registers/say?say=今天扫了雪")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"training\"")));
        open("/desk/registers/say?say=今天扫雪，15人&register=training")
                .andExpect(content().string(containsString("value=\"15\"")));
        open("/desk/registers/say").andExpect(status().isOk());
        web.perform(
                        get("/desk/registers/say?say=x&register=training")
                                .with(As.viewer(county.officer(Role.APPROVER))))
                .andExpect(status().isForbidden());
        web.perform(get("/desk").with(As.viewer(county.officer(Role.APPROVER))))
                .andExpect(
                        content()
                                .string(
                                        org.hamcrest.Matchers.not(
                                                containsString("/registers/say"))));
    }

    private List<yangguang.registers.Entry> all() {
        return entries.list(officer, EntryQuestion.all("training"), "", 10).items();
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("file", name, "application/octet-stream", bytes);
    }

    private ResultActions send(String name, byte[] bytes) throws Exception {
        return web.perform(
                multipart("/desk/registers/training/import")
                        .file(file(name, bytes))
                        .param("_once", "a-key-of-this-form")
                        .with(csrf())
                        .with(As.viewer(officer)));
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(address).with(As.viewer(officer)));
    }
}
