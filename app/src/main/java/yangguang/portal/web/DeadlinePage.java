package yangguang.portal.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Answer;
import yangguang.law.clocks.CountedDay;
import yangguang.law.clocks.HoursOfDay;
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
     * @param months none where no days are counted
     * @param lines every day, where days are counted
     * @param hours the part of every day, where hours are counted
     */
    public record Result(
            Answer.Found answer,
            @Nullable LocalDate extended,
            List<DeadlineMonth> months,
            List<Line> lines,
            List<HoursLine> hours) {

        public LocalDate due() {
            return answer.last();
        }

        /** The time of that day; null for the whole day. */
        public @Nullable LocalTime time() {
            return answer instanceof Answer.Moment moment ? moment.due().due().toLocalTime() : null;
        }

        public boolean isProvisional() {
            return answer instanceof Answer.Due due && !due.deadline().isSettled();
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

    /** The hours of a day. */
    public record HoursLine(HoursOfDay day) {
        public String from() {
            return day.from().toLocalTime().toString();
        }

        public String to() {
            return day.isToMidnight() ? "24:00" : day.to().toLocalTime().toString();
        }
    }
}
