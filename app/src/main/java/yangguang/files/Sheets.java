package yangguang.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/** 页数: how many pages a file has once it is printed. */
public final class Sheets {
    private Sheets() {}

    /**
     * @return nothing for what is set only when it is printed, and for a damaged file, which is
     *     kept as it came
     */
    public static OptionalInt of(FileType type, byte[] bytes) {
        return switch (type) {
            case PNG, JPG -> OptionalInt.of(1);
            case DOCX, HTML, TXT -> OptionalInt.empty();
            case PDF -> TemporaryFile.with(bytes, Sheets::ofPdf);
        };
    }

    private static OptionalInt ofPdf(Path pdf) {
        try (var document = PdfText.open(pdf)) {
            return OptionalInt.of(document.getNumberOfPages());
        } catch (IOException damaged) {
            return OptionalInt.empty();
        }
    }
}
