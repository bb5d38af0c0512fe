package yangguang.files;

import yangguang.reader.Decoding;
import yangguang.reader.Html;
import yangguang.reader.Layout;

/** Text without markup. */
final class PlainText {
    /** Bytes of text or of a page; a novel has two. */
    static final int LONGEST = 4 << 20;

    private PlainText() {}

    static String decode(byte[] bytes) {
        return Decoding.text(bytes).orElseThrow(() -> new IllegalStateException("not a text"));
    }

    static Extracted read(String text) {
        return Markup.read(Html.of(Layout.of(text)));
    }
}
