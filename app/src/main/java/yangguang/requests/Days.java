package yangguang.requests;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yangguang.calendar.CurrentLaw;

/** Today, and how far days are from it. */
@Component
public class Days {
    private final CurrentLaw law;
    private final Clock clock;

    Days(CurrentLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Working days from today on; 0 on the day itself, negative when it has passed. */
    public int left(LocalDate day) {
        return law.now().calendar().workingDaysUntil(today(), day);
    }
}
