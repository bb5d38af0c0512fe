package yangguang.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.Law;

@PlatformTest
@DisplayName("年报汇总页")
class RollupPagesTest {
    @Autowired MockMvc web;
    @Autowired KeepCampaign keep;
    @Autowired Boards boards;
    @Autowired Law law;
    @Autowired JdbcClient jdbc;
    District district;
    String at;
    long member;

    @BeforeEach
    void begin() {
        district = District.in(jdbc, 4);
        var done =
                (KeepCampaign.Outcome.Done)
                        keep.start(district.statistician(), district.form(2017, "2018-03-20"));
        at = done.campaign().address();
        district.signed(district.bodies().getFirst(), 2017, District.figures("trainings", 3));
        member =
                boards.of(done.campaign()).rows().stream()
                        .filter(
                                row ->
                                        Objects.requireNonNull(row.body()).id()
                                                == district.bodies().getFirst())
                        .findFirst()
                        .orElseThrow()
                        .member()
                        .id();
    }

    @Test
    void 没有登录的要先登录() throws Exception {
        for (var page : pages())
            web.perform(get(page))
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", startsWith("/sign-in")));
    }

    private String[] pages() {
        return new String[] {
            "/desk/rollup",
            "/desk/rollup/new",
            at,
            at + "/change",
            at + "/notice",
            at + "/sum",
            at + "/sum/trainings",
            at + "/carried",
            at + "/register",
            at + "/register.csv",
            at + "/members/" + member,
            at + "/sum.xlsx",
            at + "/sum.csv",
            at + "/sum.json",
            at + "/form.xlsx"
        };
    }

