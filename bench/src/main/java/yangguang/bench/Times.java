package yangguang.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * How long something took, again and again.
 *
 * @param sortedMs by the clock, as a reader waits
 * @param sortedCpuMs of the processor, by the thread that did it; what a busy machine does not blur
 */
record Times(double[] sortedMs, double[] sortedCpuMs) {
    /** Warms up, then measures each of {@code times} runs by itself. */
    static Times of(int warmUp, int times, IntConsumer run) {
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < warmUp; i++) run.accept(i);
        var ms = new double[times];
        var cpuMs = new double[times];
        for (int i = 0; i < times; i++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            run.accept(warmUp + i);
            ms[i] = (System.nanoTime() - start) / 1e6;
            cpuMs[i] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
        }
        Arrays.sort(ms);
        Arrays.sort(cpuMs);
        return new Times(ms, cpuMs);
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("p50ms", rounded(at(sortedMs, 0.5)));
        figures.put("p99ms", rounded(at(sortedMs, 0.99)));
        figures.put("maxMs", rounded(at(sortedMs, 1)));
        figures.put("cpuP50ms", rounded(at(sortedCpuMs, 0.5)));
        figures.put("cpuP99ms", rounded(at(sortedCpuMs, 0.99)));
        return figures;
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** The value that such a part does not exceed. */
    static double at(double[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))];
    }

    @Override
    public String toString() {
        return "p50 %.2f ms, p99 %.2f ms, slowest %.2f ms (of the processor: p50 %.2f, p99 %.2f), %d times"
                .formatted(
                        at(sortedMs, 0.5),
                        at(sortedMs, 0.99),
                        at(sortedMs, 1),
                        at(sortedCpuMs, 0.5),
                        at(sortedCpuMs, 0.99),
                        sortedMs.length);
    }
}
