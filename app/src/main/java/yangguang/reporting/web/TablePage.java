package yangguang.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yangguang.documents.PublishedLine;
import yangguang.law.forms.Finding;
import yangguang.law.forms.Severity;
import yangguang.reporting.AnnualTable;
import yangguang.reporting.AnnualTable.Figure;
import yangguang.reporting.AnnualTable.Line;
import yangguang.reporting.AnnualTable.Part;

/**
 * The forms of a year, one below the other.
 *
 * @param show {@code all}, {@code findings} or {@code blank}
 * @param filed the filed report from which the figures come, or null
 * @param notHeld why nothing of the year is known here, or null
 * @param filling where a blank figure is recorded, by indicator; none where the viewer may not
 */
public record TablePage(
        Extent extent,
        List<AnnualTable> forms,
        String show,
        @Nullable PublishedLine filed,
        @Nullable NotHeld notHeld,
        Map<String, String> filling) {

    public int year() {
        return forms.getFirst().year();
    }

    /** The parts of a form in which a line is asked for. */
    public List<Part> parts(AnnualTable form) {
        return form.parts().stream().filter(part -> !lines(part).isEmpty()).toList();
    }

    /** The lines that are asked for. */
    public List<Line> lines(Part part) {
        return switch (show) {
            case "findings" -> part.lines().stream().filter(TablePage::isOfNote).toList();
            case "blank" -> part.lines().stream().filter(TablePage::hasBlank).toList();
            default -> part.lines();
        };
    }

    public boolean isEmpty() {
        return forms.stream().allMatch(form -> parts(form).isEmpty());
    }

    public long rows() {
        return forms.stream().mapToLong(form -> form.lines().size()).sum();
    }

    public long ofNote() {
        return forms.stream()
                .flatMap(form -> form.lines().stream())
                .filter(TablePage::isOfNote)
                .count();
    }

    public long errors() {
        return forms.stream().mapToLong(AnnualTable::errors).sum();
    }

    public long doubts() {
        return forms.stream().mapToLong(AnnualTable::doubts).sum();
    }

    public long blanks() {
        return forms.stream().mapToLong(AnnualTable::blanks).sum();
    }

    public boolean isSound() {
        return errors() + doubts() + blanks() == 0;
    }

    private static boolean isOfNote(Line line) {
        return line.figures().stream().anyMatch(figure -> figure.severity() != null);
    }

    private static boolean hasBlank(Line line) {
        return line.figures().stream().anyMatch(Figure::isBlank);
    }

    public boolean mayFill(Figure figure) {
        return filling.containsKey(figure.cell().indicator());
    }

    /** How the line of a figure that stands alone is marked. */
    public String mark(Line line) {
        return line.figures().isEmpty()
                ? ""
                : named(line.figures().getFirst().severity(), "bad-row", "warn-row");
    }

    /** How a figure among others is marked: by any finding that it takes part in. */
    public String mark(Part part, Figure figure) {
        var gravest =
                part.findings().stream()
                        .filter(finding -> finding.cells().contains(figure.cell().indicator()))
                        .map(Finding::severity)
                        .min(Severity::compareTo);
        return named(gravest.orElse(null), "bad", "warn");
    }

    /** The place of a finding in the list below its table, from 1. */
    public int number(Part part, Finding finding) {
        return part.findings().indexOf(finding) + 1;
    }

    public String anchor(Part part, Finding finding) {
        return "found-" + part.table().id() + "-" + number(part, finding);
    }

    private static String named(@Nullable Severity severity, String error, String doubt) {
        return switch (severity) {
            case null -> "";
            case BLOCKING -> error;
            case EXPLAIN, HINT -> doubt;
        };
    }

    /** The class of a sentence about a finding. */
    public String saying(Severity severity) {
        return sayingOf(severity);
    }

    static String sayingOf(Severity severity) {
        return named(severity, "say e", "say w");
    }

    public String path(String below) {
        return extent.address("/" + year() + below);
    }

    public String entries(Figure figure) {
        return path("/entries/" + figure.cell().indicator());
    }

    public String filling(Figure figure) {
        return filling.getOrDefault(figure.cell().indicator(), "");
    }
}
