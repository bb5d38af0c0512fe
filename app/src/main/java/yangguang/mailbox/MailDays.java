package yangguang.mailbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.calendar.CurrentLaw;
import yangguang.law.Law;
import yangguang.law.clocks.Deadline;

/** Until when a mail is to be answered. */
@Component
class MailDays {
    private final CurrentLaw law;
    private final Clock clock;

    MailDays(CurrentLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Empty as long as nothing says until when. */
    Optional<Deadline> due(Mail mail) {
        return due(mail.receivedOn(), law.now());
    }

    static Optional<Deadline> due(LocalDate received, Law law) {
        return law.periods().mailbox().from(received);
    }

    /** Working days left until the end of that day, negative when it is past. */
    int left(LocalDate day) {
        return law.now().calendar().workingDaysUntil(today(), day);
    }

    /** The last day of receipt whose answer is overdue today. */
    LocalDate overdue() {
        var now = law.now();
        var today = today();
        var day = today;
        while (due(day, now).map(due -> !due.due().isBefore(today)).orElse(false))
            day = day.minusDays(1);
        return day;
    }
}
