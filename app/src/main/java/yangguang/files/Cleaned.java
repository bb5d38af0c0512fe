package yangguang.files;

import java.util.List;

/**
 * A copy of a file without what it hid.
 *
 * @param left what could not be taken out without changing what is seen: words in white, hidden
 *     layers, tables inside; for these the file must be made anew or redacted
 */
public record Cleaned(byte[] bytes, List<Hidden> left) {
    /**
     * Takes out properties, comments, tracked changes (they are accepted), attachments, scripts,
     * earlier versions, and what cameras write. What is seen stays as it is; form fields and seals
     * become plain drawings, and an electronic signature is none any more. A page or text stays as
     * it is.
     *
     * @param bytes of a file that was accepted; it must be sound
     */
    public static Cleaned of(FileType type, byte[] bytes) {
        var clean =
                switch (type) {
                    case PDF -> TemporaryFile.with(bytes, PdfCleaning::clean);
                    case DOCX -> TemporaryFile.with(bytes, WordCleaning::clean);
                    case JPG -> PictureCleaning.jpeg(bytes);
                    case PNG -> PictureCleaning.png(bytes);
                    case HTML, TXT -> bytes;
                };
        return new Cleaned(clean, Hidden.in(type, clean));
    }
}
