package yangguang.bench;

import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine.Command;
import yangguang.bodies.Bodies;
import yangguang.tally.Tally;

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
            var tally = platform.the(Tally.class);
            var bodies = platform.the(Bodies.class).subtree(Loaded.county(platform).id());
            var times =
                    Times.of(
                            WARM_UP,
                            TIMES,
                            _ ->
                                    tally.sums(
                                            bodies,
                                            LocalDate.of(YEAR, 1, 1),
                                            LocalDate.of(YEAR, 12, 31)));
            System.out.println(
                    "%,d documents: all figures of %d bodies and a year: %s"
                            .formatted(loaded.documents(), bodies.size(), times));
            return times.figures();
        }
    }
}
