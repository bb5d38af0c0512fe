package yangguang.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 报送上来的: what the leaders of bodies signed, for whoever adds the reports of many together. The
 * caller answers for whose reports they are.
 */
@Service
@Transactional(readOnly = true)
public class HandedIn {
    private final HandedInRecords records;
    private final ReportRecords reports;
    private final AnnualTables tables;

    HandedIn(HandedInRecords records, ReportRecords reports, AnnualTables tables) {
        this.records = records;
        this.reports = reports;
        this.tables = tables;
    }

    /**
     * One submission of a report.
     *
     * @param number of the submission
     */
    public record Part(long reportId, int number) {}

    /**
     * A sum over several reports.
     *
     * @param sum null where all left it blank
     * @param filled how many did not
     */
    public record Sum(@Nullable BigDecimal sum, int filled) {
        /** As if both had been added up at once. */
        public Sum plus(Sum other) {
            var both = sum == null ? other.sum : other.sum == null ? sum : sum.add(other.sum);
            return new Sum(both, filled + other.filled);
        }
    }

    /**
     * A submission as it can be read above.
     *
     * @param tables its figures in the forms of the year, with what speaks against them
     * @param explanations what the body said to findings
     */
    public record Whole(
            Submission submission, List<AnnualTable> tables, List<Explanation> explanations) {}

    public Optional<Whole> read(long bodyId, int year, Part part) {
        return reports.submission(part.reportId(), part.number())
                .map(
                        submission ->
                                new Whole(
                                        submission,
                                        tables.submitted(
                                                Set.of(bodyId), year, submission.figures()),
                                        reports.explanations(part.reportId())));
    }

    /** Its figures alone. */
    public Map<String, @Nullable BigDecimal> figures(Part part) {
        return reports.submission(part.reportId(), part.number())
                .map(Submission::figures)
                .orElse(Map.of());
    }

    /** Every figure that any of these holds, added up by the database. */
    public Map<String, Sum> sums(List<Part> parts) {
        return records.sums(parts);
    }

    /** One figure of each of these, by report; blank is null. */
    public Map<Long, @Nullable BigDecimal> values(List<Part> parts, String indicator) {
        return records.values(parts, indicator);
    }

    /** Looks at one report after another, so that the memory holds one of them. */
    public void each(List<Part> parts, Look look) {
        records.each(parts, look);
    }

    /** What is done with the figures of one report, or of one body. */
    public interface Look {
        void at(long id, Map<String, @Nullable BigDecimal> figures);
    }
}
