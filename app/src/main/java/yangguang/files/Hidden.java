package yangguang.files;

import java.util.List;

/**
 * Something that a file carries besides what is seen, to be warned of before it leaves the office.
 * The words for a kind have the key {@code files.hidden.} and its name in small letters.
 *
 * @param page from 1; 0 if it belongs to the whole file
 * @param what the beginning of it: a name, a value, or words
 */
public record Hidden(Kind kind, int page, String what) {
    private static final int LONGEST = 80;

    /** What can be hidden in a file. */
    public enum Kind {
        PROPERTIES,
        METADATA,
        COMMENT,
        TRACKED_CHANGE,
        HIDDEN_TEXT,
        HIDDEN_LAYER,
        ATTACHMENT,
        FORM_FIELD,
        BOOKMARK,
        SCRIPT,
        THUMBNAIL,
        EARLIER_VERSION,
        CAMERA_DATA,
        LOCATION
    }

    public Hidden {
        what = what.strip();
        if (what.length() > LONGEST) what = what.substring(0, LONGEST) + "…";
    }

    /**
     * Whether somebody has to look at it. What each program writes of itself, and what readers may
     * fill in, is none of it.
     */
    public boolean worthAsking() {
        return switch (kind) {
            case METADATA, BOOKMARK, FORM_FIELD -> false;
            case PROPERTIES -> Properties.mayTell(what);
            case COMMENT,
                    TRACKED_CHANGE,
                    HIDDEN_TEXT,
                    HIDDEN_LAYER,
                    ATTACHMENT,
                    SCRIPT,
                    THUMBNAIL,
                    EARLIER_VERSION,
                    CAMERA_DATA,
                    LOCATION ->
                    true;
        };
    }

    /** What a property says, without its name. */
    public String value() {
        return kind == Kind.PROPERTIES ? what.substring(what.indexOf(':') + 1).strip() : what;
    }

    /** Whether {@link Cleaned} takes it out of such a file. */
    public boolean removable(FileType type) {
        return switch (type) {
            case HTML, TXT -> false;
            case PDF -> kind != Kind.HIDDEN_TEXT && kind != Kind.HIDDEN_LAYER;
            case DOCX, PNG, JPG -> true;
        };
    }

    static Hidden inFile(Kind kind, String what) {
        return new Hidden(kind, 0, what);
    }

    /** Everything of this sort in a file that was accepted; it must be sound. */
    public static List<Hidden> in(FileType type, byte[] bytes) {
        return TemporaryFile.with(
                bytes,
                path ->
                        switch (type) {
                            case PDF -> PdfHidden.in(path);
                            case DOCX -> WordHidden.in(path);
                            case HTML -> HtmlHidden.in(bytes);
                            case TXT -> List.of();
                            case PNG, JPG -> CameraData.in(path);
                        });
    }
}
