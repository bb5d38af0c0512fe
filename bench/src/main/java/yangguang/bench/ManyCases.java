package yangguang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import yangguang.access.Role;
import yangguang.bodies.Body;
import yangguang.law.clocks.Channel;
import yangguang.requests.AskedForm;
import yangguang.requests.Deed;
import yangguang.requests.Intake;
import yangguang.requests.ReceiveRequest;
import yangguang.requests.Received;
import yangguang.requests.TakeOwnStep;
import yangguang.requests.Words;

/**
 * Very many cases, most of them of one body, entered by the way that real ones take. Nine in forty
 * are a campaign of one day there; of the others one in four has ended.
 */
record ManyCases(Path folder, int cases) {
    private static final int BATCH = 200;
    private static final int DAYS = 90;
    private static final int ENDED = 4;
    private static final int CAMPAIGN_DAYS_AGO = 20;

    Map<String, Object> run() throws IOException, InterruptedException {
        if (!Files.exists(mark())) load();
        String password;
        try (var platform = Platform.on(folder)) {
            password = Desk.account(platform, Loaded.county(platform).id(), Role.REQUEST_OFFICER);
        }
        try (var server = Server.on(folder)) {
            return Desk.measure(server, password);
        }
    }

    private void load() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        System.out.println("entering %,d cases into %s".formatted(cases, folder));
        try (var platform = Platform.on(folder)) {
            var bodies = Loaded.bodies(platform);
            var batches = new TransactionTemplate(platform.the(PlatformTransactionManager.class));
            var enter = new Entering(platform, bodies);
            long start = System.nanoTime();
            for (int from = 0; from < cases; from += BATCH) {
                int first = from;
                batches.executeWithoutResult(
                        _ -> {
                            for (int i = first; i < Math.min(cases, first + BATCH); i++)
                                enter.one(i);
                        });
                if ((from + BATCH) % 10_000 == 0)
                    System.out.println(
                            "  %,d after %.0f s"
                                    .formatted(from + BATCH, (System.nanoTime() - start) / 1e9));
            }
        }
        Files.createFile(mark());
    }

    private Path mark() {
        return folder.resolve("loaded");
    }

    /** Enters one case after the other. */
    private static final class Entering {
        private final ReceiveRequest receive;
        private final TakeOwnStep steps;
        private final List<Body> bodies;
        private final LocalDate today;

        Entering(Platform platform, List<Body> bodies) {
            this.receive = platform.the(ReceiveRequest.class);
            this.steps = platform.the(TakeOwnStep.class);
            this.bodies = bodies;
            this.today = LocalDate.now(platform.the(Clock.class));
        }

        void one(int number) {
            if (number % 40 < 9) {
                enter(
                        number,
                        bodies.getFirst(),
                        Channel.ONLINE,
                        today.minusDays(CAMPAIGN_DAYS_AGO),
                        Invented.plea(number));
                return;
            }
            var body =
                    number % 2 == 0
                            ? bodies.getFirst()
                            : bodies.get(1 + number / 2 % (bodies.size() - 1));
            var on = today.minusDays(new Random(number).nextInt(DAYS));
            var id = enter(number, body, Channel.IN_PERSON, on, Invented.matter(number));
            if (number % ENDED == 0) steps.take(id, new Deed.Withdrawn(), Words.NONE, List.of());
        }

        private long enter(int number, Body body, Channel channel, LocalDate on, String matter) {
            var form =
                    new AskedForm(
                            Map.of(
                                    "kind",
                                    "PERSON",
                                    "name",
                                    Invented.name(number),
                                    "phone",
                                    "0000-6%06d".formatted(number),
                                    "description",
                                    matter,
                                    "form",
                                    "ELECTRONIC",
                                    "way",
                                    "ONLINE"));
            var intake = new Intake(body.id(), channel, false, on, form.asked());
            return ((Received.Entered) receive.submit(intake)).request().id();
        }
    }
}
