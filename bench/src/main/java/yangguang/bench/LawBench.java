package yangguang.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;
import yangguang.law.Law;

/** The law by JMH in a process of its own: no data, no database. */
@Command(name = "law", description = "a due day with its proof, a table with all its relations")
final class LawBench implements Callable<Integer> {
    private static final double NANOSECONDS = 1e3;

    @Override
    public Integer call() throws RunnerException {
        var machine = Machine.now();
        var form = LawMeasurements.form(Law.national());
        System.out.println("bench law on " + machine);
        System.out.printf(
                "the table is %s: %d cells, %d relations%n",
                form.id(), form.cells().size(), form.relations().size());
        var measured = measure();
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "law");
        result.put("machine", machine);
        result.put("loadAfter", Machine.now().load());
        result.put("form", form.id());
        result.put("cells", form.cells().size());
        result.put("relations", form.relations().size());
        result.put("microseconds", measured);
        System.out.println("result: " + JsonMapper.builder().build().writeValueAsString(result));
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
