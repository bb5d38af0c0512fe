package yangguang.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A running {@link Scribe}, and the last number that it was told is safe. */
final class ScribeProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private long acknowledged;

    static ScribeProcess in(Path folder, String... prefix) throws IOException {
        return new ScribeProcess(folder, System.getProperty("java.class.path"), prefix);
    }

    ScribeProcess(Path folder, String classPath, String... prefix) throws IOException {
        var command = new ArrayList<>(List.of(prefix));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classPath, Scribe.class.getName(), folder.toString()));
        process =
                new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        output = process.inputReader();
        var first = output.readLine();
        if (!"open".equals(first)) throw new IOException("the scribe does not begin: " + first);
    }

    /** Lets it write so many numbers more. */
    void write(int numbers) throws IOException {
        for (var i = 0; i < numbers; i++) acknowledged = Long.parseLong(output.readLine());
    }

    long acknowledged() {
        return acknowledged;
    }

    /** What came out before the end counts as acknowledged too. */
    void kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly(); // the process itself would close its output too
        drain();
        process.waitFor();
    }

    int end() throws IOException, InterruptedException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        drain();
        return process.waitFor();
    }

    private void drain() throws IOException {
        var last = "";
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.matches("\\d+")) last = line;
        }
        if (!last.isEmpty()) acknowledged = Long.parseLong(last);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
