package yangguang.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The lists of registers and the table of a year, at one or more sizes. */
@Command(
        name = "registers",
        description = "lists of registers and the year's table with very many entries")
final class RegistersBench implements Callable<Integer> {
    @Option(
            names = "--entries",
            paramLabel = "N",
            split = ",",
            defaultValue = "10000,100000",
            description = "how many entries there are (${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Mixin private Place place = new Place();

    @Override
    public Integer call() throws Exception {
        var outcome = Outcome.of("registers");
        var results = new LinkedHashMap<String, Object>();
        for (int entries : sizes) {
            var kept = new ManyEntries(place.folder("entries-" + entries), entries);
            results.put(Integer.toString(entries), kept.measure());
        }
        outcome.print(Map.of("entries", results));
        return 0;
    }
}
