package yangguang.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** How long something took, again and again. */
record Times(double[] sortedMs) {
    /** Warms up, then measures each of {@code times} runs by itself. */
    static Times of(int warmUp, int times, IntFunction<?> run) {
        for (int i = 0; i < warmUp; i++) run.apply(i);
        var ms = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            run.apply(warmUp + i);
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        return new Times(ms);
    }

    double percentile(double part) {
        return sortedMs[Math.min(sortedMs.length - 1, (int) (part * sortedMs.length))];
    }

    Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("p50ms", rounded(percentile(0.5)));
        figures.put("p99ms", rounded(percentile(0.99)));
        figures.put("maxMs", rounded(sortedMs[sortedMs.length - 1]));
        return figures;
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    @Override
    public String toString() {
        return "p50 %.2f ms, p99 %.2f ms, slowest %.2f ms, %d times"
                .formatted(
                        percentile(0.5),
                        percentile(0.99),
                        sortedMs[sortedMs.length - 1],
                        sortedMs.length);
    }
}
