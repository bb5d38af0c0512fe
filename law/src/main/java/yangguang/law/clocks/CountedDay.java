package yangguang.law.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import yangguang.law.words.Words;

/**
 * One line of the proof of a due day.
 *
 * @param why how the day was treated
 * @param number the how-manieth day of the period it is; 0 for a day that does not count
 * @param note the festival or the cause of exclusion; empty on ordinary days
 */
public record CountedDay(LocalDate date, Why why, int number, String note) {

    /** How a calendar day is treated when a period is counted. */
    public enum Why {
        /** 起算之日: the day of the event itself, not counted. */
        START(false),
        /** 工作日, or any day of a period in calendar days. */
        COUNTED(true),
        /** 调休上班: a weekend day that is worked, hence counted. */
        MAKE_UP(true),
        /** 周末. */
        WEEKEND(false),
        /** 法定节假日及调休放假. */
        HOLIDAY(false),
        /** 依法不计入期限的时间, for example consulting a third party. */
        EXCLUDED(false),
        /** 顺延: the period had ended on a day off and runs on to the next working day. */
        CARRIED_ON(false);

        private final boolean counted;

        Why(boolean counted) {
            this.counted = counted;
        }

        public boolean counted() {
            return counted;
        }

        /** How the day was treated, in words. */
        public String sentence(Locale locale) {
            return Words.say(locale, "law.why." + word(), List.of());
        }

        /** Its part in the keys of words, such as law.why.make-up. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean counted() {
        return why.counted();
    }
}
