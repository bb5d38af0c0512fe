package yangguang.portal.memory;

import java.util.List;

/**
 * A page as it is sent.
 *
 * @param headers names and values in turn, without those that depend on the form
 * @param plain its bytes
 * @param packed the same by gzip; null where that gains nothing
 * @param generation of its tag before it was rendered
 * @param day on which it was rendered, since documents begin and end to be in force
 */
record KeptPage(
        List<Header> headers,
        Form plain,
        @org.jspecify.annotations.Nullable Form packed,
        long generation,
        long day) {
    private static final int OVERHEAD = 1_000;

    record Header(String name, String value) {}

    /** Bytes, and the ETag by which a reader proves to have them. */
    record Form(byte[] bytes, String tag) {}

    int weight() {
        return OVERHEAD + plain.bytes().length + (packed == null ? 0 : packed.bytes().length);
    }
}
