package yangguang.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import yangguang.bodies.Body;
import yangguang.catalogue.CatalogueColumns;
import yangguang.documents.PublishedDocuments;
import yangguang.law.Law;
import yangguang.law.catalogue.Catalogue;
import yangguang.law.catalogue.Category;

/** 法定主动公开内容, as far as it concerns a scope. */
@Component
class Shelves {
    private final Catalogue law;
    private final PublishedDocuments documents;
    private final Clock clock;

    Shelves(Law law, @Lazy PublishedDocuments documents, Clock clock) {
        this.law = law.catalogue();
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The categories of today's law that bind the body, empty ones too, and those of any law in
     * which documents stand; annual reports have a column of their own.
     */
    List<Shelf> of(Scope scope) {
        Map<String, Long> counts = documents.countByCategory(scope.bodies());
        var body = scope.isWhole() ? null : scope.frame().body();
        var today = law.categories(LocalDate.now(clock));
        var binding =
                today.stream()
                        .filter(known -> binds(known, body) || counts.containsKey(known.code()));
        var former =
                counts.keySet().stream()
                        .sorted()
                        .flatMap(code -> law.category(code).stream())
                        .filter(known -> !today.contains(known) && !law.isAnnualReport(known));
        return Stream.concat(binding, former)
                .map(known -> new Shelf(known, counts.getOrDefault(known.code(), 0L)))
                .toList();
    }

    Optional<Category> category(String code) {
        return law.category(code);
    }

    private static boolean binds(Category category, @Nullable Body body) {
        return body == null || CatalogueColumns.binds(category, body.kind());
    }
}
