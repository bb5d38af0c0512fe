package yangguang.law.outcomes;

import java.util.List;
import java.util.Locale;
import yangguang.law.rules.Citation;
import yangguang.law.words.Words;

/** 救济途径: what the letter must tell the applicant about going against the decision. */
public sealed interface Remedy {
    List<Citation> law();

    String sentence(Locale locale);

    /**
     * 可以申请行政复议，也可以起诉.
     *
     * @param days to apply for reconsideration
     * @param months to bring the lawsuit
     */
    record Either(int days, int months, List<Citation> law) implements Remedy {
        @Override
        public String sentence(Locale locale) {
            return Words.say(locale, "law.remedy.either", List.of(days, months));
        }
    }

    /**
     * 应当先申请行政复议.
     *
     * @param days to apply for reconsideration
     * @param daysAfter to bring the lawsuit once its decision is received
     */
    record ReconsiderationFirst(int days, int daysAfter, List<Citation> law) implements Remedy {
        @Override
        public String sentence(Locale locale) {
            return Words.say(locale, "law.remedy.reconsideration-first", List.of(days, daysAfter));
        }
    }
}
