package yangguang.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.catalogue.NationalRule;

/**
 * 政府信息公开制度: the national rules, then the agency's own normative documents.
 *
 * @param own the category in which own rules stand; null where the law names none for the body
 * @param lines its newest documents
 */
public record RulesPage(
        Scope scope,
        Menu menu,
        List<NationalRule> national,
        @Nullable Shelf own,
        List<Line> lines) {
    public boolean hasMore() {
        return own != null && own.documents() > lines.size();
    }
}
