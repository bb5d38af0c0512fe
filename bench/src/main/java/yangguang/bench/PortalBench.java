package yangguang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

@Command(
        name = "portal",
        description = "detail and list page against nginx with the same bytes, turn by turn")
final class PortalBench extends Measurement {
    private static final String LIST = "/newest";
    private static final Pattern DETAIL = Pattern.compile("href=\"(/i/[^\"]+)\"");
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SECONDS = 6;
    private static final int TURNS = 3;

    @Override
    String name() {
        return "portal";
    }

    @Override
    void check() {
        Tools.need("nginx", "nginx-light");
        Tools.need("wrk", "wrk");
    }

    @Override
    Map<String, Object> measure(Loaded loaded) throws Exception {
        var folder = Files.createTempDirectory("nginx");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = Server.on(loaded.folder())) {
            var list = server.page(LIST);
            var detail = DETAIL.matcher(new String(list, StandardCharsets.UTF_8));
            if (!detail.find()) throw new CannotMeasure("the list shows no document");
            var pages =
                    List.of(new Compared("detail", detail.group(1)), new Compared("list", LIST));
            for (var page : pages)
                Files.write(folder.resolve(page.name() + ".html"), server.page(page.address()));
            try (var nginx = Nginx.on(folder, Server.freePort())) {
                for (var page : pages) warmUp(server, page);
                var figures = new LinkedHashMap<String, Object>();
                for (var page : pages) figures.put(page.name(), compare(page, server, nginx));
                return figures;
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** A page of ours, of which nginx serves a copy as a file. */
    private record Compared(String name, String address) {}

    /** All before the first is measured: they share code, which the JDK compiles as it runs. */
    private static void warmUp(Server server, Compared page)
            throws IOException, InterruptedException {
        Wrk.on(server.at(page.address()), CONNECTIONS, WARM_UP_SECONDS);
    }

    private static Map<String, Object> compare(Compared page, Server server, Nginx nginx)
            throws IOException, InterruptedException {
        var ours = server.at(page.address());
        var theirs = "http://127.0.0.1:%d/%s.html".formatted(nginx.port(), page.name());
        Wrk.on(theirs, CONNECTIONS, 1);
        var we = new ArrayList<Wrk>();
        var they = new ArrayList<Wrk>();
        for (int turn = 0; turn < TURNS; turn++) {
            they.add(Wrk.on(theirs, CONNECTIONS, SECONDS));
            we.add(Wrk.on(ours, CONNECTIONS, SECONDS));
        }
        return figures(page.name() + " page", server.page(page.address()).length, we, they);
    }

    private static Map<String, Object> figures(
            String what, int bytes, List<Wrk> we, List<Wrk> they) {
        double rate = we.stream().mapToDouble(Wrk::perSecond).average().orElse(0);
        double theirs = they.stream().mapToDouble(Wrk::perSecond).average().orElse(1);
        double p99 = we.stream().mapToDouble(Wrk::p99Ms).max().orElse(0);
        System.out.println(
                "%s, %,d bytes: %.0f requests a second, nginx %.0f, part %.2f; p99 %.1f ms at %d connections (worst of %d turns)"
                        .formatted(
                                what, bytes, rate, theirs, rate / theirs, p99, CONNECTIONS, TURNS));
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bytes", bytes);
        figures.put("perSecond", Math.round(rate));
        figures.put("nginxPerSecond", Math.round(theirs));
        figures.put("part", Times.rounded(rate / theirs));
        figures.put("p99ms", Times.rounded(p99));
        figures.put("p99msTurns", we.stream().map(turn -> Times.rounded(turn.p99Ms())).toList());
        figures.put("turns", we.stream().map(turn -> Math.round(turn.perSecond())).toList());
        figures.put("nginxTurns", they.stream().map(turn -> Math.round(turn.perSecond())).toList());
        return figures;
    }
}
