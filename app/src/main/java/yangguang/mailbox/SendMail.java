package yangguang.mailbox;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Actor;
import yangguang.requests.QueryCode;
import yangguang.requests.RequestNumber;
import yangguang.secrets.Seal;

/** 写信: keeps what somebody wrote to a body, for whoever answers it. */
@Component
public class SendMail {
    private final MailRecords records;
    private final Seal seal;
    private final ApplicationEventPublisher events;
    private final MailDays days;
    private final TellOfMails tell;
    private final Clock clock;

    SendMail(
            MailRecords records,
            Seal seal,
            ApplicationEventPublisher events,
            MailDays days,
            TellOfMails tell,
            Clock clock) {
        this.records = records;
        this.seal = seal;
        this.events = events;
        this.days = days;
        this.tell = tell;
        this.clock = clock;
    }

    /** The mail, and the code that opens it to its writer. */
    public record Sent(Mail mail, QueryCode code) {}

    /**
     * @param form in which nothing is wrong
     */
    @Transactional
    public Sent send(long bodyId, MailForm form) {
        var today = days.today();
        var number = records.nextNumber(bodyId, today.getYear());
        var code = QueryCode.made();
        long id =
                records.add(
                        bodyId, number, trace(seal, number, code), form, today, clock.instant());
        var mail = records.byId(id).orElseThrow();
        events.publishEvent(
                new MailMoved(
                        MailMoved.How.RECEIVED,
                        new Actor.Applicant(),
                        mail,
                        Map.of("number", number.toString())));
        tell.received(mail);
        return new Sent(mail, code);
    }

    /** By which a mail is found from its number and its code. */
    static byte[] trace(Seal seal, RequestNumber number, QueryCode code) {
        return seal.trace("mail code", number + " " + code.value());
    }
}
