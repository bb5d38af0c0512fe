package yangguang.reporting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yangguang.law.forms.Severity;

/**
 * 问题 of a report, with what was said about it.
 *
 * @param key by which it is known again
 * @param sentence in Chinese
 * @param basis why it must be otherwise
 * @param indicator the figure with which it begins, or null
 * @param explanation the last one, or null
 */
public record ReportFinding(
        String key,
        Severity severity,
        String sentence,
        String english,
        String basis,
        String basisEnglish,
        @Nullable String indicator,
        @Nullable Explanation explanation) {

    public String sentence(Locale locale) {
        return locale.getLanguage().equals("zh") ? sentence : english;
    }

    public String basis(Locale locale) {
        return locale.getLanguage().equals("zh") ? basis : basisEnglish;
    }

    /** Whether it was explained as it stands now. */
    public boolean isExplained() {
        return explanation != null && explanation.sentence().equals(sentence);
    }

    /** Whether the report can be submitted with it. */
    public boolean isSettled() {
        return switch (severity) {
            case BLOCKING -> false;
            case EXPLAIN -> isExplained();
            case HINT -> true;
        };
    }
}
