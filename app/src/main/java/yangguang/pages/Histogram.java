package yangguang.pages;

import java.util.List;

/**
 * How often something took so long, in ranges that follow each other from 0; drawn by {@code
 * chart/histogram}.
 *
 * @param title what it shows, as a sentence
 * @param before how many ranges lie before the line
 * @param line what stands at the line
 */
public record Histogram(String title, List<Range> ranges, int before, String line) {
    private static final int HEIGHT = 120;

    public Histogram {
        ranges = List.copyOf(ranges);
    }

    /**
     * @param label the whole range in words
     * @param end where it ends, as it stands at the axis; empty for one without end
     */
    public record Range(String label, String end, long value) {}

    /** Where a range begins, of a hundred. */
    public String left(int range) {
        return share(range * 100.0);
    }

    /** What a bar has of the width, with some air beside it. */
    public String width() {
        return share(92);
    }

    public String middle(int range) {
        return share(range * 100.0 + 46);
    }

    private String share(double of) {
        return String.format(java.util.Locale.ROOT, "%.2f", of / Math.max(1, ranges.size()));
    }

    /** Something is never drawn as nothing. */
    public long height(Range range) {
        long most = ranges.stream().mapToLong(Range::value).max().orElse(0);
        return range.value() == 0 ? 0 : Math.max(2, range.value() * HEIGHT / most);
    }
}
