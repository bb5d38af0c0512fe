package yangguang.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.DocumentNumber;

/** What a file turned out to be. */
public sealed interface Reading {
    /**
     * An annual report on government information disclosure.
     *
     * @param title as printed, in one line; in the usual form where none is printed
     * @param body the name of the reporting body as written, the fuller one where there are two
     * @param year of which it reports
     * @param published the day of publication, if the page has one
     * @param made the day it was made, below the title or the signature, if it is printed
     * @param number 文号, if one is printed
     * @param blocks all that follows the title, without the furniture of the web page
     */
    record Report(
            String title,
            String body,
            int year,
            @Nullable LocalDate published,
            @Nullable LocalDate made,
            @Nullable DocumentNumber number,
            List<Block> blocks)
            implements Reading {
        /** The blocks as headings, paragraphs and tables. */
        public String html() {
            return Html.of(blocks);
        }

        /** The blocks as plain text. */
        public String text() {
            return Layout.text(blocks);
        }
    }

    /** Something else, or a report that does not say whose or when. */
    record NotAReport(Reason reason) implements Reading {}

    /** Why a file cannot be filed as a report. */
    enum Reason {
        EMPTY,
        NOT_TEXT,
        OTHER_SUBJECT,
        NO_BODY,
        NO_YEAR
    }
}
