package yangguang.bench;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Both parts as people meet them: over HTTP, with the server as an operator starts it. */
@Command(
        name = "requests",
        description = "a campaign of near-identical requests, and a desk's list of very many cases")
final class RequestsBench implements Callable<Integer> {
    @Option(
            names = "--campaign",
            paramLabel = "N",
            defaultValue = "45000",
            description = "how many people ask for nearly the same (${DEFAULT-VALUE}); 0 for none")
    private int campaign;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "12.5",
            description = "how many of them begin in a second (${DEFAULT-VALUE})")
    private double rate;

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "200000",
            description = "how many cases the desk's list has (${DEFAULT-VALUE}); 0 for none")
    private int cases;

    @Mixin private Place place = new Place();

    @Override
    public Integer call() throws Exception {
        var outcome = Outcome.of("requests");
        var figures = new LinkedHashMap<String, Object>();
        if (campaign > 0) {
            figures.put("campaign", new Campaign(place.folder("campaign"), campaign, rate).run());
        }
        if (cases > 0) {
            figures.put("list", new ManyCases(place.folder("cases-" + cases), cases).run());
        }
        outcome.print(figures);
        return 0;
    }
}
