package yangguang.files;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The encoding of a page. */
final class HtmlText {
    private static final Pattern DECLARED =
            Pattern.compile(
                    "<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private static final int HEAD = 4096;

    private HtmlText() {}

    /**
     * Pages often declare UTF-8 and are GBK, or the reverse; the bytes are believed, not the label.
     */
    static String decode(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(head);
        if (declared.find() && foreign(declared.group(1).toLowerCase(Locale.ROOT))) {
            return new String(bytes, charset(declared.group(1)));
        }
        return PlainText.decode(bytes);
    }

    /** Big5, Shift_JIS and the like cannot be told from GB 18030 by their bytes. */
    private static boolean foreign(String charset) {
        return !charset.startsWith("utf")
                && !charset.startsWith("gb")
                && !charset.equals("hz-gb-2312")
                && !charset.startsWith("iso-8859")
                && !charset.startsWith("windows-125");
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
