package yangguang.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a document as it stands on a page: without the title that the page shows anyway,
 * headings that can be led to, wide tables that move sideways, 主送机关 and 署名 in their places.
 *
 * @param html sanitised markup
 */
public record Typeset(String html, List<Heading> headings) {
    private static final Pattern DAY =
            Pattern.compile("[\\d一二三四五六七八九十〇○零]{4}年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日");
    private static final Pattern ADDRESSEES = Pattern.compile("[^。；]{2,80}：");
    private static final Pattern SIGNATURE = Pattern.compile("[^。；：，]{4,40}");
    private static final String SCROLLING =
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"title\"></div>";
    private static final int TITLE_LINES = 4;

    /** A heading of the text and the name of its place. */
    public record Heading(String id, String words) {}

    /**
     * Sets the text.
     *
     * @param html sanitised markup, whose headings begin at h2
     */
    static Typeset of(String html, String title) {
        Document text = Jsoup.parseBodyFragment(html);
        text.outputSettings().prettyPrint(false);
        withoutTitle(text.body(), bare(title));
        addressees(text.body());
        signature(text.body());
        letTablesScroll(text);
        return new Typeset(text.body().html(), headings(text));
    }

    private static void withoutTitle(Element body, String title) {
        var lines = new ArrayList<Element>();
        var read = new StringBuilder();
        for (Element line : body.children()) {
            lines.add(line);
            read.append(bare(line.text()));
            if (read.toString().equals(title)) {
                lines.forEach(Element::remove);
                return;
            }
            if (lines.size() == TITLE_LINES || !title.startsWith(read.toString())) return;
        }
    }

    private static void addressees(Element body) {
        Element first = body.firstElementChild();
        if (first != null && first.nameIs("p") && ADDRESSEES.matcher(first.text()).matches())
            first.addClass("to");
    }

    private static void signature(Element body) {
        Element last = body.lastElementChild();
        if (last == null || !last.nameIs("p") || !DAY.matcher(bare(last.text())).matches()) return;
        last.addClass("sign");
        Element before = last.previousElementSibling();
        if (before != null && before.nameIs("p") && SIGNATURE.matcher(before.text()).matches())
            before.addClass("sign");
    }

    private static void letTablesScroll(Document text) {
        text.select("table").addClass("dense").wrap(SCROLLING);
    }

    private static List<Heading> headings(Document text) {
        var headings = new ArrayList<Heading>();
        for (Element heading : text.select("h2")) {
            String id = "part-" + (headings.size() + 1);
            heading.attr("id", id);
            headings.add(new Heading(id, heading.text()));
        }
        return List.copyOf(headings);
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s　]", "");
    }
}
