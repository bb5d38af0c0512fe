package yangguang.portal.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Severity;
import yangguang.pages.Problems;
import yangguang.portal.Frame;
import yangguang.reader.Examined;
import yangguang.reader.Examined.Finding;
import yangguang.reader.Figure;

/**
 * 年报体检.
 *
 * @param pasted what was typed instead of a file
 * @param results one for each file, in their order
 */
public record CheckPage(Frame frame, Problems problems, String pasted, List<Result> results) {

    /** What became of a file. */
    public sealed interface Result {
        String name();
    }

    /**
     * A file that is no report or cannot be read.
     *
     * @param why the key of the sentence that says so
     */
    public record Unread(String name, String why) implements Result {}

    /**
     * A report that was read.
     *
     * @param number of the file on the page, from 1
     * @param cut whether the text went on, which was not read
     * @param before the figures of last year's report; none if there was none
     * @param lines its figures and denials, in the order of the text
     * @param filing null for whoever may not file it
     */
    public record Report(
            int number,
            String name,
            String text,
            boolean cut,
            Map<String, @Nullable BigDecimal> before,
            Examined examined,
            List<Piece> pieces,
            List<Line> lines,
            @Nullable Filing filing)
            implements Result {
        private static final int MOST_QUOTES = 4;
        private static final int LONGEST_QUOTE = 40;

        Report with(@Nullable Filing offer) {
            return new Report(number, name, text, cut, before, examined, pieces, lines, offer);
        }

        /** What last year's report said, in words that {@link LastYear} reads again. */
        public String lastYear() {
            return LastYear.written(before);
        }

        /** The address of a place in the text. */
        public String mark(int at) {
            return "m" + number + "-" + at;
        }

        /** The address of a finding. */
        public String found(int finding) {
            return "f" + number + "-" + finding;
        }

        /** Where a finding leads in the text: its first place that is marked. */
        public OptionalInt place(Finding finding) {
            return finding.places().stream()
                    .mapToInt(Examined.Place::offset)
                    .filter(at -> pieces.stream().anyMatch(one -> one.figure() && one.at() == at))
                    .findFirst();
        }

        /**
         * The words that a finding is about: the first few, and of long ones the end, where the
         * figure stands.
         */
        public List<String> quotes(Finding finding) {
            return finding.places().stream()
                    .map(Examined.Place::quote)
                    .filter(words -> !words.isEmpty())
                    .distinct()
                    .limit(MOST_QUOTES)
                    .map(Report::shortened)
                    .toList();
        }

        private static String shortened(String words) {
            return words.length() <= LONGEST_QUOTE
                    ? words
                    : "…" + words.substring(words.length() - LONGEST_QUOTE);
        }

        public long count(Severity severity) {
            return examined.findings().stream().filter(one -> one.severity() == severity).count();
        }
    }

    /**
     * 归档: the body's report of a year, for its officer to file in one step.
     *
     * @param held the bytes of the file in Base64; empty where the page would grow too large
     */
    public record Filing(int year, String held) {}

    /**
     * A piece of the text.
     *
     * @param at where it begins
     * @param severity of the gravest finding about it; null for a figure that nothing is said of,
     *     and for plain text
     * @param figure whether it is a figure, or words that a finding is about
     * @param findings their numbers, from 1
     */
    public record Piece(
            String words,
            int at,
            boolean figure,
            @Nullable Severity severity,
            List<Integer> findings) {}

    /**
     * One figure, or one thing that words deny.
     *
     * @param figure empty for what words deny
     */
    public record Line(String name, Optional<Figure> figure) {}
}
