package yangguang.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The machine's own Chromium. Where there is none, the journeys are skipped and say so. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    /** Asked for by name, so that pages come from the browser's cache as they do at home. */
    private static final String NOTHING_OUTSIDE =
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final Set<String> met = new HashSet<>();

    private Browser(Path program) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setChromiumSandbox(false)
                                        .setArgs(
                                                List.of(
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync",
                                                        NOTHING_OUTSIDE)));
    }

    static Browser open() {
        return installed()
                .map(Browser::new)
                .orElseGet(
                        () -> abort("no Chromium on this machine (apt install chromium): skipped"));
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody new, who knows nothing but the address. */
    Visitor visitor(Installation installation) {
        return visitor(installation, true, 1280);
    }

    /** No script of ours comes to this one; that of the examination still runs. */
    Visitor visitorWithoutScript(Installation installation) {
        return visitor(installation, false, 1280);
    }

    Visitor visitorOnPhone(Installation installation) {
        return visitor(installation, true, 320);
    }

    private Visitor visitor(Installation installation, boolean script, int width) {
        return new Visitor(context(installation, script, width), installation, script, met);
    }

    private BrowserContext context(Installation installation, boolean script, int width) {
        BrowserContext context =
                browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setLocale("zh-CN")
                                .setAcceptDownloads(true)
                                .setViewportSize(width, 900));
        if (!script) context.route("**/*.js", Route::abort);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
