package yangguang.letters;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Where a reader of runs stands in a field of Word, such as a page number. */
enum WordField {
    /** In no field. */
    NONE,
    /** After the beginning, before it is known what it is. */
    BEGUN,
    /** In a field whose result is text. */
    TEXT,
    /** In the number of this page. */
    PAGE,
    /** In the number of pages. */
    PAGES;

    static WordField of(String instruction) {
        return switch (instruction.strip().toUpperCase(Locale.ROOT).split("\\s+")[0]) {
            case "PAGE" -> PAGE;
            case "NUMPAGES", "SECTIONPAGES" -> PAGES;
            default -> TEXT;
        };
    }

    boolean isCounted() {
        return this == PAGE || this == PAGES;
    }

    /** Whether what stands here is not to be printed. */
    boolean isHidden() {
        return this == BEGUN || isCounted();
    }

    WordField after(Element part) {
        if (part.tagName().equals("w:fldChar")) {
            return switch (part.attr("w:fldCharType")) {
                case "begin" -> BEGUN;
                case "end" -> NONE;
                default -> this;
            };
        }
        return part.tagName().equals("w:instrText") && this == BEGUN ? of(part.wholeText()) : this;
    }

    /** Whether this part tells that a counted number stands here. */
    boolean starts(Element part) {
        return part.tagName().equals("w:instrText") && isCounted();
    }
}
