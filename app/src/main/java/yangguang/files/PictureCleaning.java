package yangguang.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Copies a picture without what cameras and programs write into it. Not a pixel is touched; how the
 * picture lies is said again, for without that it would be seen turned.
 */
final class PictureCleaning {
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int REMARK = 0xFE;
    private static final int END = 0xD9;

    private static final int PNG_HEAD = 8;

    private static final Set<String> OF_PICTURE =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
                    "bKGD", "pHYs", "hIST", "cICP");

    private PictureCleaning() {}

    static byte[] jpeg(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, 2);
        int turned = TemporaryFile.with(bytes, CameraData::orientation);
        if (turned > 1) out.writeBytes(lies(turned));
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at + 1] & 0xFF) != START_OF_SCAN) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++; // a filler
                continue;
            }
            int length = 2 + ((bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF);
            if (ofPicture(marker, bytes, at))
                out.write(bytes, at, Math.min(length, bytes.length - at));
            at += length;
        }
        if (at < bytes.length) out.write(bytes, at, end(bytes, at) - at);
        return out.toByteArray();
    }

    private static boolean ofPicture(int marker, byte[] bytes, int at) {
        if (marker == REMARK) return false;
        if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION || marker == ADOBE) return true;
        if (marker == COLOURS) return says(bytes, at + 4, "ICC_PROFILE");
        return marker == FIRST_APPLICATION && says(bytes, at + 4, "JFIF");
    }

    private static boolean says(byte[] bytes, int at, String word) {
        return at + word.length() <= bytes.length
                && new String(bytes, at, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    /** Behind the picture there may be a second one, or a film. */
    private static int end(byte[] bytes, int scan) {
        for (int at = scan; at + 1 < bytes.length; at++) {
            boolean marker = bytes[at] == (byte) 0xFF;
            if (marker && (bytes[at + 1] & 0xFF) == END) return at + 2;
        }
        return bytes.length;
    }

    /** An Exif block that says nothing else. */
    private static byte[] lies(int orientation) {
        var block = ByteBuffer.allocate(36);
        block.putShort((short) 0xFFE1).putShort((short) 34);
        block.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        block.putShort((short) 1);
        block.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        block.putShort((short) orientation).putShort((short) 0);
        return block.putInt(0).array();
    }

    static byte[] png(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, PNG_HEAD);
        int at = PNG_HEAD;
        while (at + 12 <= bytes.length) {
            int length = ByteBuffer.wrap(bytes, at, 4).getInt();
            var name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            int whole = (int) Math.min(12L + Math.max(0, length), bytes.length - at);
            if (OF_PICTURE.contains(name)) out.write(bytes, at, whole);
            if (name.equals("IEND")) break;
            at += whole;
        }
        return out.toByteArray();
    }
}
