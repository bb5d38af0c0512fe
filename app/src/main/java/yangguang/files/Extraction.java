package yangguang.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Chooses the reader for a type. */
final class Extraction {
    private Extraction() {}

    static Extracted read(FileType type, Path path) {
        try {
            return switch (type) {
                case DOCX -> WordText.read(path);
                case PDF -> PdfText.read(path);
                case HTML -> Markup.read(HtmlText.decode(Files.readAllBytes(path)));
                case TXT -> PlainText.read(PlainText.decode(Files.readAllBytes(path)));
                case PNG, JPG -> Extracted.NOTHING;
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "cannot read the stored file " + path.getFileName(), broken);
        }
    }
}
