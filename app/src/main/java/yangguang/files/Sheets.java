package yangguang.files;

import java.util.OptionalInt;

/** 页数: how many pages a file has once it is printed. */
public final class Sheets {
    private Sheets() {}

    /**
     * @param bytes of a file that was accepted
     * @return nothing for what is set only when it is printed
     */
    public static OptionalInt of(FileType type, byte[] bytes) {
        return switch (type) {
            case PNG, JPG -> OptionalInt.of(1);
            case DOCX, HTML, TXT -> OptionalInt.empty();
            case PDF ->
                    TemporaryFile.with(
                            bytes,
                            path -> {
                                try (var document = PdfText.open(path)) {
                                    return OptionalInt.of(document.getNumberOfPages());
                                }
                            });
        };
    }
}
