package yangguang.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A measurement at one or more sizes, one after the other, so that growth shows. */
abstract class Measurement implements Callable<Integer> {
    @Option(
            names = "--documents",
            paramLabel = "N",
            split = ",",
            defaultValue = "10000,100000",
            description = "how many published documents (${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Mixin private Place place = new Place();

    abstract String name();

    /** What this needs of the machine, asked before anything takes long. */
    void check() {}

    abstract Map<String, Object> measure(Loaded loaded) throws Exception;

    /** Documents of this size, loaded now or before. */
    Loaded loaded(Path folder, int documents) throws Exception {
        return Loaded.in(folder, documents);
    }

    @Override
    public final Integer call() throws Exception {
        check();
        var outcome = Outcome.of(name());
        var results = new LinkedHashMap<String, Object>();
        for (int documents : sizes) {
            results.put(
                    Integer.toString(documents),
                    measure(loaded(place.folder(documents), documents)));
        }
        outcome.print(Map.of("documents", results));
        return 0;
    }
}
