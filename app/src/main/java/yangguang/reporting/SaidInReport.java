package yangguang.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.UriUtils;
import yangguang.documents.PublishedLine;

/**
 * Where a filed report says a figure.
 *
 * @param quote its words; empty where they were not kept
 */
public record SaidInReport(PublishedLine report, String quote) {
    private static final String AT_WORDS = "#:~:text=";

    /** Of the report, at these words where the browser can go to them. */
    public String address() {
        return quote.isEmpty()
                ? report.address()
                : report.address() + AT_WORDS + UriUtils.encode(quote, UTF_8).replace("-", "%2D");
    }
}
