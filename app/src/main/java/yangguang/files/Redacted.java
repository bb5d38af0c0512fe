package yangguang.files;

import java.util.List;

/** What became of a redaction. */
public sealed interface Redacted {
    /**
     * A new PDF that holds nothing of what was withheld; it was read again and searched.
     *
     * @param name the name that came, without the withheld words, ending in pdf
     * @param places how many occurrences, lines and areas are covered
     * @param absent what was to be withheld and is nowhere in the document: misspelt, or part of a
     *     picture
     * @param wordless pages on which no word could be read, so that no phrase was looked for; they
     *     must be looked at and covered by areas
     */
    record Done(
            String name,
            byte[] pdf,
            int pages,
            int places,
            List<Withheld> absent,
            List<Integer> wordless)
            implements Redacted {}

    /** Nothing of this is in the document, so there is no redacted copy of it. */
    record Untouched(List<Withheld> absent) implements Redacted {}

    /**
     * These phrases were still found in the result, which is thrown away. A ground that repeats
     * what it withholds does this.
     */
    record Survived(List<String> phrases) implements Redacted {}

    /**
     * The file is no file that can be redacted.
     *
     * @param message key of the reason, with the file's name as its argument
     */
    record Unreadable(String message, String name) implements Redacted {}
}
