package yangguang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What it was measured on, and how busy that was otherwise.
 *
 * @param load average of the last minute
 */
record Machine(String when, int cores, long memoryMb, String processor, String jdk, double load) {
    static Machine now() {
        var system = system();
        return new Machine(
                LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 20,
                nameOfProcessor(),
                Runtime.version().toString(),
                system.getSystemLoadAverage());
    }

    /** What this process has used of the processor. */
    static double cpuSeconds() {
        return system().getProcessCpuTime() / 1e9;
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static String nameOfProcessor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public String toString() {
        return "%d cores (%s), %d MB, JDK %s, %s, load average %.2f"
                .formatted(cores, processor, memoryMb, jdk, when, load);
    }
}
