package yangguang.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/**
 * A start and a walk through the public pages on an empty stage, from which the JDK learns what to
 * have ready for later starts (its AOT cache).
 */
@Command(name = "rehearse", hidden = true, description = "walk through the pages, to start quicker")
final class RehearseCommand extends PlatformCommand {
    private static final int ENOUGH = 60;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    @Override
    public Integer call() throws Exception {
        try (var platform = platform().properties(Map.of("server.port", 0)).run()) {
            return on(platform);
        }
    }

    @Override
    int on(ApplicationContext platform) throws IOException, InterruptedException {
        var server = ((WebServerApplicationContext) platform).getWebServer();
        if (server == null) throw new IllegalStateException("a rehearsal needs the web server");
        platform.getBeanProvider(Demo.class).ifAvailable(Demo::loadIfNew);
        walk(URI.create("http://localhost:" + server.getPort()));
        return 0;
    }

    private static void walk(URI site) throws IOException, InterruptedException {
        var seen = new LinkedHashSet<String>();
        var ahead = new ArrayDeque<String>();
        ahead.add("/");
        try (var browser = HttpClient.newHttpClient()) {
            while (!ahead.isEmpty() && seen.size() < ENOUGH) {
                var path = ahead.remove();
                if (!seen.add(path)) continue;
                var request = HttpRequest.newBuilder(site.resolve(path)).build();
                var page = browser.send(request, BodyHandlers.ofString());
                LINK.matcher(page.body()).results().map(link -> link.group(1)).forEach(ahead::add);
            }
        }
    }
}
