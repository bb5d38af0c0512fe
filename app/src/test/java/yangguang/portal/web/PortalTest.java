package yangguang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.bodies.Bodies;
import yangguang.documents.PublicRegister;
import yangguang.documents.PublicRegister.Known;

@DisplayName("公开页面：不登录可看，未公开的一字不露")
@PlatformTest
class PortalTest {
    private static final List<String> COLUMNS =
            List.of(
                    "/",
                    "/guide",
                    "/rules",
                    "/catalogue",
                    "/catalogue/2008-9-2",
                    "/newest",
                    "/annual",
                    "/units",
                    "/sitemap",
                    "/accessibility",
                    "/privacy",
                    "/u/CODE",
                    "/u/CODE/guide",
                    "/u/CODE/rules",
                    "/u/CODE/catalogue",
                    "/u/CODE/catalogue/2008-9-2",
                    "/u/CODE/newest",
                    "/u/CODE/annual");
    private static final List<String> MACHINES =
            List.of(
                    "/api/v1/documents",
                    "/api/v1/documents.csv",
                    "/api/v1/openapi.json",
                    "/feed.xml",
                    "/u/CODE/feed.xml",
                    "/feed.atom",
                    "/u/CODE/feed.atom",
                    "/feed.json",
                    "/u/CODE/feed.json",
                    "/screen",
                    "/u/CODE/screen",
                    "/screen.txt",
                    "/u/CODE/screen.txt",
                    "/kiosk",
                    "/u/CODE/kiosk",
                    "/kiosk/titles",
                    "/u/CODE/kiosk/newest/1",
                    "/sitemap.xml",
                    "/robots.txt");
    private static final String SECRET = "不该看见的字样";

    @Autowired MockMvc web;
    @Autowired PublicRegister register;
    @Autowired Bodies bodies;
    @Autowired JdbcClient jdbc;

    long body;

    @BeforeEach
    void 一个街道() {
        body = register.body("青禾街道办事处");
    }

    @Test
    void 没有一条信息时每页都打得开_说明原因和下一步() throws Exception {
        for (String address : addresses()) {
            var answer = fetch(address);
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(answer.getHeader("Set-Cookie")).as(address).isNull();
        }
        assertThat(page("/").select(".empty")).isNotEmpty();
        assertThat(page("/annual").select(".empty")).isNotEmpty();
    }

