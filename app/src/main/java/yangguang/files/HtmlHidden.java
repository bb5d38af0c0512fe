package yangguang.files;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import yangguang.files.Hidden.Kind;

/** What a page hides from those who only look at it. */
final class HtmlHidden {
    private static final String UNSEEN =
            "[hidden],[style~=(?i)display\\s*:\\s*none],[style~=(?i)visibility\\s*:\\s*hidden],input[type=hidden]";

    private HtmlHidden() {}

    static List<Hidden> in(byte[] bytes) {
        var page = Jsoup.parse(HtmlText.decode(bytes));
        var found = new ArrayList<Hidden>();
        page.select("meta[name][content]")
                .forEach(
                        meta ->
                                found.add(
                                        Hidden.inFile(
                                                Kind.PROPERTIES,
                                                meta.attr("name") + ": " + meta.attr("content"))));
        page.select("script")
                .forEach(script -> found.add(Hidden.inFile(Kind.SCRIPT, script.data())));
        page.select(UNSEEN)
                .forEach(one -> found.add(Hidden.inFile(Kind.HIDDEN_TEXT, one.text() + one.val())));
        page.traverse(
                (node, depth) -> {
                    if (node instanceof Comment comment)
                        found.add(Hidden.inFile(Kind.COMMENT, comment.getData()));
                });
        return List.copyOf(found);
    }
}
