package yangguang.portal.foi;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yangguang.calendar.CurrentLaw;
import yangguang.law.clocks.Deadline;
import yangguang.law.clocks.Kind;
import yangguang.law.clocks.Reply;
import yangguang.law.clocks.ReplyDates;
import yangguang.law.clocks.RequestEvent;
import yangguang.law.rules.Citation;
import yangguang.pages.DeadlineAddress;

/** Reads from the law what may be promised today. */
@Component
class Promises {
    private final CurrentLaw law;
    private final Clock clock;

    Promises(CurrentLaw law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Promise on(LocalDate day) {
        var deadline = deadline(day);
        return new Promise(
                deadline.counting().period(),
                day,
                deadline.due(),
                DeadlineAddress.of(Kind.REPLY, day),
                deadline.citation(),
                law.now()
                        .requests()
                        .article(new RequestEvent.Confirmed(day), day)
                        .map(Citation::toString)
                        .orElse(""),
                law.now().fees().byItem(day, 0, 1).map(fee -> fee.law().toString()).orElse(""),
                deadline.isSettled());
    }

    private Deadline deadline(LocalDate day) {
        return switch (law.now().requests().reply(ReplyDates.received(day))) {
            case Reply.Due(var deadline) -> deadline;
            case Reply.Refused(var refusal) ->
                    throw new IllegalStateException("no reply period on " + day + ": " + refusal);
        };
    }
}
