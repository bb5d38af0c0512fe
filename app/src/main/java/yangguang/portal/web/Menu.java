package yangguang.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yangguang.documents.PublishedLine;

/**
 * 专栏目录: the column's navigation. Its entries and their order are laid down for all agencies.
 *
 * @param shelves all categories, empty ones too
 * @param reports the annual reports, newest first
 */
public record Menu(Scope scope, List<Shelf> shelves, List<PublishedLine> reports) {
    private static final int SHOWN = 6;
    private static final String NORMATIVE = "规范性文件";

    public long documents() {
        return shelves.stream().mapToLong(Shelf::documents).sum();
    }

    /** The fullest categories, in the order of the law. */
    public List<Shelf> fullest() {
        var fullest =
                shelves.stream()
                        .filter(shelf -> !shelf.isEmpty())
                        .sorted(Comparator.comparingLong(Shelf::documents).reversed())
                        .limit(SHOWN)
                        .toList();
        return shelves.stream().filter(fullest::contains).toList();
    }

    /** Where the agency's own rules stand, if the law of today names such a category for it. */
    Optional<Shelf> normative() {
        return shelves.stream()
                .filter(shelf -> shelf.category().text().contains(NORMATIVE))
                .findFirst();
    }

    public int firstYear() {
        return reports.stream().mapToInt(Reports::yearOf).min().orElse(0);
    }

    public int lastYear() {
        return reports.stream().mapToInt(Reports::yearOf).max().orElse(0);
    }
}
