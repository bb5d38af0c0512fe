package yangguang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.documents.PublicRegister;
import yangguang.law.registers.Values;
import yangguang.registers.Entry;
import yangguang.registers.KeepEntries;
import yangguang.registers.RegisterBook;

@DisplayName("登记簿的公开页面：只有标明公开的，一字不多")
@PlatformTest
class ShownRegistersTest {
    private static final String SECRET = "不该看见的字样";

    @Autowired MockMvc web;
    @Autowired PublicRegister register;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    @Autowired Bodies bodies;
    @Autowired TestClock clock;

    long body;
    Viewer clerk;
    String unit;

    @BeforeEach
    void 一个街道() {
        body = register.body("青禾街道办事处");
        clerk = new Viewer(7, "林小满", body, Set.of(Role.values()), Set.of(body));
        unit = "/u/" + bodies.byId(body).orElseThrow().code();
    }

    @Test
    void 解读登记以后_首页_单位页_列表和本页马上看得到() throws Exception {
        for (var address : List.of("/", unit, "/registers/interpretation")) words(address);
        var entry = interpretation(Map.of("link", "https://example.gov.cn/jd/1"));
        for (var address : List.of("/", unit))
            assertThat(page(address).select("a[href$=/registers/interpretation]"))
                    .as(address)
                    .hasSize(1);
        for (var list : List.of("/registers/interpretation", unit + "/registers/interpretation"))
            assertThat(page(list).select("a[href=" + at(entry) + "]").text()).isEqualTo("一图读懂");
        var page = page(at(entry));
        assertThat(page.select("h1").text()).isEqualTo("一图读懂");
        assertThat(page.select("dl.sum").text()).contains("2018-03-05", "图片", "青禾街道办事处");
        assertThat(page.select("dl.sum a").attr("href")).isEqualTo("https://example.gov.cn/jd/1");
        assertThat(words("/sitemap.xml")).contains("/registers/interpretation");
    }

    @Test
    void 信息和解读互相连着_改连的马上跟着变() throws Exception {
        var notice = register.published(body);
        words(notice.address());
        var entry = interpretation(Map.of("document", String.valueOf(notice.id())));
        assertThat(page(notice.address()).select("#related + ol a").attr("href"))
                .isEqualTo(at(entry));
        assertThat(page(at(entry)).select("dl.sum a").attr("href")).isEqualTo(notice.address());
        var without = new HashMap<>(entry.values().all());
        without.remove("document");
        keep.correct(clerk, entry.id(), 1, new Values(without), "连错了");
        assertThat(page(notice.address()).select("#related")).isEmpty();
        assertThat(page(at(entry)).select("dl.sum a")).isEmpty();
    }

    @Test
    void 从信息的记录登记解读_已经填好是哪一条_登记以后列在记录里() throws Exception {
        var notice = register.published(body);
        var record = "/desk/documents/" + notice.id();
        var form = desk(desk(record).select("a[href*=interpretation]").attr("href"));
        assertThat(form.select("input[name=f-document]").val()).contains("#" + notice.id());
        var entry = interpretation(Map.of("document", String.valueOf(notice.id())));
        assertThat(desk(record).select("a[href=" + entry.address() + "]").text()).isEqualTo("一图读懂");
    }

    @Test
    void 没有公开或者已经撤下的信息_标题不从登记里漏出来() throws Exception {
        var notice = register.published(body, "title", "关于" + SECRET + "的通告");
        var entry = interpretation(Map.of("document", String.valueOf(notice.id())));
        assertThat(words(at(entry))).contains(SECRET);
        register.withdrawn(notice, "有误");
        for (var address : addresses(entry))
            assertThat(words(address)).as(address).doesNotContain(SECRET);
    }

