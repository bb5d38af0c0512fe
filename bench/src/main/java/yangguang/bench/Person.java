package yangguang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Somebody before a browser without script, behind the proxy of this machine: keeps cookies, sends
 * the token of the page, goes where an answer leads.
 */
final class Person {
    private static final HttpClient NET =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int SEE_OTHER = 303;
    private static final int FOUND = 302;
    private static final int FAILED = 400;

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    /**
     * @param address where the proxy sees them, such as {@code 10.1.2.3}
     */
    Person(String address) {
        this.address = address;
    }

    /** The page under that path, after where it leads. */
    String open(Server server, Waits waits, String path) throws IOException, InterruptedException {
        return follow(server, waits, request(server, path).build());
    }

    /** The page that a form leads to. */
    String send(Server server, Waits waits, String path, String... fields)
            throws IOException, InterruptedException {
        var form = new StringJoiner("&").add("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        return follow(
                server,
                waits,
                request(server, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build());
    }

    private HttpRequest.Builder request(Server server, String path) {
        var request =
                HttpRequest.newBuilder(URI.create(server.at(path)))
                        .header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            var all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", all.toString());
        }
        return request;
    }

    private String follow(Server server, Waits waits, HttpRequest request)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = NET.send(request, BodyHandlers.ofString());
        waits.add(System.nanoTime() - start);
        keepCookies(answer);
        if (answer.statusCode() == SEE_OTHER || answer.statusCode() == FOUND) {
            var where = URI.create(answer.headers().firstValue("Location").orElseThrow());
            var path = where.getRawPath();
            return open(
                    server,
                    waits,
                    where.getRawQuery() == null ? path : path + "?" + where.getRawQuery());
        }
        if (answer.statusCode() >= FAILED) {
            throw new CannotMeasure(request.uri().getPath() + " answers " + answer.statusCode());
        }
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        return answer.body();
    }

    private void keepCookies(HttpResponse<?> answer) {
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var pair = set.substring(0, (set + ";").indexOf(';')).split("=", 2);
            if (set.contains("Max-Age=0")) cookies.remove(pair[0]);
            else cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
