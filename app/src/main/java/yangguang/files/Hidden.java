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
