package yangguang.mailbox;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Actor;
import yangguang.law.clocks.Deadline;
import yangguang.pages.NoSuchRecord;
import yangguang.requests.GiveFeedback.Score;
import yangguang.requests.QueryCode;
import yangguang.requests.RequestNumber;
import yangguang.secrets.Seal;

/** 查信: a mail for whoever wrote it. */
@Component
public class OwnMails {
    /** Stands for a number that is none, so that it takes as long as one that leads nowhere. */
    private static final RequestNumber NO_NUMBER = new RequestNumber(0, 0);

    private final MailRecords records;
    private final MailDays days;
    private final Seal seal;
    private final ApplicationEventPublisher events;

    OwnMails(MailRecords records, MailDays days, Seal seal, ApplicationEventPublisher events) {
        this.records = records;
        this.days = days;
        this.seal = seal;
        this.events = events;
    }

    /**
     * A mail as its writer sees it.
     *
     * @param answer the answer, or why there is none; null before
     * @param due until when it is to be answered; null once it ended
     */
    public record Own(
            Mail mail,
            Optional<Written> written,
            @Nullable String answer,
            @Nullable LocalDate due,
            boolean rated) {
        public boolean mayRate() {
            return mail.state() == Mail.State.ANSWERED && !rated;
        }
    }

    /** The mail with that number and that code, as typed. Whatever is wrong, empty. */
    public Optional<Long> find(String number, String code) {
        var read = RequestNumber.read(number).orElse(NO_NUMBER);
        return records.byCode(SendMail.trace(seal, read, QueryCode.typed(code)));
    }

    /** For whoever has shown to have written it. */
    @Transactional(readOnly = true)
    public Own read(long id) {
        var mail = mail(id);
        return new Own(
                mail,
                records.written(id),
                records.answer(id).orElse(null),
                mail.isOpen() ? days.due(mail).map(Deadline::due).orElse(null) : null,
                records.isRated(id));
    }

    /** 评价, once. A second one changes nothing. */
    @Transactional
    public void rate(long id, Score score) {
        var mail = mail(id);
        if (mail.state() != Mail.State.ANSWERED) throw new NoSuchRecord("answer to mail " + id);
        if (!records.rate(id, score.ordinal() + 1)) return;
        events.publishEvent(
                new MailMoved(
                        MailMoved.How.RATED,
                        new Actor.Applicant(),
                        mail,
                        Map.of("score", score.name())));
    }

    private Mail mail(long id) {
        return records.byId(id).orElseThrow(() -> new NoSuchRecord("mail " + id));
    }
}
