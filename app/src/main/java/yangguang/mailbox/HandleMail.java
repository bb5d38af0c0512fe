package yangguang.mailbox;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.People;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.database.Notices;
import yangguang.pages.Came;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;
import yangguang.requests.Longest;

/** 分办、答复、不予答复、公开 of mails of the viewer's own body. */
@Service
@Transactional
public class HandleMail {
    private final MailRecords records;
    private final People people;
    private final MailDays days;
    private final TellOfMails mails;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    HandleMail(
            MailRecords records,
            People people,
            MailDays days,
            TellOfMails mails,
            Notices notices,
            ApplicationEventPublisher events) {
        this.records = records;
        this.people = people;
        this.days = days;
        this.mails = mails;
        this.notices = notices;
        this.events = events;
    }

    public Came assign(Viewer viewer, long id, long to) {
        var mail = hold(viewer, id);
        if (!mail.isOpen()) return new Came.NotNow();
        var officer =
                people.having(Role.REQUEST_OFFICER, viewer.bodyId()).stream()
                        .filter(person -> person.id() == to)
                        .findFirst();
        if (officer.isEmpty())
            return new Came.Wrong(Problems.none().add("to", "mailbox.problem.to"));
        records.assign(id, to);
        tell(MailMoved.How.ASSIGNED, viewer, mail, Map.of("to", officer.get().name()));
        if (to != viewer.personId()) mails.assigned(mail, to, viewer.name());
        return new Came.Done();
    }

    public Came answer(Viewer viewer, long id, String answer) {
        return end(viewer, id, Mail.State.ANSWERED, "answer", answer.strip());
    }

    /**
     * Such as one that is for another office, or is no mail at all.
     *
     * @param why what its writer reads instead of an answer
     */
    public Came putAside(Viewer viewer, long id, String why) {
        return end(viewer, id, Mail.State.PUT_ASIDE, "why", why.strip());
    }

    private Came end(Viewer viewer, long id, Mail.State state, String field, String said) {
        var mail = hold(viewer, id);
        if (!mail.isOpen()) return new Came.NotNow();
        var problems = Problems.none();
        check(problems, field, said, Longest.LETTER);
        if (!problems.isEmpty()) return new Came.Wrong(problems);
        records.end(id, state, days.today(), said, viewer.personId());
        var how = state == Mail.State.ANSWERED ? MailMoved.How.ANSWERED : MailMoved.How.PUT_ASIDE;
        tell(how, viewer, mail, Map.of("state", state.name()));
        return new Came.Done();
    }

    /**
     * Puts question and answer on the public page, in words that name nobody.
     *
     * @throws NoSuchRecord where the writer did not agree
     */
    public Came show(Viewer viewer, long id, Mail.Shown shown) {
        var mail = hold(viewer, id);
        if (!mail.mayShow()) throw new NoSuchRecord("consent of the writer of mail " + id);
        if (mail.state() != Mail.State.ANSWERED) return new Came.NotNow();
        var problems = Problems.none();
        check(problems, "subject", shown.subject(), Longest.LINE);
        check(problems, "question", shown.question(), Longest.LETTER);
        check(problems, "answer", shown.answer(), Longest.LETTER);
        names(problems, mail, shown);
        if (!problems.isEmpty()) return new Came.Wrong(problems);
        records.show(id, shown);
        tell(MailMoved.How.SHOWN, viewer, mail, Map.of("subject", shown.subject()));
        notices.send(ShownMails.TOPIC, String.valueOf(mail.bodyId()));
        return new Came.Done();
    }

    /** Takes it off the public page. */
    public Came hide(Viewer viewer, long id) {
        var mail = hold(viewer, id);
        if (mail.shown() == null) return new Came.NotNow();
        records.show(id, null);
        tell(MailMoved.How.HIDDEN, viewer, mail, Map.of());
        notices.send(ShownMails.TOPIC, String.valueOf(mail.bodyId()));
        return new Came.Done();
    }

    private static void check(Problems problems, String field, String words, Longest most) {
        if (words.isEmpty()) problems.add(field, "mailbox.problem." + field);
        most.check(problems, field, words);
    }

    /** What its writer wrote of themselves must not stand in it. */
    private void names(Problems problems, Mail mail, Mail.Shown shown) {
        var written = records.written(mail.id());
        if (written.isEmpty()) return;
        var writer = written.get();
        names(problems, writer, "subject", shown.subject());
        names(problems, writer, "question", shown.question());
        names(problems, writer, "answer", shown.answer());
    }

    private static void names(Problems problems, Written writer, String field, String words) {
        if (writer.isNamedIn(words)) problems.add(field, "mailbox.problem.names-writer");
    }

    private Mail hold(Viewer viewer, long id) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return records.hold(viewer.bodyId(), id)
                .orElseThrow(() -> new NoSuchRecord("mail of this body: " + id));
    }

    private void tell(MailMoved.How how, Viewer viewer, Mail mail, Map<String, ?> after) {
        events.publishEvent(new MailMoved(how, viewer.actor(), mail, after));
    }
}
