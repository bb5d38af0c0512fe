package yangguang.bench;

import java.util.Map;
import picocli.CommandLine.Command;
import yangguang.bodies.Bodies;
import yangguang.reporting.AnnualTables;

@Command(name = "tally", description = "the annual table of all bodies together")
final class TallyBench extends Measurement {
    private static final int YEAR = 2018;
    private static final int WARM_UP = 50;
    private static final int TIMES = 300;

    @Override
    String name() {
        return "tally";
    }

    @Override
    Map<String, Object> measure(Loaded loaded) {
        try (var platform = Platform.on(loaded.folder())) {
            var tables = platform.the(AnnualTables.class);
            var bodies = platform.the(Bodies.class).subtree(Loaded.county(platform).id());
            var times = Times.of(WARM_UP, TIMES, _ -> tables.table(bodies, YEAR));
            System.out.println(
                    "%,d documents: the table of %d bodies together, with findings and the year before: %s"
                            .formatted(loaded.documents(), bodies.size(), times));
            return times.figures();
        }
    }
}
