package yangguang.law.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * 勾稽问题: a relation that does not hold.
 *
 * @param relation its id, such as A2
 * @param cells the indicators concerned, or codes of rows where headings are
 * @param left the value on its left side, 0 where the relation has no sides
 * @param right the value on its right side
 * @param basis why the relation must hold
 * @param words how it is said; only when somebody reads it, since a batch reads few
 */
public record Finding(
        String relation,
        Severity severity,
        List<String> cells,
        BigDecimal left,
        BigDecimal right,
        String basis,
        Sentence words) {
    public Finding {
        cells = List.copyOf(cells);
    }

    /** The same as a thing to look at: nothing is held back for it. */
    public Finding doubtful() {
        return severity == Severity.BLOCKING
                ? new Finding(relation, Severity.EXPLAIN, cells, left, right, basis, words)
                : this;
    }

    /** What is wrong, with the arithmetic, in Chinese. */
    public String sentence() {
        return words.chinese(this);
    }

    /** The same in English. */
    public String english() {
        return words.english(this);
    }

    public String sentence(Locale locale) {
        return locale.getLanguage().equals("zh") ? sentence() : english();
    }
}
