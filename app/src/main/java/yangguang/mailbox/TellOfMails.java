package yangguang.mailbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.law.clocks.Deadline;
import yangguang.requests.Practices;
import yangguang.requests.TellOfficers;

/**
 * 来信提醒: to whom a mail goes hears of it at once, and again before, on and after its last day. Who
 * is told of what was told before is told nothing: the queue keeps each message once.
 */
@Component
public class TellOfMails {
    private static final int A_PART = 500;

    private final MailRecords records;
    private final MailDays days;
    private final People people;
    private final Bodies bodies;
    private final Practices practices;
    private final TellOfficers tell;

    TellOfMails(
            MailRecords records,
            MailDays days,
            People people,
            Bodies bodies,
            Practices practices,
            TellOfficers tell) {
        this.records = records;
        this.days = days;
        this.people = people;
        this.bodies = bodies;
        this.practices = practices;
        this.tell = tell;
    }

    void received(Mail mail) {
        for (long person : officers(mail))
            tell.tell(
                    mail.bodyId(),
                    person,
                    "mail %d received %d".formatted(mail.id(), person),
                    "mailbox.notice.received",
                    name(mail),
                    mail.number());
    }

    /**
     * @param by who gave it
     */
    void assigned(Mail mail, long to, String by) {
        tell.tell(
                mail.bodyId(),
                to,
                "mail %d assigned %d %s".formatted(mail.id(), to, days.today()),
                "mailbox.notice.assigned",
                by,
                mail.number());
    }

    /** In the morning, and through the day for what was missed. */
    @Scheduled(cron = "${yangguang.mailbox.remind-at:0 5/15 8-18 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public void remind() {
        var part = records.openAfter(0, A_PART);
        while (!part.isEmpty()) {
            part.forEach(
                    mail -> days.due(mail).map(Deadline::due).ifPresent(due -> look(mail, due)));
            part = records.openAfter(part.getLast().id(), A_PART);
        }
    }

    private void look(Mail mail, LocalDate due) {
        int left = days.left(due);
        var mark = practices.of(mail.bodyId()).reminders().reached(left);
        if (mark.isEmpty()) return;
        for (long person : whom(mail, mark.getAsInt() < 0))
            tell.tell(
                    mail.bodyId(),
                    person,
                    "mail %d reminder %d %s %d".formatted(mail.id(), mark.getAsInt(), due, person),
                    "mailbox.notice." + (left > 0 ? "near" : left == 0 ? "today" : "over"),
                    name(mail),
                    mail.number(),
                    due,
                    Math.abs(left));
    }

    private Set<Long> whom(Mail mail, boolean over) {
        var whom = officers(mail);
        if (!over) return whom;
        for (var body = bodies.byId(mail.bodyId()); body.isPresent(); body = above(body.get()))
            add(whom, people.having(Role.SUPERVISOR, body.get().id()));
        return whom;
    }

    /** Who answers it, or all who may. */
    private Set<Long> officers(Mail mail) {
        var whom = new LinkedHashSet<Long>();
        var all = people.having(Role.REQUEST_OFFICER, mail.bodyId());
        var own =
                all.stream()
                        .filter(one -> mail.officer() != null && one.id() == mail.officer())
                        .toList();
        add(whom, own.isEmpty() ? all : own);
        return whom;
    }

    private static void add(Set<Long> whom, Collection<Person> people) {
        people.forEach(person -> whom.add(person.id()));
    }

    private Optional<Body> above(Body body) {
        return Optional.ofNullable(body.parentId()).flatMap(bodies::byId);
    }

    private String name(Mail mail) {
        return bodies.byId(mail.bodyId()).map(Body::shortName).orElse("");
    }
}
