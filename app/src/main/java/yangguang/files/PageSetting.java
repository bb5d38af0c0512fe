package yangguang.files;

import java.nio.file.Files;
import org.jsoup.nodes.Document;

/** Sets a page of ours as PDF in the faces of the house. Nothing is fetched from anywhere. */
public final class PageSetting {
    private PageSetting() {}

    /**
     * As PDF.
     *
     * @param page safe markup; a picture comes along as a data address
     * @param look style rules beyond the usual ones
     */
    public static byte[] pdf(Document page, String look) {
        return TemporaryFile.with(
                new byte[0],
                pdf -> {
                    Typesetting.set(page, look, pdf);
                    return Files.readAllBytes(pdf);
                });
    }
}
