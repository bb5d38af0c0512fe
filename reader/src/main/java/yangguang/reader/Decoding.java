package yangguang.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** From bytes to text, for the encodings that offices in China write: UTF-8, GB18030, UTF-16. */
public final class Decoding {
    /** GB 18030 contains GBK and GB 2312, so one name serves all three. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final int LONGEST_CHARACTER = 4;

    private Decoding() {}

    /** The text, without byte order mark; empty when no encoding explains every byte. */
    public static Optional<String> text(byte[] bytes) {
        return charset(bytes)
                .flatMap(charset -> decode(bytes, charset))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The encoding that explains every byte. */
    public static Optional<Charset> charset(byte[] bytes) {
        return candidates(bytes)
                .filter(
                        charset ->
                                decode(bytes, charset)
                                        .filter(text -> !guessed(charset, bytes) || chinese(text))
                                        .isPresent())
                .findFirst();
    }

    private static Stream<Charset> candidates(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return Stream.of(StandardCharsets.UTF_8);
        if (startsWith(bytes, 0xFF, 0xFE)) return Stream.of(StandardCharsets.UTF_16LE);
        if (startsWith(bytes, 0xFE, 0xFF)) return Stream.of(StandardCharsets.UTF_16BE);
        if (hasZero(bytes)) return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
        return Stream.of(StandardCharsets.UTF_8, GB18030);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var result =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(in, out, false);
        // A crawler cuts files in the middle of a character; that alone does not make them binary.
        if (result.isError() || in.remaining() >= LONGEST_CHARACTER) return Optional.empty();
        var text = out.flip().toString();
        if (in.hasRemaining() && text.isEmpty()) return Optional.empty();
        return text.codePoints().anyMatch(Decoding::belongsToNoText)
                ? Optional.empty()
                : Optional.of(text);
    }

    /** Without a byte order mark almost any bytes are UTF-16 of some script. */
    private static boolean guessed(Charset charset, byte[] bytes) {
        return charset.name().startsWith("UTF-16")
                && !startsWith(bytes, 0xFF, 0xFE)
                && !startsWith(bytes, 0xFE, 0xFF);
    }

    private static boolean chinese(String text) {
        return text.chars()
                .allMatch(unit -> unit < 0x7F || unit >= 0x2000 && unit < 0xE000 || unit >= 0xFF00);
    }

    private static boolean belongsToNoText(int character) {
        return switch (character) {
            case '\t', '\n', '\r', '\f', 0x0B, 0x1A, 0x85 -> false;
            case 0xFFFE, 0xFFFF -> true;
            default -> Character.isISOControl(character);
        };
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int at = 0; at < mark.length; at++) if ((bytes[at] & 0xFF) != mark[at]) return false;
        return true;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) if (b == 0) return true;
        return false;
    }
}
