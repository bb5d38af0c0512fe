package yangguang.portal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Answer;
import yangguang.law.clocks.CountedDay;
import yangguang.pages.Problems;

/**
 * 期限计算.
 *
 * @param result null while nothing is asked, or what is asked cannot be answered
 */
public record DeadlinePage(
        Scope scope, DeadlineForm form, Problems problems, @Nullable Result result) {

    /**
     * @param extended what the day would be after an extension; null where there is none to come
     */
    public record Result(
            Answer.Due answer,
            @Nullable LocalDate extended,
            List<DeadlineMonth> months,
            List<Line> lines) {

        public LocalDate due() {
            return answer.deadline().due();
        }

        public boolean isProvisional() {
            return !answer.deadline().isSettled();
        }
    }

    /**
     * A day of the proof.
     *
     * @param basis the article or the notice by which it counts or does not
     */
    public record Line(CountedDay day, String basis) {
        public String number() {
            return day.counted() ? String.valueOf(day.number()) : "";
        }

        public String why() {
            return "law.why." + day.why().word();
        }
    }
}
