package yangguang.messages;

import java.util.List;
import java.util.Objects;

/**
 * A message to somebody outside of the house.
 *
 * @param key what it is about, the same however often it is queued, such as {@code request 17
 *     receipt}; it is kept and shown, so it names nobody
 * @param bodyId the body 公开主体 in whose name it is sent
 * @param to an address that {@link Way#accepts}
 * @param subject one line; not sent with an SMS
 * @param files none with an SMS
 */
public record OutgoingMessage(
        String key,
        long bodyId,
        Way way,
        String to,
        String subject,
        String text,
        List<Enclosure> files) {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;

    public OutgoingMessage(
            String key, long bodyId, Way way, String to, String subject, String text) {
        this(key, bodyId, way, to, subject, text, List.of());
    }

    /**
     * @throws IllegalArgumentException names the part that is wrong, not its value: it is personal
     */
    public OutgoingMessage {
        Objects.requireNonNull(way);
        must(isLine(key, LONGEST_KEY) && !key.isBlank(), key, "its key is not one short line");
        must(way.accepts(to), key, "nothing can be sent to such an address");
        must(isLine(subject, LONGEST_SUBJECT), key, "its subject is not one short line");
        must(
                !text.isBlank() && text.length() <= LONGEST_TEXT,
                key,
                "its text is empty or too long");
        must(files.isEmpty() || way == Way.EMAIL, key, "an SMS carries no files");
        must(
                files.stream().allMatch(file -> isLine(file.name(), LONGEST_SUBJECT)),
                key,
                "the name of a file is not one short line");
        files = List.copyOf(files);
    }

    /** A line break in a head would let the writer add heads of their own. */
    private static boolean isLine(String text, int longest) {
        return text.length() <= longest
                && text.chars().noneMatch(c -> Character.isISOControl(c) || isSeparator(c));
    }

    private static boolean isSeparator(int c) {
        int type = Character.getType(c);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static void must(boolean right, String key, String wrong) {
        if (!right) throw new IllegalArgumentException("message " + key.strip() + ": " + wrong);
    }

    /** Without what is personal, so that no log and no error tells it. */
    @Override
    public String toString() {
        return "message " + key;
    }
}
