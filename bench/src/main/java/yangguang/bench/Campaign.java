package yangguang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import yangguang.access.Role;
import yangguang.journal.VerifyJournal;
import yangguang.requests.Progress;

/**
 * Very many people ask one body for nearly the same, one a fraction of a second. In the middle the
 * server and its database are killed and started again; whoever was at it tries again. In the end
 * everybody holds a receipt, and nobody asked twice.
 */
final class Campaign {
    private static final int WARM_UP = 200;
    private static final int PEOPLE_AN_ADDRESS = 3;
    private static final int TRIES = 5;
    private static final int SAMPLE = 500;
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{5}");
    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{5}-[A-Z2-9]{5}");
    private static final String NUMBERS =
            "select year || '-' || lpad(serial::text, 5, '0') from requests.request";
    private static final String CROWDS =
            "select count(distinct coalesce(crowd, id)) from requests.request";

    /**
     * @param body the code of the one who is asked
     * @param password for once, of an officer there
     */
    private record County(String body, String password) {}

    private record Receipt(String number, String code) {}

    private final Path folder;
    private final int people;
    private final double rate;
    private final Waits all = new Waits();
    private final Waits submitting = new Waits();
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger interrupted = new AtomicInteger();
    private volatile CompletableFuture<Server> up = new CompletableFuture<>();

    Campaign(Path folder, int people, double rate) {
        this.folder = folder;
        this.people = people;
        this.rate = rate;
    }

    Map<String, Object> run() throws Exception {
        var county = prepared();
        var body = county.body();
        int port = Server.freePort();
        up.complete(Server.on(folder, port));
        warmUp(body);
        long start = System.nanoTime();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                awaitTurn(start, i);
                if (i == people / 2) each.submit(() -> killAndStart(port));
                int number = WARM_UP + i;
                each.submit(() -> ask(body, number, all, submitting));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var server = up.join();
        var list = Desk.measure(server, county.password());
        server.close();
        var figures = figures(seconds);
        figures.put("listAfterwards", list);
        return figures;
    }

    /** A new county, with an officer where everybody asks. */
    private County prepared() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (var platform = Platform.on(folder)) {
            var body = Loaded.bodies(platform).get(1);
            return new County(body.code(), Desk.account(platform, body.id(), Role.REQUEST_OFFICER));
        }
    }

    private void warmUp(String body) {
        try (var each = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < WARM_UP; i++) {
                int number = i;
                each.submit(() -> ask(body, number, new Waits(), new Waits()));
            }
        }
        System.out.println("warmed up with %d requests".formatted(receipts.size()));
    }

    private void awaitTurn(long start, int number) throws InterruptedException {
        long due = start + (long) (number / rate * 1e9);
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
    }

    private void killAndStart(int port) {
        try {
            var killed = up.join();
            up = new CompletableFuture<>();
            killed.kill(folder);
            System.out.println("killed after %,d receipts".formatted(receipts.size()));
            up.complete(Server.on(folder, port));
            System.out.println("up again at %,d receipts".formatted(receipts.size()));
        } catch (IOException | InterruptedException | RuntimeException failed) {
            up.completeExceptionally(failed);
        }
    }

    /** From the first page to the receipt. What a killed server did not answer is done again. */
    private void ask(String body, int number, Waits all, Waits submitting) {
        var person =
                new Person(
                        "10.%d.%d.%d"
                                .formatted(
                                        number / PEOPLE_AN_ADDRESS >> 16 & 255,
                                        number / PEOPLE_AN_ADDRESS >> 8 & 255,
                                        number / PEOPLE_AN_ADDRESS & 255));
        try {
            again(server -> person.open(server, all, "/foi/new?u=" + body));
            again(server -> person.send(server, all, "/foi/new", "u", body));
            answer(person, all, "kind", "kind", "PERSON");
            answer(
                    person,
                    all,
                    "who",
                    "name",
                    Invented.name(number),
                    "phone",
                    "0000-6%06d".formatted(number));
            answer(person, all, "proof", "proof", "COUNTER");
            answer(person, all, "what", "description", Invented.plea(number));
            answer(person, all, "how", "way", "ELECTRONIC-ONLINE");
            var page = again(server -> person.send(server, submitting, "/foi/check"));
            receipts.add(new Receipt(found(NUMBER, page), found(CODE, page)));
        } catch (RuntimeException failed) {
            failures.add(String.valueOf(failed.getMessage()));
        }
    }

    private void answer(Person person, Waits waits, String question, String... fields) {
        again(server -> person.send(server, waits, "/foi/ask/" + question, fields));
    }

    /** One visit to the server that is up. */
    private interface Visit {
        String on(Server server) throws IOException, InterruptedException;
    }

    private String again(Visit visit) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return visit.on(up.join());
            } catch (IOException killed) {
                interrupted.incrementAndGet();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new CannotMeasure("no answer in %d tries".formatted(TRIES));
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        if (!found.find()) throw new CannotMeasure("no receipt in: " + page);
        return found.group();
    }

    private Map<String, Object> figures(double seconds) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("people", people);
        figures.put("perSecond", Times.rounded(people / seconds));
        figures.put("submitting", submitting.figures());
        figures.put("allAnswers", all.figures());
        figures.put("interrupted", interrupted.get());
        figures.put("failures", failures.size());
        System.out.println(
                "%,d people in %.0f s, %.1f a second; %d answers interrupted, %d people failed %s"
                        .formatted(
                                people,
                                seconds,
                                people / seconds,
                                interrupted.get(),
                                failures.size(),
                                failures.stream().limit(3).toList()));
        System.out.println("submitting: " + submitting);
        System.out.println("all answers: " + all);
        figures.putAll(kept());
        return figures;
    }

    /** What the database holds of it. */
    private Map<String, Object> kept() {
        try (var platform = Platform.on(folder)) {
            var jdbc = platform.the(JdbcClient.class);
            var numbers = new HashSet<>(jdbc.sql(NUMBERS).query(String.class).list());
            var progress = platform.the(Progress.class);
            var kept = new LinkedHashMap<String, Object>();
            kept.put("receipts", receipts.size());
            kept.put("requests", numbers.size());
            kept.put(
                    "lost", receipts.stream().filter(it -> !numbers.contains(it.number())).count());
            kept.put(
                    "codesThatLeadNowhere",
                    receipts.stream()
                            .limit(SAMPLE)
                            .filter(it -> progress.find(it.number(), it.code()).isEmpty())
                            .count());
            kept.put("crowds", jdbc.sql(CROWDS).query(Long.class).single());
            kept.put(
                    "journal",
                    platform.the(VerifyJournal.class).verify(List.of()).breaks().isEmpty()
                            ? "whole"
                            : "broken");
            System.out.println("kept: " + kept);
            return kept;
        }
    }
}
