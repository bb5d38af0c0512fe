package yangguang.bench;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data of measurements are kept. */
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where what was loaded is kept and found again (target/bench)")
    private Path data =
            Path.of(System.getProperty("yangguang.data", "data"))
                    .toAbsolutePath()
                    .resolveSibling("target/bench");

    Path folder(Object name) {
        return data.resolve(String.valueOf(name));
    }
}
