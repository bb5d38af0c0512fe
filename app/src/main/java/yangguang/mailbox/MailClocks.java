package yangguang.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.calendar.OpenClock;
import yangguang.calendar.OpenClocks;
import yangguang.law.Law;

/** The due days of open mails move with the calendar. */
@Component
class MailClocks implements OpenClocks {
    private final MailRecords records;

    MailClocks(MailRecords records) {
        this.records = records;
    }

    @Override
    public List<OpenClock> moved(Law before, Law after, Set<Long> bodies) {
        return records.open(bodies).stream()
                .flatMap(mail -> moved(mail, before, after).stream())
                .toList();
    }

    private static Optional<OpenClock> moved(Mail mail, Law before, Law after) {
        var old = MailDays.due(mail.receivedOn(), before);
        var now = MailDays.due(mail.receivedOn(), after);
        if (old.isEmpty() || now.isEmpty() || old.get().due().equals(now.get().due()))
            return Optional.empty();
        return Optional.of(
                new OpenClock(
                        "mailbox.clock.answer",
                        mail.number().toString(),
                        mail.address(),
                        mail.bodyId(),
                        old.get().due(),
                        now.get().due()));
    }
}
