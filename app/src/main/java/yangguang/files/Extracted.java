package yangguang.files;

/**
 * What a file says.
 *
 * @param html safe to show: p, h2-h4, lists, tables, strong, br and links to http addresses,
 *     nothing else
 * @param text the same in plain text, a paragraph a line, cells of a table apart by tabs
 */
public record Extracted(String html, String text) {
    /** A picture, or a document without a word. */
    public static final Extracted NOTHING = new Extracted("", "");

    /** Any HTML, made safe. */
    public static Extracted ofHtml(String html) {
        return Markup.read(html);
    }

    /** Typed or plain text: paragraphs, headings and tables as the lines suggest them. */
    public static Extracted ofText(String text) {
        return PlainText.read(text);
    }

    public boolean empty() {
        return text.isBlank();
    }
}
