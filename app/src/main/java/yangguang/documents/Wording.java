package yangguang.documents;

/**
 * The text of a document.
 *
 * @param typed what somebody typed; empty when the text comes from the file
 * @param html safe markup to show
 * @param text the same in words, for search
 */
public record Wording(String typed, String html, String text) {
    static final Wording NONE = new Wording("", "", "");

    public boolean isEmpty() {
        return text.isBlank();
    }
}
