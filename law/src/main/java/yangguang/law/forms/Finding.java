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
 * @param sentence what is wrong, with the arithmetic, in Chinese
 * @param english the same in English
 * @param basis why the relation must hold
 */
public record Finding(
        String relation,
        Severity severity,
        List<String> cells,
        BigDecimal left,
        BigDecimal right,
        String sentence,
        String english,
        String basis) {
    public Finding {
        cells = List.copyOf(cells);
    }

    public String sentence(Locale locale) {
        return locale.getLanguage().equals("zh") ? sentence : english;
    }
}
