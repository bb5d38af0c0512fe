package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One county, one server, several people. Each journey stands on its own. */
@ExtendWith(County.class)
@DisplayName("A day in the county")
class CountyTest {
    private static final String TITLE = "关于做好2026年冬季防滑除雪工作的通知";
    private static final String NOWHERE = "/no-such-page";
    private static final Officer CLERK = new Officer("hexiaozhou");
    private static final Officer LEADER = new Officer("shenyiming");
    private final Browser browser;
    private final Installation county;

    CountyTest(Browser browser, Installation county) {
        this.browser = browser;
        this.county = county;
    }

    @Test
    @DisplayName(
            "A clerk uploads a notice, the leader signs it, the public reads it, the table counts it")
    void clerkToPublication() {
        try (var clerk = at(CLERK)) {
            int before = counted(clerk);
            String document = records(clerk, TITLE, "柳街办", "云溪县柳桥街道办事处");
            clerk.open(document + "/attribute");
            clerk.find("main [name=normative][value=yes]").check();
            clerk.press("下一步");
            clerk.press("提交审查");
            assertThat(counted(clerk)).isEqualTo(before);
        }
        try (var leader = browser.visitorOnPhone(county)) {
            LEADER.signIn(leader, county);
            leader.open("/desk");
            leader.follow(TITLE);
            leader.needsNoSidewaysScroll();
            leader.press("批准并发布");
            assertThat(counted(leader)).isPositive();
            leader.find("main tr:has(th:text-is('行政规范性文件')) td a.drill").first().click();
            leader.sees(TITLE);
        }
        try (var citizen = browser.visitor(county)) {
            citizen.open("/search?q=防滑除雪");
            citizen.follow(TITLE);
            citizen.sees("独居老人门前的积雪");
        }
    }

    /** 行政规范性文件 made this year, as the annual table of the visitor's body says. */
    private static int counted(Visitor visitor) {
        visitor.open("/desk/statistics/" + LocalDate.now(CountyClock.ZONE).getYear());
        var figure = visitor.find("main tr:has(th:text-is('行政规范性文件')) td a.drill").first();
        return figure.count() == 0
                ? 0
                : Integer.parseInt(figure.innerText().replaceAll("\\D.*", ""));
    }

    /** Takes a notice in and adds what its file does not say; answers where it stands. */
    private static String records(Visitor clerk, String title, String prefix, String issuer) {
        LocalDate made = LocalDate.now(CountyClock.ZONE).minusDays(3);
        byte[] notice =
                Notice.asWord(
                        title,
                        "%s〔%d〕23号".formatted(prefix, made.getYear()),
                        issuer,
                        made.format(DateTimeFormatter.ofPattern("yyyy年M月d日")));
        clerk.open("/desk/documents/new");
        clerk.press("上传");
        clerk.sees("请选择文件");
        clerk.attaches("file", "通知.docx", Papers.WORD, notice);
        clerk.press("上传");
        assertThat(clerk.find("[name=title]").inputValue()).isEqualTo(title);
        assertThat(clerk.find("[name=madeOn]").inputValue()).isEqualTo(made.toString());
        clerk.press("下一步");
        clerk.fillsIn("attribute", "PROACTIVE", "category", "2019-20-13");
        clerk.press("下一步");
        clerk.sees(title);
        return clerk.where().replace("/check", "");
    }

    @Test
    @DisplayName("Each printed page says what it is, which page it is, and what prevails")
    void onPaper() {
        try (var citizen = browser.visitor(county)) {
            citizen.open("/search?q=青街办2026 7号");
            var pages = Papers.pages(citizen.prints());
            for (int at = 0; at < pages.size(); at++)
                assertThat(pages.get(at))
                        .contains("索引号：", "以网站最新版本为准")
                        .contains((at + 1) + "/" + pages.size());
        }
        try (var leader = at(LEADER)) {
            leader.open(
                    "/desk/statistics/%d/sheet"
                            .formatted(LocalDate.now(CountyClock.ZONE).getYear()));
            var pages = Papers.pages(leader.prints());
            for (int at = 0; at < pages.size(); at++)
                assertThat(pages.get(at))
                        .contains("柳桥街道办事处", LocalDate.now(CountyClock.ZONE) + "打印")
                        .contains((at + 1) + "/" + pages.size());
        }
    }