    @Test
    void 每页有一个一级标题_主区_名称_站点和栏目标签_没有内联脚本() throws Exception {
        Known known = register.published(body);
        for (String address : Stream.concat(columns(), Stream.of(known.address())).toList()) {
            Document page = page(address);
            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.select("main#main")).as(address).hasSize(1);
            assertThat(page.select("header, footer")).as(address).hasSize(2);
            assertThat(page.select("html[lang=zh-CN]")).as(address).hasSize(1);
            assertThat(page.title()).as(address).endsWith("青禾街道办事处政府信息公开");
            assertThat(meta(page, "SiteName")).as(address).isEqualTo("青禾街道办事处");
            assertThat(page.select("script:not([src]), style, [style]")).as(address).isEmpty();
            assertThat(page.select("nav:not([aria-label]):not([aria-labelledby])"))
                    .as(address)
                    .isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
        }
        assertThat(meta(page("/annual"), "ColumnType")).isEqualTo("信息公开年报");
        assertThat(meta(page("/guide"), "ColumnName")).isEqualTo("政府信息公开指南");
    }

    @Test
    void 有文号的有公文版式_红头文号标题正文署名各一次_不画印章() throws Exception {
        Known known =
                register.published(
                        body,
                        "typed",
                        "青街通〔2018〕3号\n关于调整垃圾收运时间的通告\n自2018年3月20日起，收运时间调整。\n青禾街道办事处\n2018年3月1日",
                        "issuer",
                        "云溪县青禾街道办事处");
        assertThat(page(known.address()).select("a[href$=/sheet.pdf]")).hasSize(1);
        var answer = fetch(known.address() + "/sheet.pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(answer.getContentAsByteArray())) {
            var text =
                    new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .containsOnlyOnce("青街通〔2018〕3号")
                    .containsOnlyOnce("关于调整垃圾收运时间的通告")
                    .containsOnlyOnce("2018年3月1日")
                    .doesNotContainPattern("(?<!云溪县)青禾街道办事处")
                    .contains("收运时间调整", "—1—", "以原件为准", known.indexNumber());
            var box = pdf.getPage(0).getMediaBox();
            assertThat(Math.round(box.getWidth() / 72 * 25.4)).isEqualTo(210);
            for (var one : pdf.getPages())
                assertThat(one.getResources().getXObjectNames()).isEmpty();
        }
        var plain = register.published(body, "title", "没有文号的说明", "number", "");
        assertThat(page(plain.address()).select("a[href$=/sheet.pdf]")).isEmpty();
        assertThat(fetch(plain.address() + "/sheet.pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void 搜索可以订阅_新的在前_什么都没有也是订阅() throws Exception {
        Known known = register.published(body);
        assertThat(page("/search?q=垃圾收运").select("a[href^=/search/feed.atom]").attr("href"))
                .contains("q=");
        assertThat(fetch("/search/feed.atom?q=垃圾收运").getContentAsString())
                .contains(known.address(), "搜索“垃圾收运”的最新信息");
        var nothing = fetch("/search/feed.atom?q=没有这回事");
        assertThat(nothing.getContentType()).startsWith("application/atom+xml");
        assertThat(nothing.getContentAsString()).contains("<feed").doesNotContain("<entry");
    }

    @Test
    void 信息页有正文_登记事项和文章标签() throws Exception {
        Known known = register.published(body, "summary", "垃圾收运改为早上。");
        Document page = page(known.address());
        assertThat(page.select("h1").text()).isEqualTo("关于调整垃圾收运时间的通告");
        assertThat(page.select(".read").text()).contains("每日6时至8时");
        assertThat(page.select(".facts.card").text())
                .contains(known.indexNumber(), "青街通〔2018〕3号", "2018-03-01", "2018-03-07");
        assertThat(meta(page, "ArticleTitle")).isEqualTo("关于调整垃圾收运时间的通告");
        assertThat(meta(page, "PubDate")).isEqualTo("2018-03-07 10:00");
        assertThat(meta(page, "ContentSource")).isEqualTo("青禾街道办事处");
        assertThat(meta(page, "Description")).isEqualTo("垃圾收运改为早上。");
    }

    @Test
    void 发布后首页目录列表订阅马上看得到() throws Exception {
        for (String address : addresses()) fetch(address);
        Known known = register.published(body);
        for (String address :
                List.of("/", "/newest", "/catalogue/2008-9-2", "/feed.xml", "/sitemap.xml"))
            assertThat(words(address)).as(address).contains(known.address());
        assertThat(words("/u/" + code())).contains(known.address());
        assertThat(page("/").select(".menu").text()).contains("现有1条");
    }

    @Test
    void 订阅里有新发布的_撤下后写明已撤下_转载的人能跟着撤() throws Exception {
        Known known = register.published(body);
        for (String address : List.of("/feed.atom", "/feed.json", "/u/" + code() + "/feed.json"))
            assertThat(words(address)).as(address).contains(known.address(), "垃圾收运");
        register.withdrawn(known, "名单有误");
        Document atom = Jsoup.parse(words("/feed.atom"), "", Parser.xmlParser());
        assertThat(atom.select("entry")).isEmpty();
        var gone = atom.getElementsByTag("at:deleted-entry");
        assertThat(gone.attr("ref")).endsWith(known.address());
        assertThat(gone.text()).isEqualTo("名单有误");
        assertThat(words("/feed.json")).contains("\"items\":[]", "名单有误");
    }

    @Test
    void 电子屏五条一屏_自动翻到下一屏_最后一屏回到第一屏() throws Exception {
        for (int n = 1; n <= 7; n++) register.published(body, "number", "青街通〔2018〕" + n + "号");
        assertThat(page("/screen").select("ol li")).hasSize(5);
        assertThat(page("/screen").select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("12;url=/screen/2");
        assertThat(page("/screen/2").select("ol li")).hasSize(2);
        assertThat(page("/screen/2").select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("12;url=/screen/1");
        assertThat(fetch("/screen/3").getStatus()).isEqualTo(404);
    }

    @Test
    void 自助机_六条一页翻页_没人看先问再回首页_撤下的读不到() throws Exception {
        for (int n = 1; n <= 6; n++) register.published(body, "number", "青街通〔2018〕" + n + "号");
        Known known = register.published(body, "number", "青街通〔2018〕7号");
        String start = "/u/" + code() + "/kiosk";
        assertThat(page(start).select(".tiles a[href]").eachAttr("href"))
                .contains(start + "/newest/1", start + "/catalogue/2008-9-2/1");
        assertThat(page(start + "/newest/1").select(".rows li")).hasSize(6);
        assertThat(page(start + "/newest/1").select("nav a").eachAttr("href"))
                .containsExactly(start, start + "/newest/2");
        assertThat(page(start + "/newest/2").select("nav a").eachAttr("href"))
                .containsExactly(start, start + "/newest/1");
        assertThat(fetch(start + "/newest/3").getStatus()).isEqualTo(404);
        String read = start + known.address();
        assertThat(refresh(read)).isEqualTo("75;url=" + read + "/still");
        assertThat(refresh(read + "/still")).isEqualTo("15;url=" + start);
        register.withdrawn(known, "名单有误");
        assertThat(fetch(read).getStatus()).isEqualTo(404);
        assertThat(page(start + "/newest/1").select(".rows li")).hasSize(6);
        assertThat(fetch(start + "/newest/2").getStatus()).isEqualTo(404);
    }

    private String refresh(String address) throws Exception {
        return page(address).select("meta[http-equiv=refresh]").attr("content");
    }

    @Test
    void 条屏的文字每行不超过四十个字() throws Exception {
        register.published(body, "title", "关于" + "很".repeat(60) + "长的标题的通告");
        var lines = words("/screen.txt").lines().toList();
        assertThat(lines.getFirst()).isEqualTo("青禾街道办事处");
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 40);
    }

    @Test
    void 撤下后马上是410_写明时间和理由_别处都不再出现() throws Exception {
        Known known = register.published(body, "typed", SECRET + "。");
        for (String address : addresses()) fetch(address);
        assertThat(words(known.address())).contains(SECRET);
        register.withdrawn(known, "名单中有不应公开的个人信息");
        var gone = fetch(known.address());
        assertThat(gone.getStatus()).isEqualTo(410);
        Document page = Jsoup.parse(gone.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("main").text())
                .contains("2018年3月7日", "名单中有不应公开的个人信息", known.indexNumber())
                .doesNotContain(SECRET);
        assertThat(page.select("main a[href$=/foi]")).isNotEmpty();
        assertThat(fetch(known.address() + "/editions/1").getStatus()).isEqualTo(410);
        for (String address : addresses()) {
            assertThat(words(address)).as(address).doesNotContain(SECRET, "垃圾收运");
            if (!address.matches(".*feed\\.(atom|json)"))
                assertThat(words(address)).as(address).doesNotContain(known.address());
        }
    }

    @Test
    void 隐私说明写明没有提交的申请留多久() throws Exception {
        assertThat(page("/privacy").select("main").text()).contains("最后一次填写后14日", "续填码");
    }

    @Test
    void 更正后新版马上看得到_旧版可查_可以对照() throws Exception {
        Known known = register.published(body);
        fetch(known.address());
        register.corrected(known, Map.of("typed", "自2018年3月20日起，垃圾收运时间调整为每日5时至7时。"));
        assertThat(page(known.address()).select(".read").text()).contains("5时至7时");
        Document first = page(known.address() + "/editions/1");
        assertThat(first.select(".read").text()).contains("6时至8时");
        assertThat(first.select(".note").text()).contains("已经更正");
        Document changes = page(known.address() + "/changes");
        assertThat(changes.select("del").text()).contains("6时至8时");
        assertThat(changes.select("ins").text()).contains("5时至7时");
        assertThat(fetch(known.address() + "/editions/2").getStatus()).isEqualTo(303);
    }

    @Test
    void 草稿_待发布_待更正和不公开的一字不露() throws Exception {
        Known known = register.published(body);
        register.draft(body, "title", SECRET + "一", "number", "青街通〔2018〕4号");
        register.approvedOnly(body, "title", SECRET + "二", "number", "青街通〔2018〕5号");
        register.correctionWaits(known, Map.of("title", SECRET + "三"));
        var all = Stream.concat(addresses().stream(), Stream.of(known.address())).toList();
        for (String address : all) assertThat(words(address)).as(address).doesNotContain(SECRET);
        assertThat(fetch(known.address() + "/editions/2").getStatus()).isEqualTo(404);
    }

    @Test
    void 附件只随公开的版本下载_文件名按原样() throws Exception {
        Known known = register.publishedWithFile(body, "登记表 2.txt", "附件里的话");
        var file = fetch(known.address() + "/files/0");
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsByteArray())
                .isEqualTo("附件里的话".getBytes(StandardCharsets.UTF_8));
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E7%99%BB%E8%AE%B0%E8%A1%A8%202.txt");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        var part =
                web.perform(get(known.address() + "/files/0").header("Range", "bytes=0-2"))
                        .andReturn()
                        .getResponse();
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("附");
        assertThat(fetch(known.address() + "/files/1").getStatus()).isEqualTo(404);
        register.withdrawn(known, "有误");
        assertThat(fetch(known.address() + "/files/0").getStatus()).isEqualTo(404);
        assertThat(fetch(known.address() + "/editions/1/files/0").getStatus()).isEqualTo(404);
    }

    @Test
    void 没有的地址是404_有搜索框和去处() throws Exception {
        for (String address :
                List.of(
                        "/i/000014349/2018-99999",
                        "/i/x",
                        "/u/000000000",
                        "/catalogue/none",
                        "/annual/1999",
                        "/no-such-page")) {
            var answer = fetch(address);
            assertThat(answer.getStatus()).as(address).isEqualTo(404);
        }
        Document page = page("/i/000014349/2018-99999");
        assertThat(page.select("form[role=search], a[href=/catalogue]")).hasSizeGreaterThan(1);
    }

    @Test
    void 另一台服务器上改的_通知一到就看得到() throws Exception {
        Known known = register.published(body);
        var kept = String.valueOf(fetch(known.address()).getHeader("ETag"));
        jdbc.sql("update bodies.body set phone = '0000-6600999'").update();
        assertThat(fetch(known.address()).getHeader("ETag")).isEqualTo(kept);
        jdbc.sql("select pg_notify('yangguang', :notice)")
                .param("notice", "bodies:")
                .query(rows -> {});
        for (int i = 0; i < 100 && !words(known.address()).contains("0000-6600999"); i++)
            Thread.sleep(50);
        assertThat(words(known.address())).contains("0000-6600999");
    }

    private List<String> addresses() {
        return Stream.concat(columns(), MACHINES.stream().map(this::withCode)).toList();
    }

    private Stream<String> columns() {
        return COLUMNS.stream().map(this::withCode);
    }

    private String withCode(String address) {
        return address.replace("CODE", code());
    }

    private String code() {
        return bodies.byId(body).orElseThrow().code();
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

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "]").attr("content");
    }
}
