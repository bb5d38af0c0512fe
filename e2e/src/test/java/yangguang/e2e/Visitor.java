package yangguang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One person before one browser. */
final class Visitor implements AutoCloseable {
    private static final int PHONE = 320;
    private static final List<String> OF_THE_ROOM =
            List.of("target-size", "scrollable-region-focusable", "region", "link-in-text-block");

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Only what is wrong is worked out and told. */
    private static final String BARRIERS =
            """
            async only =>
                (await axe.run({runOnly: only, resultTypes: ["violations"]})).violations.map(rule =>
                    rule.id + ": " + rule.help + " " + rule.nodes.slice(0, 3).map(node => node.html).join(" "))
            """;

    private final BrowserContext context;
    private final Installation installation;
    private final boolean script;
    private final Set<String> met;
    private final Page page;
    private boolean watchful;

    /**
     * @param script whether the browser runs any
     * @param met the pages that visitors have looked at so far
     */
    Visitor(BrowserContext context, Installation installation, boolean script, Set<String> met) {
        this.context = context;
        this.script = script;
        this.met = met;
        this.installation = installation;
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    int open(String path) {
        Response response = page.navigate(installation.address(path));
        meets();
        return response.status();
    }

    void signIn(String account, String password) {
        open("/sign-in");
        page.locator("[name=account]").fill(account);
        page.locator("[name=password]").fill(password);
        go(page.locator("main form button").first());
    }

    /** Presses a button of the page and waits for where it leads. */
    void press(String button) {
        go(named("button", button));
    }

    /** Presses a button as people do who are used to double clicks. */
    void pressTwice(String button) {
        named("button", button).dblclick();
        page.waitForLoadState();
        meets();
    }

    /** The browser's own Back. */
    void goBack() {
        page.goBack();
        page.waitForLoadState();
        meets();
    }

    /** Follows a link of the page. */
    void follow(String link) {
        go(named("a", link));
    }

    boolean isOffered(String link) {
        return named("a", link).count() > 0;
    }

    /** The first that can be seen: what is folded away is not pressed. */
    private Locator named(String element, String words) {
        return page.locator("main " + element)
                .filter(new Locator.FilterOptions().setHasText(words).setVisible(true))
                .first();
    }

    private void go(Locator where) {
        var there = new AtomicBoolean();
        Consumer<Frame> arrived = _ -> there.set(true);
        page.onFrameNavigated(arrived);
        where.click();
        page.waitForCondition(there::get);
        page.offFrameNavigated(arrived);
        page.waitForLoadState();
        meets();
    }

    /** Fills in a form: names of fields, each with what is typed or chosen. */
    void fillsIn(String... fields) {
        for (int i = 0; i < fields.length; i += 2) fillIn(fields[i], fields[i + 1]);
    }

    private void fillIn(String name, String value) {
        Locator field = page.locator("main [name='" + name + "']");
        switch (String.valueOf(field.first().evaluate("field => field.type"))) {
            case "radio", "checkbox" ->
                    page.locator("main [name='%s'][value='%s']".formatted(name, value)).check();
            case "select-one" -> field.selectOption(value);
            default -> field.fill(value);
        }
    }

    void attaches(String field, String fileName, String type, byte[] bytes) {
        page.locator("main [name='" + field + "']")
                .setInputFiles(new FilePayload(fileName, type, bytes));
    }

    /** The page on paper, as PDF. */
    byte[] prints() {
        return page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    }

    /** Takes a file that a link of the page offers. */
    byte[] takes(String link) {
        var download = page.waitForDownload(() -> named("a", link).click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The address of the page, without the server's. */
    String where() {
        return URI.create(page.url()).getPath();
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

    /** From now on looks at every page that nobody has met before, without being told. */
    Visitor watchful() {
        watchful = true;
        return this;
    }

    /** A page is met again where address, heading and errors are the same. */
    private void meets() {
        if (!watchful) return;
        String address = where().replaceAll("\\d+", "N");
        String name = address + " " + heading() + (find("#errors").count() > 0 ? " wrong" : "");
        if (met.add(name + script)) looks(name);
    }

    /**
     * The page as it stands holds no barrier; on a phone, and there in elder mode, it is asked
     * again what depends on the room.
     */
    void looks(String name) {
        var size = page.viewportSize();
        picture(name, "wide");
        findsNoBarrier();
        needsNoSidewaysScroll();
        page.setViewportSize(PHONE, size.height);
        looksNarrow(name, "phone");
        page.evaluate("() => document.documentElement.dataset.mode = 'elder'");
        looksNarrow(name, "elder");
        page.evaluate("() => delete document.documentElement.dataset.mode");
        page.setViewportSize(size.width, size.height);
    }

    private void looksNarrow(String name, String how) {
        picture(name, how);
        findsNone("rule", OF_THE_ROOM);
        needsNoSidewaysScroll();
    }

    private void picture(String name, String how) {
        picture(name.replaceAll("[^a-zA-Z0-9\\p{IsHan}]+", "-") + "-" + how);
    }

    /** WCAG 2.2 A and AA as far as a program can tell, and one heading of the first level. */
    void findsNoBarrier() {
        findsNone("tag", WCAG);
        assertThat(page.locator("h1").count()).as("first headings on " + page.url()).isOne();
    }

    /** The examination comes to a page once, and is told which of its rules to ask. */
    private void findsNone(String type, List<String> rules) {
        if (page.evaluate("() => typeof axe") instanceof String known && known.equals("undefined"))
            page.evaluate(AxeBuilder.getAxeScript());
        var only = Map.of("type", type, "values", rules);
        assertThat((List<?>) page.evaluate(BARRIERS, only))
                .as("barriers on " + page.url())
                .isEmpty();
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

    /** Kept in target/pictures where somebody wants to look: {@code -Dpictures=true}. */
    void picture(String name) {
        if (!Boolean.getBoolean("pictures")) return;
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/pictures", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
