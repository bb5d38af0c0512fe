package yangguang.reporting;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.law.forms.Finding;
import yangguang.law.forms.Severity;

/** Everything that speaks against a report as it stands, and what was said about it. */
@Component
class ReportChecks {
    private final ReportRecords records;
    private final WordChecks words;
    private final PeerChecks peers;

    ReportChecks(ReportRecords records, WordChecks words, PeerChecks peers) {
        this.records = records;
        this.words = words;
        this.peers = peers;
    }

    /** What is to be submitted has no blank cell: where nothing happened it says 0. */
    List<ReportFinding> of(
            @Nullable AnnualReport report, List<AnnualTable> tables, Narrative.Whole narrative) {
        var said = explanations(report);
        var findings = new ArrayList<ReportFinding>();
        for (var doubt : words.of(narrative, tables))
            findings.add(doubt.finding(said.get(doubt.key())));
        for (var table : tables) {
            var withFigures = table.parts().stream().flatMap(part -> part.findings().stream());
            withFigures.forEach(one -> findings.add(found(table, one, one.severity(), said)));
            table.findings().stream()
                    .filter(one -> table.isAboutBlanks(one))
                    .forEach(one -> findings.add(found(table, one, Severity.BLOCKING, said)));
        }
        return List.copyOf(findings);
    }

    /** The same with hints from comparable bodies, which keep no report back. */
    List<ReportFinding> withHints(
            long bodyId,
            @Nullable AnnualReport report,
            List<AnnualTable> tables,
            Narrative.Whole narrative) {
        var findings = new ArrayList<>(of(report, tables, narrative));
        if (tables.isEmpty()) return findings;
        var said = explanations(report);
        for (var doubt : peers.of(bodyId, tables.getFirst().year(), tables))
            findings.add(doubt.finding(said.get(doubt.key())));
        return List.copyOf(findings);
    }

    private Map<String, Explanation> explanations(@Nullable AnnualReport report) {
        if (report == null) return Map.of();
        return records.explanations(report).stream()
                .collect(toMap(Explanation::finding, explanation -> explanation));
    }

    private static ReportFinding found(
            AnnualTable table, Finding one, Severity severity, Map<String, Explanation> said) {
        var first = one.cells().stream().findFirst().orElse("");
        var key = table.form().id() + "/" + one.relation() + "/" + first;
        return new ReportFinding(
                key,
                severity,
                one.sentence(),
                one.english(),
                one.basis(),
                one.basis(),
                first.isEmpty() ? null : first,
                said.get(key));
    }
}
