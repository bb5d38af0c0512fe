package yangguang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the machine. */
final class Tools {
    private static final List<String> FOLDERS =
            List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");

    private Tools() {}

    static void need(String program, String debianPackage) {
        if (find(program).findFirst().isEmpty())
            throw new CannotMeasure(
                    "%s is not here: apt-get install %s".formatted(program, debianPackage));
    }

    static String at(String program) {
        return find(program).findFirst().orElseThrow().toString();
    }

    private static Stream<Path> find(String program) {
        return FOLDERS.stream().map(folder -> Path.of(folder, program)).filter(Files::isExecutable);
    }

    /** What it prints, errors too. */
    static String output(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0)
            throw new CannotMeasure(command.getFirst() + " failed: " + output.strip());
        return output;
    }

    static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
