package yangguang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.documents.PublicRegister;
import yangguang.journal.Journal;
import yangguang.journal.JournalFilter;

@PlatformTest
@DisplayName("设置：工作日历")
class CalendarPagesTest {
    private static final String ADDRESS = "/desk/settings/calendar";
    private static final String NOTICE = "国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕9号）";
    private static final String DAYS =
            """
            2027-01-01..2027-01-03 放假 元旦
            2027-01-09，补班，元旦
            """;

    @Autowired MockMvc web;
    @Autowired TestClock clock;
    @Autowired CurrentLaw law;
    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;
    @Autowired PublicRegister register;
    private long county;
    private long office;
    private RequestPostProcessor keeper = As.person(0, 0);

    @BeforeEach
    void 一个县和一个街道() {
        clock.set(LocalDate.parse("2026-12-15"));
        county = register.body("甲县人民政府");
        office = register.body("乙街道办事处");
        keeper = As.person(1, county, Role.ADMINISTRATOR);
    }

    @Test
    void 没有登录的人看不到() throws Exception {
        web.perform(get(ADDRESS)).andExpect(header().string("Location", startsWith("/sign-in")));
        web.perform(post(ADDRESS).with(csrf())).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void 不是管理员的人不能看也不能改() throws Exception {
        var editor = As.person(2, county, Role.EDITOR);
        web.perform(get(ADDRESS).with(editor)).andExpect(status().isForbidden());
        assertThat(sent(ADDRESS, form(), editor).getStatus()).isEqualTo(403);
        assertThat(sent(ADDRESS + "/effect", form(), editor).getStatus()).isEqualTo(403);
    }

    @Test
    void 下级单位的管理员没有这一页() throws Exception {
        var other = As.person(3, office, Role.ADMINISTRATOR);
        web.perform(get(ADDRESS).with(other)).andExpect(status().isNotFound());
        assertThat(sent(ADDRESS, form(), other).getStatus()).isEqualTo(404);
        assertThat(law.now().calendar().lastAnnouncedDay()).isEqualTo("2026-12-31");
    }

    @Test
    void 列出各年安排_某年可以修改() throws Exception {
        var page = page(ADDRESS);
        assertThat(page.select("table.dense tbody tr")).hasSize(23);
        assertThat(page.select("table.dense tbody tr:first-child").text())
                .contains("2026", "国办发明电〔2025〕7号", "2025-11-04");
        assertThat(page(ADDRESS + "?year=2026").select("textarea").val())
                .contains("2026-02-14,补班,春节");
        web.perform(get(ADDRESS + "?year=1999").with(keeper)).andExpect(status().isNotFound());
    }

    @Test
    void 生效之前列出会变动的期限_确认之后才变() throws Exception {
        document("关于冬季清雪的通知", "2026-12-10", "PROACTIVE");
        document("内部事项", "2026-12-10", "WITHHELD");
        document("不受影响", "2026-11-10", "PROACTIVE");
        var effect = Jsoup.parse(body(sent(ADDRESS + "/effect", form(), keeper)));
        assertThat(effect.select("table tbody tr")).hasSize(1);
        assertThat(effect.select("table tbody tr").text())
                .contains("关于冬季清雪的通知", "乙街道办事处", "2027-01-07", "2027-01-08");
        assertThat(due("2026-12-10")).isEqualTo("2027-01-07");
        var done = sent(ADDRESS, form(), keeper);
        assertThat(done.getHeader("Location")).isEqualTo(ADDRESS);
        assertThat(due("2026-12-10")).isEqualTo("2027-01-08");
        assertThat(law.now().calendar().lastAnnouncedDay()).isEqualTo("2027-12-31");
        assertThat(page("/deadline?received=2026-12-10").select(".result").text())
                .contains("2027年1月8日", "元旦放假");
        assertThat(page("/deadline?received=2026-12-10").select(".result .tag")).isEmpty();
    }

    @Test
    void 办理记录写明通知和前后() throws Exception {
        sent(ADDRESS, form(), keeper);
        var entry =
                journal.entries(Set.of(county), JournalFilter.all(), "", 10).items().stream()
                        .filter(one -> one.what().equals("calendar.changed"))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.article()).contains("国办发明电〔2026〕9号");
        assertThat(String.valueOf(entry.after().get("schedule"))).contains("2027-01-09,补班,元旦");
    }

