package yangguang.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.Yangguang;

/** The program as it is packaged: which beans it has was written down when it was built. */
@DisplayName("The packaged program starts from what the build wrote down")
class PreparedStartTest {
    private static final String CLERK = "linxiaoman";

    private final HttpClient visitor =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(Redirect.NORMAL)
                    .build();

    @Test
    @DisplayName("It loads the sample county, shows it to everybody, and lets its clerk in")
    void starts() throws Exception {
        assumeThat(packaged()).as("only a packaged program is prepared: run `verify`").isTrue();
        try (var county = Installation.prepared()) {
            for (var path : new String[] {"/", "/foi", "/annual", "/check", "/deadline"})
                assertThat(get(county, path).statusCode()).as(path).isEqualTo(200);
            assertThat(get(county, "/search?q=" + URLEncoder.encode("青禾街道", UTF_8)).body())
                    .contains("<mark>");
            assertThat(signIn(county).uri().getPath()).isEqualTo("/desk/me/password");
        }
    }

    private HttpResponse<String> signIn(Installation county)
            throws IOException, InterruptedException {
        var form = Jsoup.parse(get(county, "/sign-in").body()).expectFirst("main form");
        var token = form.expectFirst("[name=_csrf]").val();
        var password = county.said(Pattern.compile("^\\s*" + CLERK + "\\s+(\\S+)"));
        var filledIn =
                "account=%s&password=%s&_csrf=%s"
                        .formatted(CLERK, URLEncoder.encode(password, UTF_8), token);
        var request =
                HttpRequest.newBuilder(URI.create(county.address("/sign-in")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(filledIn));
        return visitor.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Installation county, String path)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(county.address(path))).build();
        return visitor.send(request, BodyHandlers.ofString());
    }

    private static boolean packaged() {
        return Yangguang.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith(".jar");
    }
}
