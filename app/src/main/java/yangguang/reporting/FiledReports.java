package yangguang.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.documents.PublishedDocuments;
import yangguang.documents.PublishedLine;
import yangguang.reporting.FiledRecords.Filed;

/**
 * 归档的年报: what reports say that were published before they came here. One that is public no longer
 * says nothing.
 */
@Component
class FiledReports {
    private final FiledRecords records;
    private final PublishedDocuments documents;

    FiledReports(FiledRecords records, PublishedDocuments documents) {
        this.records = records;
        this.documents = documents;
    }

    /** Those of a year and the ones before, by body, oldest first. */
    Map<Long, List<Filed>> until(Set<Long> bodies, int year) {
        var filed = records.until(bodies, year);
        if (filed.isEmpty()) return Map.of();
        var open =
                documents.annualReports(filed.stream().map(Filed::body).collect(toSet())).stream()
                        .map(PublishedLine::id)
                        .collect(toSet());
        return filed.stream()
                .filter(one -> open.contains(one.document()))
                .collect(groupingBy(Filed::body));
    }

    /** The one of a body and year. */
    Optional<PublishedLine> report(long body, int year) {
        var filed = records.until(Set.of(body), year);
        if (filed.isEmpty() || filed.getLast().year() != year) return Optional.empty();
        return documents.annualReports(Set.of(body)).stream()
                .filter(line -> line.id() == filed.getLast().document())
                .findFirst();
    }

    /** Where the report of a body and year says a figure; empty where none does. */
    Optional<SaidInReport> said(long body, int year, String indicator) {
        return until(Set.of(body), year).values().stream()
                .map(List::getLast)
                .filter(one -> one.year() == year && one.figures().containsKey(indicator))
                .findFirst()
                .flatMap(
                        one ->
                                report(body, year)
                                        .map(
                                                line ->
                                                        new SaidInReport(
                                                                line,
                                                                one.quotes()
                                                                        .getOrDefault(
                                                                                indicator, ""))));
    }

    /** Those of these bodies, whatever the year. */
    List<Filed> all(Set<Long> bodies) {
        return until(bodies, Integer.MAX_VALUE).values().stream().flatMap(List::stream).toList();
    }
}