    @Test
    @DisplayName("A citizen finds a document by words, by number and by category")
    void citizenToDocument() {
        try (var citizen = browser.visitor(county)) {
            citizen.open("/");
            citizen.find("main [name=q]").fill("养老保险");
            citizen.find("main form button").first().click();
            citizen.follow("关于做好2026年城乡居民基本养老保险参保缴费工作的通知");
            citizen.sees("集中缴费期为2026年4月1日至6月30日");
        }
        try (var citizen = browser.visitor(county)) {
            citizen.open("/search?q=青街办2026 7号");
            assertThat(citizen.heading()).contains("养老保险");
        }
        try (var citizen = browser.visitorWithoutScript(county)) {
            citizen.open("/catalogue");
            citizen.find("main a:has-text('社会救助')").first().click();
            citizen.follow("关于公布2026年城乡居民最低生活保障标准的通知");
            citizen.sees("每人每月780元");
        }
    }

    @Test
    @DisplayName("A withdrawn document keeps its address and says why")
    void tombstone() {
        try (var citizen = browser.visitor(county)) {
            citizen.open("/search?q=临时救助对象名单");
            assertThat(citizen.words()).doesNotContain("发放救助金3.15万元");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=青禾",
                "/search?q=没有这个词吧",
                "/catalogue",
                "/guide",
                "/rules",
                "/annual",
                "/units",
                "/foi",
                "/foi/form",
                "/sitemap",
                "/accessibility",
                "/privacy",
                "/sign-in",
                NOWHERE
            })
    @DisplayName(
            "Public pages hold no barrier: wide, on a phone, in elder mode, with high contrast")
    void publicPages(String path) {
        try (var citizen = browser.visitor(county)) {
            look(citizen, path, "wide");
            citizen.open(path + (path.contains("?") ? "&" : "?") + "mode=elder");
            look(citizen, path, "elder");
            citizen.open(path + (path.contains("?") ? "&" : "?") + "contrast=high");
            look(citizen, path, "contrast");
        }
        try (var citizen = browser.visitorOnPhone(county)) {
            look(citizen, path, "phone");
        }
    }

    @Test
    @DisplayName("The desk's pages hold no barrier")
    void deskPages() {
        List<String> paths =
                List.of(
                        "/desk",
                        "/desk/documents",
                        "/desk/statistics",
                        "/desk/statistics/2018",
                        "/desk/journal",
                        "/desk/settings",
                        "/desk/me");
        var leader = Officer.HEAD_OF_QINGHE;
        try (var wide = browser.visitor(county)) {
            leader.signIn(wide, county);
            paths.forEach(path -> look(wide, path, "wide"));
        }
        try (var phone = browser.visitorOnPhone(county)) {
            leader.signIn(phone, county);
            paths.forEach(path -> look(phone, path, "phone"));
        }
    }

    @Test
    @DisplayName("A document step by step: recorded, reviewed, signed, published, ended, withdrawn")
    void stepByStep() {
        try (var clerk = at(Officer.CLERK_OF_QINGHE);
                var reviewer = at(new Officer("chenyuan"));
                var leader = at(Officer.HEAD_OF_QINGHE)) {
            String document = records(clerk, "关于开展2026年冬季清雪志愿活动的通知", "青街办", "云溪县青禾街道办事处");
            clerk.press("提交审查");
            for (int step = 1; step <= 2; step++) {
                reviewer.open(document + "/review");
                reviewer.press("通过");
            }
            leader.open(document + "/review");
            leader.press("批准");

            clerk.open(document);
            clerk.follow("发布");
            clerk.press("立即发布");
            clerk.press("更正");
            clerk.open(document);
            clerk.follow("删除草稿");
            clerk.find("main form .stop").click();
            clerk.open(document + "/end");
            clerk.press("标为失效");
            clerk.fillsIn("on", LocalDate.now(CountyClock.ZONE).toString(), "reason", "施行期满");
            clerk.press("标为失效");
            leader.open(document);
            leader.follow("撤下");
            leader.press("撤下这条信息");
            leader.fillsIn("reason", "日期有误，更正后重新公布。");
            leader.press("撤下这条信息");
            leader.sees("日期有误");
        }
    }

    private Visitor at(Officer officer) {
        var visitor = browser.visitor(county);
        officer.signIn(visitor, county);
        return visitor.watchful();
    }

    private static void look(Visitor visitor, String path, String how) {
        assertThat(visitor.open(path)).as(path).isEqualTo(path.equals(NOWHERE) ? 404 : 200);
        visitor.picture(path.replaceAll("[^a-z0-9\\p{IsHan}]+", "-") + "-" + how);
        visitor.findsNoBarrier();
        visitor.needsNoSidewaysScroll();
    }
}