    @Test
    void 区里打得开每一页_中英文都齐() throws Exception {
        var english =
                Objects.requireNonNull(
                        web.perform(get("/?lang=en"))
                                .andReturn()
                                .getResponse()
                                .getCookie("reading"));
        for (var page : pages()) {
            open(district.both(), page).andExpect(status().isOk());
            web.perform(get(page).cookie(english).with(As.viewer(district.both())))
                    .andExpect(status().isOk());
        }
        open(district.both(), at)
                .andExpect(content().string(containsString("aria-current=\"page\">年报汇总")))
                .andExpect(content().string(containsString("未开始 3")));
        open(district.both(), at + "?state=SUBMITTED")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("青禾第1街道"),
                                                not(containsString("青禾第2街道")))));
        open(district.both(), at + "/sum/trainings")
                .andExpect(content().string(containsString("/entries/trainings?body=PDY020001")));
        open(district.statistician(), at + "/sum/trainings")
                .andExpect(content().string(not(containsString("/entries/trainings?body"))));
    }

    @Test
    void 还没有两年都报送的不说零处接不上() throws Exception {
        open(district.both(), at + "/carried")
                .andExpect(content().string(containsString("2016年度和这一年度都报送过")))
                .andExpect(content().string(not(containsString("0处接不上"))));
    }

    @Test
    void 别的单位和没有职责的看不到() throws Exception {
        for (var page : pages()) {
            if (page.equals("/desk/rollup") || page.endsWith("/new")) continue;
            if (page.endsWith("/form.xlsx")) continue;
            long stranger = district.bodies().get(1);
            var other = District.person(90, stranger, Role.STATISTICIAN, Role.SUPERVISOR);
            open(other, page)
                    .andExpect(page.endsWith("/notice") ? status().isOk() : status().isNotFound());
            if (!page.endsWith("/notice"))
                open(District.person(91, district.id(), Role.EDITOR), page)
                        .andExpect(status().isForbidden());
        }
        open(District.person(91, district.id(), Role.EDITOR), "/desk/rollup/new")
                .andExpect(status().isForbidden());
        send(district.supervisor(), at + "/hand-up").andExpect(status().isForbidden());
        send(district.supervisor(), at + "/members/" + member + "/accept", "number", "1")
                .andExpect(status().isForbidden());
        send(district.of(0, Role.STATISTICIAN), at + "/members/" + member + "/accept")
                .andExpect(status().isNotFound());
    }

    @Test
    void 填错了在旁边说_写的字还在() throws Exception {
        send(
                        district.statistician(),
                        "/desk/rollup/new",
                        "year",
                        "2013",
                        "title",
                        "二〇一三年的通知",
                        "deadline",
                        "明天")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("2013年度没有法定统计表"),
                                                containsString("二〇一三年的通知"),
                                                containsString("value=\"明天\""))));
        send(
                        district.statistician(),
                        at + "/members/" + member + "/return",
                        "number",
                        "1",
                        "comment",
                        " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填原因")));
        send(district.statistician(), at + "/hand-up")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("青禾第1街道")));
        send(district.of(1, Role.STATISTICIAN), at + "/notice", "reason", "人员变动", "promised", "下周")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("人员变动</textarea>"),
                                                containsString("value=\"下周\""))));
    }

    @Test
    void 退回_说明_统计表里写着() throws Exception {
        send(
                        district.statistician(),
                        at + "/members/" + member + "/return",
                        "number",
                        "1",
                        "comment",
                        "培训少报了一次")
                .andExpect(status().isSeeOther());
        open(district.of(0, Role.STATISTICIAN), at + "/notice")
                .andExpect(content().string(containsString("培训少报了一次")));
        open(district.of(0, Role.STATISTICIAN), "/desk/report/2017")
                .andExpect(content().string(containsString("培训少报了一次")));
        send(
                        district.of(1, Role.STATISTICIAN),
                        at + "/notice",
                        "reason",
                        "=人员变动",
                        "promised",
                        "2018-03-25")
                .andExpect(status().isSeeOther());
        open(district.supervisor(), at + "/register")
                .andExpect(content().string(containsString("人员变动；2018年3月25日前完成")));
        open(district.supervisor(), at + "/register.csv")
                .andExpect(content().string(containsString("'=人员变动")));
    }

    @Test
    void 系统外单位的年报从表样读入_错的整个不要() throws Exception {
        var form = district.form(2016, "2018-03-20");
        var done =
                (KeepCampaign.Outcome.Done)
                        keep.start(
                                district.statistician(),
                                new CampaignForm(
                                        "2016",
                                        form.forms(),
                                        form.title(),
                                        "",
                                        "2018-03-20",
                                        "ALL",
                                        Set.of(),
                                        "",
                                        "云溪区自来水公司"));
        var outside = boards.of(done.campaign()).rows().getFirst().member().id();
        var address = done.campaign().address() + "/members/" + outside;
        var empty =
                open(district.statistician(), done.campaign().address() + "/form.xlsx")
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        file(district.statistician(), address, empty)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有填")));
        file(district.statistician(), address, "不是表".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("认不出")));
        file(district.supervisor(), address, empty).andExpect(status().isForbidden());
        file(district.of(0, Role.STATISTICIAN), address, empty).andExpect(status().isNotFound());
        file(district.statistician(), at + "/members/" + member, empty)
                .andExpect(status().isNotFound());
        file(district.statistician(), address, filled(empty)).andExpect(status().isSeeOther());
        open(district.statistician(), address).andExpect(content().string(containsString("已报送")));
        send(district.statistician(), address + "/accept", "number", "1")
                .andExpect(status().isSeeOther());
        open(district.statistician(), done.campaign().address() + "/sum")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1个单位之和")));
    }

    @Test
    void 系统外单位公布过的年报原样读入_年度不对_关系不成立_整个不要() throws Exception {
        var form = district.form(2016, "2018-03-20");
        var done =
                (KeepCampaign.Outcome.Done)
                        keep.start(
                                district.statistician(),
                                new CampaignForm(
                                        "2016",
                                        form.forms(),
                                        form.title(),
                                        "",
                                        "2018-03-20",
                                        "ALL",
                                        Set.of(),
                                        "",
                                        "云溪区自来水公司"));
        var outside = boards.of(done.campaign()).rows().getFirst().member().id();
        var address = done.campaign().address() + "/members/" + outside;
        file(district.statistician(), address, published(2015, Map.of()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("2015")));
        file(district.statistician(), address, published(2016, Map.of("channel_wechat", 45)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("少于其中一个渠道的 45 条")));
        assertThat(boards.of(done.campaign()).rows().getFirst().part()).isNull();
        file(
                        district.statistician(),
                        address,
                        published(2016, Map.of("channel_wechat", 45, "proactive_total", 45)))
                .andExpect(status().isSeeOther());
        var sum = done.campaign().address() + "/sum/channel_wechat";
        open(district.statistician(), sum)
                .andExpect(content().string(containsString("云溪区自来水公司")))
                .andExpect(content().string(containsString("45")));
    }

    /** A report as somebody publishes it: words, then the table as text, 0 where nothing else. */
    private byte[] published(int year, Map<String, Integer> figures) {
        var text = new StringBuilder("云溪区自来水公司%d年政府信息公开工作年度报告\n".formatted(year));
        text.append("政府信息公开情况统计表（%d年度）\n统计指标\t单位\t统计数\n".formatted(year));
        for (var table : law.forms().named("STAT-2014").orElseThrow().tables())
            for (var row : table.rows()) {
                text.append(row.label()).append('\t').append(row.unit());
                for (var cell : row.cells())
                    text.append('\t').append(figures.getOrDefault(cell.indicator(), 0));
                text.append('\n');
            }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void 汇总的文件里有每个单位的数() throws Exception {
        district.signed(district.bodies().get(1), 2017, District.figures("trainings", 4));
        try (var book =
                new XSSFWorkbook(
                        new ByteArrayInputStream(
                                open(district.statistician(), at + "/sum.xlsx")
                                        .andReturn()
                                        .getResponse()
                                        .getContentAsByteArray()))) {
            var parts = book.getSheet("各单位");
            int column = 0;
            while (!parts.getRow(0).getCell(column).getStringCellValue().contains("举办各类培训班"))
                column++;
            assertThat(parts.getRow(1).getCell(column).getNumericCellValue()).isEqualTo(3);
            assertThat(parts.getRow(2).getCell(column).getNumericCellValue()).isEqualTo(4);
            assertThat(parts.getLastRowNum()).isEqualTo(2);
        }
        open(district.statistician(), at + "/sum.json")
                .andExpect(jsonPath("$.parts[0].body").value("青禾第1街道办事处"))
                .andExpect(jsonPath("$.parts[1].figures.trainings").value(4))
                .andExpect(jsonPath("$.forms[0].id").value("STAT-2014"));
        open(district.statistician(), at + "/sum.csv")
                .andExpect(content().string(containsString("青禾第2街道办事处,PDY020002")));
    }

    /** The form with 0 in every figure. */
    private static byte[] filled(byte[] form) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form));
                var bytes = new ByteArrayOutputStream()) {
            for (var row : book.getSheetAt(0))
                if (row.getCell(1) != null && row.getCell(2) == null)
                    row.createCell(2).setCellValue(0);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private ResultActions file(Viewer viewer, String address, byte[] bytes) throws Exception {
        return web.perform(
                multipart(address + "/file")
                        .file(new MockMultipartFile("file", "年报.xlsx", null, bytes))
                        .with(csrf())
                        .with(As.viewer(viewer)));
    }

    private ResultActions open(Viewer viewer, String address) throws Exception {
        return web.perform(get(address).with(As.viewer(viewer)));
    }

    private ResultActions send(Viewer viewer, String address, String... fields) throws Exception {
        var form = post(address).with(csrf()).with(As.viewer(viewer));
        for (int i = 0; i < fields.length; i += 2) form = form.param(fields[i], fields[i + 1]);
        return web.perform(form);
    }
}
