package yangguang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import yangguang.bodies.AddBody;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.documents.PublishExisting;
import yangguang.journal.Actor;
import yangguang.law.Law;
import yangguang.search.Indexing;

/** A data folder with generated documents, loaded by the way that real ones take. */
record Loaded(Path folder, int documents) {
    private static final int BODIES = 40;
    private static final int BATCH = 500;
    static final Actor US = new Actor.CommandLine("bench");

    /**
     * How long it took.
     *
     * @param committedSeconds until the last document was committed, with entries and journal
     * @param foundSeconds until the last document could be found
     * @param cpuSeconds of the processor, by this process; the database's own are not in it
     */
    record Duration(double committedSeconds, double foundSeconds, double cpuSeconds) {}

    /** What an earlier run loaded there, or a new load. */
    static Loaded in(Path folder, int documents) throws IOException {
        var loaded = new Loaded(folder, documents);
        if (Files.exists(loaded.mark())) {
            System.out.println("%,d documents in %s".formatted(documents, folder));
            return loaded;
        }
        loaded.load();
        return loaded;
    }

    /** Into an empty folder, whatever was there. */
    Duration load() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        System.out.println("loading %,d documents into %s".formatted(documents, folder));
        Duration took;
        try (var platform = Platform.on(folder)) {
            took = load(platform);
        }
        Files.createFile(mark());
        return took;
    }

    private Duration load(Platform platform) {
        var invented =
                new Invented(
                        bodies(platform),
                        platform.the(Law.class)
                                .catalogue()
                                .categories(LocalDate.now(platform.the(Clock.class))));
        var publish = platform.the(PublishExisting.class);
        long start = System.nanoTime();
        double cpu = Machine.cpuSeconds();
        for (int from = 0; from < documents; from += BATCH) {
            int until = Math.min(documents, from + BATCH);
            publish.publishAll(
                    IntStream.range(from, until).mapToObj(invented::document).toList(), US);
            if (until % 10_000 == 0)
                System.out.println("  %,d after %.1f s".formatted(until, seconds(start)));
        }
        double committed = seconds(start);
        awaitIndex(platform.the(Indexing.class));
        return new Duration(committed, seconds(start), Machine.cpuSeconds() - cpu);
    }

    /** A county and what is below it, in a new folder. */
    static List<Body> bodies(Platform platform) {
        var add = platform.the(AddBody.class);
        var county = added(add.add(null, BodyFacts.named("云溪县人民政府", BodyKind.GOVERNMENT), US));
        var bodies = new ArrayList<Body>(List.of(county));
        for (int i = 1; i < BODIES; i++) {
            var name = "%c%c街道办事处".formatted('\u4e00' + i * 97, '\u6c34' + i);
            bodies.add(
                    added(add.add(county.id(), BodyFacts.named(name, BodyKind.SUBDISTRICT), US)));
        }
        return bodies;
    }

    private static Body added(AddBody.Outcome outcome) {
        return switch (outcome) {
            case AddBody.Outcome.Added(var body) -> body;
            case AddBody.Outcome.NameTaken _, AddBody.Outcome.CodeTaken _ ->
                    throw new IllegalStateException("the folder was not empty: " + outcome);
        };
    }

    private static void awaitIndex(Indexing indexing) {
        while (indexing.waiting() > 0) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The county's number in a new folder. */
    static Body county(Platform platform) {
        return platform.the(Bodies.class)
                .root()
                .orElseThrow(() -> new CannotMeasure("the folder holds no bodies"));
    }

    private Path mark() {
        return folder.resolve("loaded");
    }
}
