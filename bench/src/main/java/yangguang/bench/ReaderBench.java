package yangguang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yangguang.law.forms.Forms;
import yangguang.reader.Examination;
import yangguang.reader.Labels;
import yangguang.reader.Score;

/** The reader on labelled reports: what it finds, what it misses by indicator, and how fast. */
@Command(name = "reader", description = "figures found in labelled reports, and reports a second")
final class ReaderBench implements Callable<Integer> {
    private static final int SECONDS = 10;
    private static final int WARM_UP = 5;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "../shared/reports",
            description = "reports with their truth.jsonl (${DEFAULT-VALUE})")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isRegularFile(folder.resolve("truth.jsonl")))
            throw new CannotMeasure("no truth.jsonl in " + folder);
        var outcome = Outcome.of("reader");
        var reports = Labels.of(folder);
        var examination = new Examination(new Forms());
        var score = new Score();
        reports.forEach(report -> score.add(report, report.examined(examination)));
        tell("figure", score.figures());
        tell("stated zero", score.zeros());
        tell("year, body, form", score.heads());
        tell("contradiction", score.contradictions());
        rate(reports, examination, WARM_UP);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("reports", reports.size());
        figures.put("figures", measured(score.figures()));
        figures.put("statedZeros", measured(score.zeros()));
        figures.put("yearBodyForm", measured(score.heads()));
        figures.put("contradictionsFound", score.contradictions().recall());
        figures.put("falseBlockingAReport", score.falseBlocking());
        figures.put("reportsASecond", Math.round(rate(reports, examination, SECONDS)));
        outcome.print(figures);
        return 0;
    }

    private static void tell(String what, Score.Part part) {
        part.wrong()
                .forEach(
                        (code, files) -> System.out.printf("%s wrong: %s %s%n", what, code, files));
        part.missed()
                .forEach(
                        (code, files) ->
                                System.out.printf("%s missed: %s %s%n", what, code, files));
    }

    private static Map<String, Object> measured(Score.Part part) {
        return Map.of("precision", part.precision(), "recall", part.recall());
    }

    /** Reports a second, read from their files again and again by all cores. */
    private static double rate(List<Labels> reports, Examination examination, int seconds)
            throws InterruptedException {
        var read = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        int cores = Runtime.getRuntime().availableProcessors();
        try (var workers = Executors.newFixedThreadPool(cores)) {
            for (int worker = 0; worker < cores; worker++) {
                workers.execute(
                        () -> {
                            while (System.nanoTime() < end)
                                reports.get(read.getAndIncrement() % reports.size())
                                        .examined(examination);
                        });
            }
        }
        return read.get() / ((System.nanoTime() - start) / 1e9);
    }
}
