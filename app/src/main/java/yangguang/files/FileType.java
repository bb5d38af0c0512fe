package yangguang.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file that an office may register as a document. */
public enum FileType {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PDF("application/pdf", "pdf"),
    HTML("text/html", "html", "htm"),
    TXT("text/plain", "txt"),
    PNG("image/png", "png"),
    JPG("image/jpeg", "jpg", "jpeg");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The type for the header Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** The endings under which it is uploaded, the usual one first, without a dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether it is a picture: stored and shown, but without text. */
    public boolean picture() {
        return this == PNG || this == JPG;
    }

    /** The type that is kept under this ending. */
    public static FileType of(String format) {
        return claimedBy(format)
                .orElseThrow(() -> new IllegalStateException("no file is kept as " + format));
    }

    /** The type that files with this ending claim to be. */
    static Optional<FileType> claimedBy(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }
}
