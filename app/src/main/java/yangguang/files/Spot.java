package yangguang.files;

/**
 * A place in a text.
 *
 * @param start of its first letter, from 0
 * @param end behind its last letter
 * @param advice what should stand there instead; empty if nothing is known
 */
public record Spot(Sensitive kind, int start, int end, String advice) {
    private static final int AROUND = 14;

    /** What stands there. */
    public String words(String text) {
        return oneLine(text.substring(start, end));
    }

    /** Some words before it. */
    public String before(String text) {
        return oneLine(text.substring(Math.max(0, start - AROUND), start));
    }

    /** Some words behind it. */
    public String after(String text) {
        return oneLine(text.substring(end, Math.min(text.length(), end + AROUND)));
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    boolean overlaps(Spot other) {
        return start < other.end && other.start < end;
    }
}
