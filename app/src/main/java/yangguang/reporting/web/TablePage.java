package yangguang.reporting.web;

import java.util.List;
import yangguang.law.forms.Severity;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTable.Line;

/**
 * The table of a year.
 *
 * @param show {@code all}, {@code findings} or {@code blank}
 * @param mayRecord whether the viewer may record by hand here
 */
public record TablePage(Extent extent, AnnualTable table, String show, boolean mayRecord) {

    /** The lines that are asked for. */
    public List<Line> lines() {
        return switch (show) {
            case "findings" -> table.lines().stream().filter(TablePage::isOfNote).toList();
            case "blank" -> table.lines().stream().filter(Line::isBlank).toList();
            default -> table.lines();
        };
    }

    public long ofNote() {
        return table.lines().stream().filter(TablePage::isOfNote).count();
    }

    private static boolean isOfNote(Line line) {
        return line.severity() != null;
    }

    /** How the line is marked. */
    public String mark(Line line) {
        return switch (line.severity()) {
            case null -> "";
            case BLOCKING -> "bad-row";
            case EXPLAIN, HINT -> "warn-row";
        };
    }

    /** The class of a sentence about a finding. */
    public String saying(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "say e";
            case EXPLAIN, HINT -> "say w";
        };
    }

    public String path(String below) {
        return extent.address("/" + table.year() + below);
    }
}
