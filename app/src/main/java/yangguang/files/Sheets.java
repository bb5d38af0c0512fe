package yangguang.files;

import java.io.IOException;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;

/** 页数: how many pages a file has once it is printed; counted in memory. */
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
            case PDF -> ofPdf(bytes);
        };
    }

    private static OptionalInt ofPdf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return OptionalInt.of(document.getNumberOfPages());
        } catch (IOException damaged) {
            return OptionalInt.empty();
        }
    }
}
