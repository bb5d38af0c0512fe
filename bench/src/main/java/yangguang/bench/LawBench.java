package yangguang.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import yangguang.law.Law;

/** The law by JMH in a process of its own: no data, no database. */
@Command(name = "law", description = "a due day with its proof, a table with all its relations")
final class LawBench implements Callable<Integer> {
    private static final double NANOSECONDS = 1e3;

    @Override
    public Integer call() throws RunnerException {
        var outcome = Outcome.of("law");
        var form = LawMeasurements.form(Law.national());
        System.out.printf(
                "the table is %s: %d cells, %d relations%n",
                form.id(), form.cells().size(), form.relations().size());
        var figures = new LinkedHashMap<String, Object>();
        figures.put("form", form.id());
        figures.put("cells", form.cells().size());
        figures.put("relations", form.relations().size());
        figures.put("microseconds", measure());
        outcome.print(figures);
        return 0;
    }

    private static Map<String, Object> measure() throws RunnerException {
        var options = new OptionsBuilder().include(LawMeasurements.class.getSimpleName()).build();
        var measured = new LinkedHashMap<String, Object>();
        for (var run : new Runner(options).run()) {
            var score = run.getPrimaryResult();
            measured.put(score.getLabel(), Times.rounded(score.getScore() / NANOSECONDS));
            measured.put(
                    score.getLabel() + "Error", Times.rounded(score.getScoreError() / NANOSECONDS));
        }
        return measured;
    }
}
