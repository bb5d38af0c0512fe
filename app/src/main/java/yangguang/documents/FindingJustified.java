package yangguang.documents;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/**
 * Somebody said why a place may stay as it is, or took that back.
 *
 * @param reason empty where it was taken back
 */
public record FindingJustified(Actor by, Document document, SafetyFinding finding, String reason)
        implements Recorded {
    @Override
    public Act act() {
        EditionFile file = finding.file();
        return Act.adding(
                reason.isEmpty() ? "document.finding-reopened" : "document.finding-justified",
                by,
                document.bodyId(),
                document.ref(),
                Map.of(
                        "edition", document.edition().number(),
                        "finding", finding.kind(),
                        "place", finding.place().name(),
                        "file", file == null ? "" : file.hash(),
                        "page", finding.page(),
                        "words", finding.masked(),
                        "mark", finding.mark(),
                        "reason", reason));
    }
}
