package yangguang.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yangguang.law.reports.Line;
import yangguang.law.reports.Part;
import yangguang.law.reports.Piece;
import yangguang.registers.EntryCounts;

/** What a part says by itself: its sentences, with the figures still between double braces. */
final class OwnWords {
    private final Telling telling;
    private final Function<Line.Entries, List<Named>> entries;
    private final Function<Line.Groups, EntryCounts> counts;

    /**
     * An entry of a register.
     *
     * @param words what stands in a field
     */
    interface Named {
        String words(String field);
    }

    /**
     * @param entries of a register in the year, oldest first
     * @param counts of a register in the year
     */
    OwnWords(
            Telling telling,
            Function<Line.Entries, List<Named>> entries,
            Function<Line.Groups, EntryCounts> counts) {
        this.telling = telling;
        this.entries = entries;
        this.counts = counts;
    }

    String of(Part part) {
        var text = new StringBuilder();
        for (var line : part.lines()) {
            var said = say(line);
            if (said.isEmpty()) continue;
            if (line.begins() && !text.isEmpty()) text.append('\n');
            text.append(said);
        }
        return text.toString();
    }

    private String say(Line line) {
        var said =
                switch (line) {
                    case Line.Sentence sentence -> sentence(sentence);
                    case Line.Items items -> items(items);
                    case Line.Entries these -> entries(these);
                    case Line.Groups these -> groups(these);
                };
        return telling.lacksFact(said) || telling.lacksLastYear(said) ? "" : said;
    }

    private String sentence(Line.Sentence sentence) {
        if (sentence.count().isEmpty()) return sentence.say();
        var figure = telling.figures().now(sentence.count());
        if (figure == null && telling.figures().isBeside(sentence.count())) return "";
        return isZero(figure) ? sentence.zero() : sentence.say();
    }

    private String items(Line.Items items) {
        var said =
                items.items().stream()
                        .filter(item -> isMore(telling.figures().now(item.count())))
                        .map(Line.Sentence::say)
                        .toList();
        return said.isEmpty() ? items.none() : items.head() + enumerated(said) + "。";
    }

    /** 甲、乙和丙 would read as one where the last has an 和 of its own. */
    private static String enumerated(List<String> said) {
        return String.join("、", said);
    }

    private String entries(Line.Entries line) {
        var found = entries.apply(line);
        if (found.isEmpty()) return line.none();
        var said = new ArrayList<String>();
        for (var entry : found) said.add(each(line.each(), entry));
        return line.head() + String.join("；", said) + "。";
    }

    private String groups(Line.Groups line) {
        var found = counts.apply(line);
        if (found.all() == 0) return line.none();
        var said =
                found.chosen().entrySet().stream()
                        .map(one -> one.getKey() + one.getValue() + line.unit())
                        .toList();
        var done =
                line.done().isEmpty()
                        ? ""
                        : line.done()
                                + Telling.percent(
                                        BigDecimal.valueOf(found.done()),
                                        BigDecimal.valueOf(found.all()));
        return line.head() + enumerated(said) + done + "。";
    }

    private static String each(String each, Named entry) {
        return Piece.FIELD
                .matcher(each)
                .replaceAll(
                        field ->
                                java.util.regex.Matcher.quoteReplacement(
                                        readable(entry.words(field.group(1)))));
    }

    /** A day without its year, and no braces of anybody's own. */
    private static String readable(String words) {
        try {
            var day = LocalDate.parse(words);
            return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        } catch (DateTimeParseException noDay) {
            return words.replace("{{", "｛｛").replace("}}", "｝｝").replaceAll("[。；;\\s]+$", "");
        }
    }

    private static boolean isZero(@Nullable BigDecimal figure) {
        return figure != null && figure.signum() == 0;
    }

    private static boolean isMore(@Nullable BigDecimal figure) {
        return figure != null && figure.signum() > 0;
    }
}
