package yangguang.reader;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import yangguang.reader.Examined.Heading;

/** 章节、附件: the headings that stand on lines of their own. */
final class Headings {
    private static final Pattern CHAPTER =
            Pattern.compile("(?m)^\\h*([一二三四五六七八九十]{1,3}\\h*、\\h*[^。;\\n\\t]{2,50}?)\\h*$");
    private static final Pattern ANNEX =
            Pattern.compile(
                    "(?m)^\\h*(?:附件|附表)\\h*[0-9一二三四五六七八九]{0,2}\\h*[:.、]?\\s*\\n?\\s*([^\\n\\t。]{4,60}(?:表|册|图))\\h*$");

    private Headings() {}

    static List<Heading> chapters(PlainText text) {
        return found(CHAPTER, text);
    }

    /** Where the annex itself stands, with its title below the word 附件. */
    static List<Heading> annexes(PlainText text) {
        return found(ANNEX, text);
    }

    private static List<Heading> found(Pattern heading, PlainText text) {
        return heading.matcher(text.text())
                .results()
                .map(found -> heading(found, text))
                .distinct()
                .toList();
    }

    private static Heading heading(MatchResult found, PlainText text) {
        return new Heading(text.quote(found.start(1), found.end(1)), found.start(1));
    }
}
