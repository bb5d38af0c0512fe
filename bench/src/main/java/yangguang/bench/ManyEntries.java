package yangguang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.registers.Values;
import yangguang.registers.Entries;
import yangguang.registers.EntryQuestion;
import yangguang.registers.KeepEntries;
import yangguang.registers.RegisterBook;
import yangguang.reporting.AnnualTables;

/**
 * A data folder with entries of registers, recorded as people record them, half of all by one body.
 */
record ManyEntries(Path folder, int entries) {
    private static final int BATCH = 500;
    private static final int YEAR = 2018;
    private static final int YEARS = 2;
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final int PAGE = 50;
    private static final int WARM_UP = 50;
    private static final int TIMES = 300;
    private static final List<String> KINDS =
            List.of("training", "meeting", "hot-topic", "interpretation", "complaint");

    Map<String, Object> measure() throws IOException {
        load();
        try (var platform = Platform.on(folder)) {
            var bodies = platform.the(Bodies.class).subtree(Loaded.county(platform).id());
            var busiest = clerk(bodies.stream().min(Long::compare).orElseThrow(), bodies);
            var entries = platform.the(Entries.class);
            var tables = platform.the(AnnualTables.class);
            var figures = new LinkedHashMap<String, Object>();
            for (var kind : KINDS) {
                figures.put(
                        kind,
                        timed("list of " + kind, () -> entries.list(busiest, all(kind), "", PAGE)));
            }
            figures.put(
                    "words",
                    timed("words", () -> entries.list(busiest, asked("", "条例9"), "", PAGE)));
            figures.put(
                    "choice",
                    timed("a choice", () -> entries.list(busiest, asked("other", ""), "", PAGE)));
            figures.put(
                    "own",
                    timed("one body", () -> entries.ownList(busiest, all("training"), "", PAGE)));
            figures.put(
                    "table",
                    timed(
                            "the year's table of the busiest body",
                            () -> tables.table(busiest.bodyId(), YEAR)));
            figures.put(
                    "tableOfAll",
                    timed("the year's table of all bodies", () -> tables.table(bodies, YEAR)));
            return figures;
        }
    }

    private Map<String, Object> timed(String what, Runnable run) {
        var times = Times.of(WARM_UP, TIMES, _ -> run.run());
        System.out.println("%,d entries: %s: %s".formatted(entries, what, times));
        return times.figures();
    }

    private static EntryQuestion all(String register) {
        return EntryQuestion.all(register);
    }

    private static EntryQuestion asked(String holder, String words) {
        Map<String, String> chosen = holder.isEmpty() ? Map.of() : Map.of("holder", holder);
        return new EntryQuestion("training", null, EntryQuestion.State.ALL, words, chosen);
    }

    private void load() throws IOException {
        var mark = folder.resolve("loaded");
        if (Files.exists(mark)) return;
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        System.out.println("recording %,d entries into %s".formatted(entries, folder));
        try (var platform = Platform.on(folder)) {
            record(platform, Loaded.bodies(platform));
        }
        Files.createFile(mark);
    }

    private void record(Platform platform, List<Body> bodies) {
        var keep = platform.the(KeepEntries.class);
        var book = platform.the(RegisterBook.class);
        var together = new TransactionTemplate(platform.the(PlatformTransactionManager.class));
        var random = new Random(entries);
        for (int from = 0; from < entries; from += BATCH) {
            int first = from;
            together.executeWithoutResult(
                    _ -> {
                        for (int nth = first; nth < Math.min(entries, first + BATCH); nth++) {
                            var kind = KINDS.get(nth % KINDS.size());
                            int of = random.nextBoolean() ? 0 : random.nextInt(bodies.size());
                            var who = clerk(bodies.get(of).id(), Set.of(bodies.get(of).id()));
                            keep.record(who, book.register(kind), values(kind, nth, random));
                        }
                    });
        }
    }

    private static Viewer clerk(long body, Set<Long> readable) {
        var roles = Set.of(Role.STATISTICIAN, Role.EDITOR, Role.REQUEST_OFFICER, Role.SUPERVISOR);
        return new Viewer(1, "林小满", body, roles, readable);
    }

    private static Values values(String kind, int nth, Random random) {
        var day =
                "%d-%02d-%02d"
                        .formatted(
                                YEAR - random.nextInt(YEARS),
                                1 + random.nextInt(MONTHS),
                                1 + random.nextInt(DAYS));
        return switch (kind) {
            case "training" ->
                    of(
                            "held",
                            day,
                            "subject",
                            "条例" + nth,
                            "holder",
                            nth % 7 == 0 ? "other" : "own",
                            "trainees",
                            String.valueOf(1 + random.nextInt(60)));
            case "meeting" -> of("held", day, "subject", "公开工作" + nth, "sort", "work");
            case "hot-topic" ->
                    of("found", day, "topic", "停水" + nth, "answered", day, "ways", "website");
            case "interpretation" -> of("published", day, "subject", "办法" + nth, "form", "text");
            case "complaint" -> of("received", day, "matter", "没有按时公开" + nth, "way", "phone");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Values of(String... texts) {
        var all = new TreeMap<String, List<String>>();
        for (int i = 0; i < texts.length; i += 2) all.put(texts[i], List.of(texts[i + 1]));
        return new Values(all);
    }
}