    @Test
    void 不公开的字段_没有回应的舆情_撤销的和还没到日子的_一字不露() throws Exception {
        var shown =
                record(
                        "press-conference",
                        Map.of(
                                "held", "2018-03-05",
                                "subject", "春季供水",
                                "chief", "yes",
                                "media", "31459"));
        record("hot-topic", Map.of("found", "2018-03-04", "topic", SECRET, "judged", SECRET));
        record("suggestion", Map.of("received", "2018-03-04", "matter", SECRET, "way", "phone"));
        var gone = interpretation(Map.of("subject", SECRET));
        keep.takeBack(clerk, gone.id(), 1, "记错了");
        var later = interpretation(Map.of("subject", SECRET, "published", "2018-03-08"));
        for (var address : addresses(shown))
            assertThat(words(address)).as(address).doesNotContain(SECRET, "31459");
        for (var address : List.of(at(gone), at(later), unit + "/registers/hot-topic/2"))
            assertThat(fetch(address).getStatus()).as(address).isEqualTo(404);
        assertThat(fetch(unit + "/registers/suggestion").getStatus()).isEqualTo(404);
        clock.set(LocalDate.of(2018, 3, 8));
        assertThat(words(at(later))).contains(SECRET);
    }

    @Test
    void 热点回应以后公开_列表按回应日期_发现日期不露() throws Exception {
        var found =
                record("hot-topic", Map.of("found", "2018-03-01", "topic", "停水", "source", SECRET));
        assertThat(page("/registers/hot-topic").select(".hits li")).isEmpty();
        var stage = book.register("hot-topic").stage("answered").orElseThrow();
        keep.carryOn(
                clerk,
                found.id(),
                1,
                stage,
                values(Map.of("answered", "2018-03-02", "ways", "wechat", "text", "已经修好")));
        assertThat(page(at(found)).select("dl.sum").text()).contains("2018-03-02", "微信", "已经修好");
        for (var address : addresses(found))
            assertThat(words(address)).as(address).doesNotContain(SECRET, "2018-03-01");
    }

    @Test
    void 别的单位的地址打不开_长的列表分段() throws Exception {
        for (int i = 0; i < 31; i++) interpretation(Map.of("subject", "解读" + i));
        var first = page(unit + "/registers/interpretation");
        assertThat(first.select(".hits li")).hasSize(30);
        var next = first.select("a[rel=next]").attr("href");
        assertThat(page(next).select(".hits li a").text()).isEqualTo("解读0");
        var other = register.body("东山街道办事处");
        var code = bodies.byId(other).orElseThrow().code();
        var one = interpretation(Map.of());
        assertThat(fetch(at(one).replace(unit, "/u/" + code)).getStatus()).isEqualTo(404);
        assertThat(page("/u/" + code).select("#registers")).isEmpty();
    }

    private Entry interpretation(Map<String, String> changes) {
        var fields =
                new HashMap<>(
                        Map.of("published", "2018-03-05", "subject", "一图读懂", "form", "picture"));
        fields.putAll(changes);
        return record("interpretation", fields);
    }

    private Entry record(String register, Map<String, String> fields) {
        return keep.record(clerk, book.register(register), values(fields));
    }

    private static Values values(Map<String, String> fields) {
        var values = new HashMap<String, List<String>>();
        fields.forEach((field, value) -> values.put(field, List.of(value)));
        return new Values(values);
    }

    /** Where the public may look, when it is after this entry. */
    private List<String> addresses(Entry entry) {
        var list = "/registers/" + entry.register();
        return List.of(
                "/",
                unit,
                list,
                unit + list,
                at(entry),
                "/feed.xml",
                unit + "/feed.xml",
                "/sitemap.xml",
                "/newest",
                "/search?q=" + SECRET.substring(0, 3),
                "/registers/hot-topic",
                "/registers/interpretation");
    }

    private String at(Entry entry) {
        return unit + "/registers/" + entry.register() + "/" + entry.id();
    }

    private Document desk(String address) throws Exception {
        var request = get(java.net.URI.create(address)).with(As.viewer(clerk));
        var answer = web.perform(request).andReturn().getResponse();
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse fetch(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }

    private String words(String address) throws Exception {
        return fetch(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(words(address));
    }
}
