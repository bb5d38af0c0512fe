package yangguang.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yangguang.catalogue.Remark;
import yangguang.law.catalogue.Category;
import yangguang.law.rules.Citation;

/**
 * 法定主动公开内容: all categories, by the article that names them.
 *
 * @param remarks what the body says of its empty columns, by category
 * @param standard whether it has a standard catalogue
 */
public record CataloguePage(
        Scope scope, Menu menu, List<Group> groups, Map<String, Remark> remarks, boolean standard) {
    public @Nullable Remark remark(Shelf shelf) {
        return shelf.isEmpty() ? remarks.get(shelf.category().code()) : null;
    }

    /** What one article obliges the same bodies to publish. */
    public record Group(Heading heading, List<Shelf> shelves) {
        static List<Group> of(List<Shelf> shelves) {
            return shelves.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Heading::of, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(entry -> new Group(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** An article, and which bodies it obliges. */
    public record Heading(Citation article, Category.Who who) {
        static Heading of(Shelf shelf) {
            var law = shelf.category().law();
            var article = new Citation(law.title(), law.number(), law.article(), 0, 0);
            return new Heading(article, shelf.category().who());
        }
    }
}
