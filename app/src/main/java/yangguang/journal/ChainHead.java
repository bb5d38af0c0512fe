package yangguang.journal;

import java.util.regex.Pattern;

/**
 * The end of the chain of one body. Printed and kept elsewhere, it proves later that nothing before
 * it was changed.
 *
 * @param bodyId the body, 0 for the installation itself
 * @param count how many acts the chain has
 * @param hash of the last act, in hexadecimal
 */
public record ChainHead(long bodyId, long count, String hash) {
    private static final Pattern LINE = Pattern.compile("(\\d+) (\\d+) ([0-9a-f]{64})");

    static ChainHead ofNew(long bodyId) {
        return new ChainHead(bodyId, 0, Link.Hash.NONE.hex());
    }

    /** Reads what {@link #line} wrote. */
    public static ChainHead read(String line) {
        var parts = LINE.matcher(line.strip());
        if (!parts.matches())
            throw new IllegalArgumentException("not the head of a chain: " + line);
        return new ChainHead(
                Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
    }

    /** Body, count and hash, one blank between. */
    public String line() {
        return bodyId + " " + count + " " + hash;
    }
}
