package yangguang.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long answers over HTTP were waited for, by many at once. */
final class Waits {
    private final Queue<Double> ms = new ConcurrentLinkedQueue<>();

    void add(long nanoseconds) {
        ms.add(nanoseconds / 1e6);
    }

    Map<String, Object> figures() {
        var sorted = sorted();
        var figures = new LinkedHashMap<String, Object>();
        figures.put("answers", sorted.length);
        figures.put("p50ms", Times.rounded(Times.at(sorted, 0.5)));
        figures.put("p99ms", Times.rounded(Times.at(sorted, 0.99)));
        figures.put("maxMs", Times.rounded(Times.at(sorted, 1)));
        return figures;
    }

    private double[] sorted() {
        return ms.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    @Override
    public String toString() {
        var sorted = sorted();
        return "p50 %.1f ms, p99 %.1f ms, slowest %.0f ms, %,d answers"
                .formatted(
                        Times.at(sorted, 0.5),
                        Times.at(sorted, 0.99),
                        Times.at(sorted, 1),
                        sorted.length);
    }
}