    @Test
    void 表单发两次只记一次() throws Exception {
        var form = form();
        sent(ADDRESS, form, keeper);
        var again = sent(ADDRESS, form, keeper);
        assertThat(again.getHeader("Location")).isEqualTo(ADDRESS);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void 看过影响之后别人改了日历_要再看一遍() throws Exception {
        var mine = form();
        sent(ADDRESS, form(), keeper);
        var late = sent(ADDRESS, mine, keeper);
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(body(late)).select("#days-problem").text()).contains("别人刚刚改了");
        assertThat(rows()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}={1}：{3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    year      | 2029       | year      | 在2004到2027之间
                    year      | 明年        | year      | 在2004到2027之间
                    year      | 2026       | days      | 4行看不明白
                    notice    | 放假通知     | notice    | 文号
                    announced | 前天        | announced | 公布的日期
                    announced | 2026-12-16 | announced | 今天以后
                    days      | ''         | days      | 没有填写
                    """)
    void 填得不对的在该项旁边说明_填过的都在(String name, String value, String field, String says) throws Exception {
        var form = form();
        form.set(name, value);
        for (var address : new String[] {ADDRESS + "/effect", ADDRESS}) {
            var answer = sent(address, form, keeper);
            assertThat(answer.getStatus()).isEqualTo(422);
            var page = Jsoup.parse(body(answer));
            assertThat(page.select("#" + field + "-problem").text()).contains(says);
            assertThat(page.select("#" + name).val()).isEqualTo(value);
        }
        assertThat(rows()).isZero();
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2027-01-01 元旦            | 应写成三部分
                    2027-01-01 照常 元旦        | 应写“放假”或“补班”
                    2027-02-30 放假 春节        | 不是日期
                    2027-01-03..2027-01-01 放假 元旦 | 不是日期
                    2028-01-01 放假 元旦        | 不在2027年
                    2027-01-06 补班 元旦        | 不是周六或周日
                    2027-01-02 放假 元旦        | 写了两次
                    """)
    void 看不明白的行写明行号和原因(String line, String says) throws Exception {
        var form = form();
        form.set("days", DAYS + line);
        var page = Jsoup.parse(body(sent(ADDRESS + "/effect", form, keeper)));
        var row = page.select("caption:contains(看不明白) ~ tbody tr");
        assertThat(row.text()).startsWith("3 ").contains(says);
    }

    @Test
    void 文件代替填写的日子_也可以是YAML() throws Exception {
        var csv = "date,kind,name\n2027-01-01,holiday,元旦\n2027-01-09,workday,元旦\n";
        var effect = uploaded(csv.getBytes(Charset.forName("GB18030")), 200);
        assertThat(effect.select("input[name=days]").val()).contains("2027-01-09");
        var yaml =
                """
                year: 2027
                notice: 国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕10号）
                announced: 2026-11-05
                certainty: verified
                festivals:
                  - name: 元旦
                    off: [2027-01-01..2027-01-03]
                """;
        effect = uploaded(yaml.getBytes(StandardCharsets.UTF_8), 200);
        assertThat(effect.select("input[name=notice]").val()).contains("〔2026〕10号");
        var bad = yaml.replace("festivals", "festival");
        var page = uploaded(bad.getBytes(StandardCharsets.UTF_8), 422);
        assertThat(page.select("caption:contains(看不明白) ~ tbody tr").text())
                .startsWith("5 ")
                .contains("unknown key festival");
        assertThat(page.select("#notice").val()).isEqualTo(NOTICE);
        uploaded(new byte[] {(byte) 0xff, (byte) 0xff, 0}, 422);
    }

    private LinkedMultiValueMap<String, String> form() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("year", "2027");
        form.add("notice", NOTICE);
        form.add("announced", "2026-11-05");
        form.add("days", DAYS);
        form.add(
                "mark",
                jdbc.sql("select coalesce(max(id), 0) from calendar.schedule")
                        .query(String.class)
                        .single());
        form.add("_once", UUID.randomUUID().toString());
        return form;
    }

    private MockHttpServletResponse sent(
            String address, LinkedMultiValueMap<String, String> form, RequestPostProcessor by)
            throws Exception {
        return web.perform(post(address).params(form).with(csrf()).with(by))
                .andReturn()
                .getResponse();
    }

    private Document uploaded(byte[] bytes, int status) throws Exception {
        var answer =
                web.perform(
                                multipart(ADDRESS + "/effect")
                                        .file(
                                                new MockMultipartFile(
                                                        "file", "2027.csv", null, bytes))
                                        .params(form())
                                        .with(csrf())
                                        .with(keeper))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(body(answer));
    }

    private Document page(String address) throws Exception {
        var answer = web.perform(get(address).with(keeper)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(body(answer));
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private LocalDate due(String madeOn) {
        return law.now().proactive().deadline(LocalDate.parse(madeOn)).orElseThrow().due();
    }

    private int rows() {
        return jdbc.sql("select count(*) from calendar.schedule").query(Integer.class).single();
    }

    private void document(String title, String madeOn, String attribute) {
        register.draft(
                office, "title", title, "madeOn", madeOn, "attribute", attribute, "number", "");
    }
}
