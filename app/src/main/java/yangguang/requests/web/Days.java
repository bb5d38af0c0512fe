package yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yangguang.calendar.CurrentLaw;

/** Today, and how far days are from it. */
@Component
class Days {
    private final CurrentLaw law;
    private final Clock clock;

    Days(CurrentLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Working days from today on; 0 on the day itself, negative when it has passed. */
    int left(LocalDate day) {
        return law.now().calendar().workingDaysUntil(today(), day);
    }
}
