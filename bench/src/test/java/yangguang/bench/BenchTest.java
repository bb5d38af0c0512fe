package yangguang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {
    /** The launcher refuses what stands not there before anything is built. */
    @Test
    void 启动脚本列出每一种测量及其选项() throws IOException {
        var bench = new CommandLine(new Bench()).getSubcommands();
        var options =
                bench.values().stream()
                        .flatMap(command -> command.getCommandSpec().options().stream())
                        .map(option -> " [" + option.longestName() + "=");
        var listed =
                Files.readAllLines(Path.of("..", "yangguang")).stream()
                        .filter(line -> line.startsWith("  bench "));
        assertThat(listed)
                .singleElement()
                .asString()
                .contains(
                        Stream.concat(Stream.of(String.join("|", bench.keySet())), options)
                                .toList());
    }
}
