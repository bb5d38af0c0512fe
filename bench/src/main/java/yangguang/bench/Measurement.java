package yangguang.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** A measurement at one or more sizes, one after the other, so that growth shows. */
abstract class Measurement implements Callable<Integer> {
    @Option(
            names = "--documents",
            paramLabel = "N",
            split = ",",
            defaultValue = "10000,100000",
            description = "how many published documents (${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where loaded documents are kept and found again (target/bench)")
    private Path data =
            Path.of(System.getProperty("yangguang.data", "data"))
                    .toAbsolutePath()
                    .resolveSibling("target/bench");

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
        var machine = Machine.now();
        System.out.println("bench " + name() + " on " + machine);
        var results = new LinkedHashMap<String, Object>();
        for (int documents : sizes) {
            var folder = data.resolve(Integer.toString(documents));
            results.put(Integer.toString(documents), measure(loaded(folder, documents)));
        }
        var after = Machine.now();
        System.out.println(
                "load average %s before, %s after".formatted(machine.load(), after.load()));
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", name());
        result.put("machine", machine);
        result.put("loadAfter", after.load());
        result.put("documents", results);
        System.out.println("result: " + JsonMapper.builder().build().writeValueAsString(result));
        return 0;
    }
}
