package yangguang.reporting;

import java.math.BigDecimal;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.BodyKind;
import yangguang.calendar.CurrentLaw;
import yangguang.law.clocks.FixedDates.DueDay;
import yangguang.law.clocks.Kind;
import yangguang.law.reports.ChapterSet;
import yangguang.law.reports.Part;
import yangguang.pages.DeadlineAddress;
import yangguang.pages.NoSuchRecord;

/** Reads the annual reports of the bodies whose records the viewer may read. */
@Service
@Transactional(readOnly = true)
public class Reports {
    private final ReportRecords records;
    private final ReportChecks checks;
    private final AnnualTables tables;
    private final Narrative narrative;
    private final Annexes annexes;
    private final EarlierTexts earlier;
    private final Bodies bodies;
    private final CurrentLaw law;

    Reports(
            ReportRecords records,
            ReportChecks checks,
            AnnualTables tables,
            Narrative narrative,
            Annexes annexes,
            EarlierTexts earlier,
            Bodies bodies,
            CurrentLaw law) {
        this.records = records;
        this.checks = checks;
        this.tables = tables;
        this.narrative = narrative;
        this.annexes = annexes;
        this.earlier = earlier;
        this.bodies = bodies;
        this.law = law;
    }

    /**
     * A report with everything that belongs to it.
     *
     * @param report null where nobody has begun it
     * @param tables as the records have them now
     * @param annexes what follows the tables: as it stands, or as it was submitted
     * @param submission the last one, or null
     * @param differences what was recorded since then
     * @param proof where the due day can be counted again
     */
    public record Whole(
            @Nullable AnnualReport report,
            List<AnnualTable> tables,
            List<TextPart> parts,
            List<ReportWording.Annex> annexes,
            List<ReportFinding> findings,
            @Nullable Submission submission,
            List<Difference> differences,
            List<Decision> decisions,
            DueDay due,
            String proof) {}

    /**
     * A part as it reads now.
     *
     * @param written what somebody wrote, or null where it writes itself
     */
    public record TextPart(Part part, @Nullable PartText written, String source, List<Told> told) {
        static TextPart of(Narrative.Filled filled) {
            return new TextPart(filled.part(), filled.written(), filled.source(), filled.told());
        }

        /** Whether somebody must write it and nobody has. */
        public boolean isMissing() {
            return part.written() && source.isBlank();
        }

        public boolean isWritten() {
            return written != null && !written.text().isBlank();
        }
    }

    /** The sets of chapters in which a body may report a year; the first is the usual one. */
    public List<ChapterSet> sets(long bodyId, int year) {
        return narrative.sets(bodyId, year);
    }

    /** The words of a report as it stands. */
    ReportWording wording(long bodyId, int year) {
        var text = narrative.of(records.of(bodyId, year).orElse(null), bodyId, year);
        return text.wording(annexes.of(bodyId, year, text.chapters()));
    }

    /** What a part said the year before, or nothing. */
    public String before(long bodyId, int year, String part) {
        var chapters = narrative.of(null, bodyId, year).chapters();
        return earlier.before(bodyId, year, chapters).getOrDefault(part, "");
    }

    /** Every figure that a text may name, with its label, in the order of the forms. */
    public List<NamedFigure> figures(long bodyId, int year) {
        var figures = narrative.of(null, bodyId, year).telling().figures().now();
        var named = new LinkedHashMap<String, NamedFigure>();
        var forms = new ArrayList<>(tables.forms(Set.of(bodyId), year));
        forms.addAll(law.now().forms().all());
        for (var form : forms) {
            for (var cell : form.cells()) {
                var number = figures.get(cell.indicator());
                if (number != null)
                    named.putIfAbsent(
                            cell.indicator(),
                            new NamedFigure(
                                    cell.indicator(), form.label(cell.indicator()), number));
            }
        }
        return List.copyOf(named.values());
    }

    /** A figure by the name that a text uses. */
    public record NamedFigure(String indicator, String label, BigDecimal number) {}

    /**
     * A figure that is no longer what was submitted.
     *
     * @param label what it is
     */
    public record Difference(
            String indicator,
            String label,
            @Nullable BigDecimal submitted,
            @Nullable BigDecimal now) {}

    /**
     * @throws NoSuchRecord where the viewer may not read that body, or the year has no form
     */
    public Whole read(Viewer viewer, long bodyId, int year) {
        if (!viewer.readable().contains(bodyId)) throw new NoSuchRecord("report of " + bodyId);
        var filled = tables.tables(Set.of(bodyId), year);
        if (filled.isEmpty()) throw new NoSuchRecord("form of " + year);
        var report = records.of(bodyId, year).orElse(null);
        var text = narrative.of(report, bodyId, year);
        var submission = Optional.ofNullable(report).flatMap(records::submission).orElse(null);
        return new Whole(
                report,
                filled,
                text.parts().stream().map(TextPart::of).toList(),
                report != null && submission != null && !report.state().isOpen()
                        ? submission.wording().annexes()
                        : annexes.of(bodyId, year, text.chapters()),
                checks.withHints(bodyId, report, filled, text),
                submission,
                submission == null ? List.of() : differences(submission, filled),
                report == null ? List.of() : records.decisions(report),
                due(bodyId, year),
                proof(bodyId, year));
    }

    /** Until when the report of a body on a year is to be public. */
    public DueDay due(long bodyId, int year) {
        var dates = law.now().dates();
        return isGovernment(bodyId) ? dates.reportByGovernment(year) : dates.reportByBody(year);
    }

    /** Where that day can be counted again. */
    public String proof(long bodyId, int year) {
        var kind = isGovernment(bodyId) ? Kind.GOVERNMENT_REPORT : Kind.REPORT;
        return DeadlineAddress.of(kind, Year.of(year).atMonth(Month.DECEMBER).atEndOfMonth());
    }

    private boolean isGovernment(long bodyId) {
        return bodies.byId(bodyId).filter(body -> body.kind() == BodyKind.GOVERNMENT).isPresent();
    }

    private static List<Difference> differences(Submission submission, List<AnnualTable> filled) {
        var differences = new ArrayList<Difference>();
        for (var table : filled) {
            for (var figure : table.figures()) {
                var then = submission.figures().get(figure.cell().indicator());
                if (!same(then, figure.number()))
                    differences.add(
                            new Difference(
                                    figure.cell().indicator(),
                                    figure.label(),
                                    then,
                                    figure.number()));
            }
        }
        return differences;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : one.compareTo(other) == 0;
    }
}
