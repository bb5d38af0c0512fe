package yangguang.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yangguang.law.Law;

/** Today, and how far days are from it. */
@Component
class Days {
    private final Law law;
    private final Clock clock;

    Days(Law law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Working days from today on; 0 on the day itself, negative when it has passed. */
    int left(LocalDate day) {
        return today().isAfter(day)
                ? -law.calendar().workingDaysUntil(day, today())
                : law.calendar().workingDaysUntil(today(), day);
    }
}
