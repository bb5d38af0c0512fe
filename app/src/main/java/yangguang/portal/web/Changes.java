package yangguang.portal.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import yangguang.portal.web.ChangesPage.Change;

/** 变更对照: what differs between two texts, paragraph by paragraph. */
final class Changes {
    private static final String PARAGRAPHS = "p,h2,h3,h4,li,tr";

    private Changes() {}

    static List<Change> between(String olderHtml, String newerHtml) {
        var older = paragraphs(olderHtml);
        var newer = paragraphs(newerHtml);
        return DiffUtils.diff(older, newer).getDeltas().stream()
                .map(delta -> change(delta, newer))
                .toList();
    }

    private static Change change(AbstractDelta<String> delta, List<String> newer) {
        int at = delta.getTarget().getPosition();
        return new Change(
                at == 0 ? "" : newer.get(at - 1),
                List.copyOf(delta.getSource().getLines()),
                List.copyOf(delta.getTarget().getLines()));
    }

    private static List<String> paragraphs(String html) {
        return Jsoup.parseBodyFragment(html).select(PARAGRAPHS).stream()
                .filter(element -> element.selectStream(PARAGRAPHS).count() == 1)
                .map(Element::text)
                .filter(words -> !words.isBlank())
                .toList();
    }
}
