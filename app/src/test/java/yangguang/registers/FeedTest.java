package yangguang.registers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.registers.Values;
import yangguang.reporting.County;

@PlatformTest
@DisplayName("订阅：从别处收来的热点舆情，由人判断后登记")
class FeedTest {
    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE rss [<!ENTITY own SYSTEM "file:///etc/hostname">]>
            <rss version="2.0"><channel><title>云溪论坛</title>
            <item><title>幸福路&lt;b&gt;停水&lt;/b&gt;三天 &own;</title><link>https://bbs.example.cn/1</link>
              <pubDate>Wed, 07 Mar 2018 01:30:00 GMT</pubDate></item>
            <item><title>公园的长椅</title><link>javascript:alert(1)</link></item>
            <item><link>https://bbs.example.cn/3</link></item>
            </channel></rss>
            """;
    private static final String ATOM =
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>县报</title>
            <entry><title>菜场改造</title><link rel="alternate" href="https://news.example.cn/a"/>
              <updated>2018-03-08T10:05:00+08:00</updated></entry></feed>
            """;

    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired Feeds feeds;
    @Autowired KeepEntries keep;
    @Autowired RegisterBook book;
    volatile String answer = RSS;
    HttpServer server;
    County county;

    @BeforeEach
    void begin() throws Exception {
        county = County.in(jdbc);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var bytes = answer.getBytes(UTF_8);
                    exchange.sendResponseHeaders(bytes.length == 0 ? 503 : 200, 0);
                    try (var body = exchange.getResponseBody()) {
                        body.write(bytes);
                    }
                });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void 读得懂两种格式_最新的在前_填好的表单一步登记_登记过的看得出来() throws Exception {
        feeds.read(at("/rss"));
        answer = ATOM;
        feeds.read(at("/atom"));
        answer = "";
        feeds.read(at("/rss"));
        assertThat(feeds.newest())
                .extracting(FeedItem::title)
                .contains("菜场改造", "公园的长椅")
                .anyMatch(title -> title.startsWith("幸福路停水三天"))
                .noneMatch(title -> title.contains("<b>"));
        var officer = county.officer(Role.STATISTICIAN);
        clock.set(LocalDate.parse("2018-03-09"));
        var page = open(officer);
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        var to =
                page.select("a[href*=/new]").stream()
                        .filter(a -> a.text().contains("停水"))
                        .findFirst();
        var form = page(to.orElseThrow().attr("href"), officer);
        assertThat(form.select("#f-topic").val()).startsWith("幸福路停水三天");
        assertThat(form.select("#f-found").val()).isEqualTo("2018-03-07");
        assertThat(form.select("#f-time").val()).isEqualTo("09:30");
        assertThat(form.select("#f-source").val()).isEqualTo("云溪论坛 https://bbs.example.cn/1");
        keep.record(
                officer,
                book.register("hot-topic"),
                new Values(
                        Map.of(
                                "found", List.of("2018-03-07"),
                                "topic", List.of("停水"),
                                "source", List.of("云溪论坛 https://bbs.example.cn/1"))));
        assertThat(open(officer).select("li:contains(停水) .tag.ok")).hasSize(1);
    }

    @Test
    void 没有登录_没有角色_没有订阅的登记簿() throws Exception {
        var address = "/desk/registers/hot-topic/feed";
        web.perform(get(address)).andExpect(status().is3xxRedirection());
        web.perform(get(address).with(As.viewer(county.officer(Role.SUPERVISOR))))
                .andExpect(status().isForbidden());
        web.perform(
                        get("/desk/registers/training/feed")
                                .with(As.viewer(county.officer(Role.STATISTICIAN))))
                .andExpect(status().isNotFound());
    }

    @Test
    void 不是网址的设置在启动时就说出来() {
        assertThatThrownBy(() -> new Feeds(List.of(URI.create("file:///etc/passwd")), clock))
                .hasMessageContaining("yangguang.feeds");
    }

    private Document open(Viewer officer) throws Exception {
        return page("/desk/registers/hot-topic/feed", officer);
    }

    private Document page(String address, Viewer officer) throws Exception {
        return Jsoup.parse(
                web.perform(get(URI.create(address)).with(As.viewer(officer)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8));
    }
}
