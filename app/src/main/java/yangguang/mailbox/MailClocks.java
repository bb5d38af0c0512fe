package yangguang.mailbox;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.calendar.OpenClocks;
import yangguang.calendar.RunningClock;
import yangguang.law.clocks.Deadline;

/** The due days of open mails move with the calendar. */
@Component
class MailClocks implements OpenClocks {
    private final MailRecords records;

    MailClocks(MailRecords records) {
        this.records = records;
    }

    @Override
    public Stream<RunningClock> running(Set<Long> bodies) {
        return records.open(bodies).stream().map(MailClocks::clock);
    }

    private static RunningClock clock(Mail mail) {
        return new RunningClock(
                "mailbox.clock.answer",
                mail.number().toString(),
                mail.address(),
                mail.bodyId(),
                law -> MailDays.due(mail.receivedOn(), law).map(Deadline::due));
    }
}
