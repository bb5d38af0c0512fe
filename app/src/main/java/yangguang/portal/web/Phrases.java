package yangguang.portal.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Where a title may break: between words, never inside one, and never before a lone particle. */
final class Phrases {
    private static final String OPENING = "《〈（〔“‘「『【(";
    private static final String JOINING = "的和与及或等之";
    private static final int SHORTEST = 3;

    private Phrases() {}

    /** The title in pieces; put together they are the title. */
    static List<String> of(String title) {
        var pieces = new ArrayList<String>();
        int begun = 0;
        for (int start : wordStarts(title)) {
            int at = beforeOpening(title, start);
            if (at - begun >= SHORTEST && title.length() - at >= SHORTEST && mayBreak(title, at)) {
                pieces.add(title.substring(begun, at));
                begun = at;
            }
        }
        pieces.add(title.substring(begun));
        return List.copyOf(pieces);
    }

    /** An opening bracket goes with the word after it. */
    private static int beforeOpening(String title, int start) {
        int at = start;
        while (at > 0 && OPENING.indexOf(title.charAt(at - 1)) >= 0) at--;
        return at;
    }

    private static boolean mayBreak(String title, int at) {
        char before = title.charAt(at - 1);
        return !Character.isDigit(before)
                && JOINING.indexOf(before) < 0
                && OPENING.indexOf(before) < 0;
    }

    private static List<Integer> wordStarts(String title) {
        var starts = new ArrayList<Integer>();
        try (var words = new HMMChineseTokenizer()) {
            words.setReader(new StringReader(title));
            var offset = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) starts.add(offset.startOffset());
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot read " + title, impossible);
        }
        return starts;
    }
}
