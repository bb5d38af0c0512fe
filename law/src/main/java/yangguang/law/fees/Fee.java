package yangguang.law.fees;

import java.util.List;
import java.util.Locale;
import yangguang.law.rules.Citation;
import yangguang.law.words.Words;

/**
 * 信息处理费 of one request, in yuan, with its working.
 *
 * @param lines one for each price, in order; lines that cost nothing too
 */
public record Fee(int yuan, List<Line> lines, Citation law) {
    public Fee {
        lines = List.copyOf(lines);
    }

    /** What is counted. */
    public enum Basis {
        /** 按件. */
        BY_ITEM,
        /** 按量. */
        BY_PAGE
    }

    /**
     * Items or pages of one price.
     *
     * @param first the first of them, as it is counted
     * @param last the last of them
     */
    public record Line(Basis basis, int first, int last, int each) {
        public int yuan() {
            return (last - first + 1) * each;
        }

        public String sentence(Locale locale) {
            var key =
                    switch (basis) {
                        case BY_ITEM -> "law.fee.by-item";
                        case BY_PAGE -> "law.fee.by-page";
                    };
            return Words.say(locale, key, List.of(first, last, each, yuan()));
        }
    }
}
