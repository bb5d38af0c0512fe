package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One county, one server, several people. Each journey stands on its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A day in the county")
class CountyTest {
    private static final String TITLE = "关于做好2026年冬季防滑除雪工作的通知";
    private static final Officer CLERK = new Officer("hexiaozhou");
    private static final Officer LEADER = new Officer("shenyiming");
    private static final Officer CLERK_OF_QINGHE = new Officer("linxiaoman");
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Browser browser;
    private Installation county;

    @BeforeAll
    void open() {
        browser = Browser.open();
        county = Installation.withSamples();
    }

    @AfterAll
    void close() {
        if (county != null) county.close();
        if (browser != null) browser.close();
    }

    @Test
    @DisplayName(
            "A clerk uploads a notice, the leader signs it, the public reads it, the table counts it")
    void clerkToPublication() {
        try (var clerk = browser.visitor(county)) {
            CLERK.signIn(clerk, county);
            uploadAndSubmit(clerk);
        }
        try (var leader = browser.visitorOnPhone(county)) {
            LEADER.signIn(leader, county);
            sign(leader);
        }
        try (var citizen = browser.visitor(county)) {
            citizen.open("/search?q=防滑除雪");
            citizen.follow(TITLE);
            citizen.sees("独居老人门前的积雪");
        }
    }

    private void uploadAndSubmit(Visitor clerk) {
        LocalDate made = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3);
        clerk.open("/desk/documents/new");
        clerk.find("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "通知.docx",
                                WORD,
                                Notice.asWord(
                                        TITLE,
                                        "柳街办〔%d〕23号".formatted(made.getYear()),
                                        "云溪县柳桥街道办事处",
                                        "%d年%d月%d日"
                                                .formatted(
                                                        made.getYear(),
                                                        made.getMonthValue(),
                                                        made.getDayOfMonth()))));
        clerk.find("form:has(input[type=file]) button").first().click();
        assertThat(clerk.find("[name=title]").inputValue()).isEqualTo(TITLE);
        assertThat(clerk.find("[name=madeOn]").inputValue()).isEqualTo(made.toString());
        clerk.find("button[name=next]").click();
        clerk.find("[name=attribute][value=PROACTIVE]").check();
        clerk.find("[name=category]").selectOption("2019-20-13");
        clerk.find("button[name=next]").click();
        clerk.sees(TITLE);
        clerk.find("form[action$='/submit'] button").click();
    }

    private void sign(Visitor leader) {
        leader.open("/desk");
        leader.find("a:has-text('" + TITLE + "')").first().click();
        leader.needsNoSidewaysScroll();
        Locator publish = leader.find("button[value=PASS_AND_PUBLISH]");
        publish.first().click();
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
                "/sitemap",
                "/accessibility",
                "/privacy",
                "/sign-in",
                "/no-such-page"
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
        var leader = new Officer("zhaoqiming");
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
    @DisplayName(
            "The forms of a document hold no barrier: upload, fill, attribute, check, withdraw, end")
    void formsOfTheClerk() {
        for (var clerk : List.of(browser.visitor(county), browser.visitorOnPhone(county))) {
            try (clerk) {
                CLERK_OF_QINGHE.signIn(clerk, county);
                String how = how(clerk);
                look(clerk, "/desk/documents/new", how);
                String draft = record(clerk, "/desk/documents?stage=DRAFT");
                for (String form : List.of("/fill", "/attribute", "/check", "/discard"))
                    look(clerk, draft + form, how);
                String published = record(clerk, "/desk/documents?stage=PUBLISHED");
                for (String form : List.of("", "/withdraw", "/end"))
                    look(clerk, published + form, how);
            }
        }
    }

    @Test
    @DisplayName("The page of a review holds no barrier")
    void formOfTheReviewer() {
        var reviewer = new Officer("chenyuan");
        for (var visitor : List.of(browser.visitor(county), browser.visitorOnPhone(county))) {
            try (visitor) {
                reviewer.signIn(visitor, county);
                look(
                        visitor,
                        record(visitor, "/desk/documents?stage=IN_REVIEW") + "/review",
                        how(visitor));
            }
        }
    }

    private static String how(Visitor visitor) {
        return visitor.page().viewportSize().width < 500 ? "phone" : "wide";
    }

    private static String record(Visitor officer, String list) {
        officer.open(list);
        return officer.find("main tbody th a, main tbody td a")
                .first()
                .getAttribute("href")
                .replaceFirst("(/desk/documents/\\d+).*", "$1");
    }

    private static void look(Visitor visitor, String path, String how) {
        visitor.open(path);
        visitor.picture(path.replaceAll("[^a-z0-9\\p{IsHan}]+", "-") + "-" + how);
        visitor.findsNoBarrier();
        visitor.needsNoSidewaysScroll();
    }
}
