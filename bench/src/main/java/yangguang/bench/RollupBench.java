package yangguang.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The board and the sum of a campaign, at one or more sizes. */
@Command(
        name = "rollup",
        description = "board and sum of the annual reports of very many bodies, beside plain SQL")
final class RollupBench implements Callable<Integer> {
    @Option(
            names = "--bodies",
            paramLabel = "N",
            split = ",",
            defaultValue = "1000,3000,45000",
            description = "how many bodies report (${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Mixin private Place place = new Place();

    @Override
    public Integer call() throws Exception {
        var outcome = Outcome.of("rollup");
        var results = new LinkedHashMap<String, Object>();
        for (int bodies : sizes) {
            var kept = new ManyReports(place.folder("reports-" + bodies), bodies);
            results.put(Integer.toString(bodies), kept.measure());
        }
        outcome.print(Map.of("bodies", results));
        return 0;
    }
}
