package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One person before one browser. */
final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final Installation installation;
    private final Page page;

    Visitor(BrowserContext context, Installation installation) {
        this.context = context;
        this.installation = installation;
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    int open(String path) {
        Response response = page.navigate(installation.address(path));
        return response.status();
    }

    void signIn(String account, String password) {
        open("/sign-in");
        page.locator("[name=account]").fill(account);
        page.locator("[name=password]").fill(password);
        page.locator("main form button").first().click();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    String heading() {
        return page.locator("h1").first().innerText();
    }

    String words() {
        return page.locator("main").innerText();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    void sees(String words) {
        assertThat(words()).contains(words);
    }

    void sees(Pattern words) {
        assertThat(words()).containsPattern(words);
    }

    /** WCAG 2.2 A and AA as far as a program can tell, and one heading of the first level. */
    void findsNoBarrier() {
        List<String> barriers =
                new AxeBuilder(page)
                                .withTags(
                                        List.of(
                                                "wcag2a",
                                                "wcag2aa",
                                                "wcag21a",
                                                "wcag21aa",
                                                "wcag22aa",
                                                "best-practice"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(Visitor::described)
                                .toList();
        assertThat(barriers).as("barriers on " + page.url()).isEmpty();
        assertThat(page.locator("h1").count()).as("first headings on " + page.url()).isOne();
    }

    /** Nothing but tables that scroll by themselves may be wider than the screen. */
    void needsNoSidewaysScroll() {
        Object surplus =
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) surplus).intValue())
                .as("pixels too wide: " + page.url())
                .isLessThanOrEqualTo(0);
    }

    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/pictures", name + ".png")));
    }

    private static String described(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
