package yangguang.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yangguang.documents.PublishedLine;

/**
 * The annual reports of one year.
 *
 * @param year of which they speak
 */
public record Reports(int year, List<PublishedLine> lines) {

    /** By year, newest first. */
    static List<Reports> byYear(List<PublishedLine> lines) {
        return lines.stream()
                .collect(
                        Collectors.groupingBy(
                                Reports::yearOf,
                                () -> new TreeMap<>(Comparator.reverseOrder()),
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Reports(entry.getKey(), entry.getValue()))
                .toList();
    }

    static int yearOf(PublishedLine report) {
        return report.reportYear() == null ? report.madeOn().getYear() : report.reportYear();
    }
}
