package yangguang.mailbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.law.clocks.Deadline;
import yangguang.pages.DayKey;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Slice;

/**
 * What came into the mailbox of a body, for its own officers only: people may have named
 * themselves.
 */
@Service
@Transactional(readOnly = true)
public class Mailbox {
    private final MailRecords records;
    private final MailDays days;
    private final People people;

    Mailbox(MailRecords records, MailDays days, People people) {
        this.records = records;
        this.days = days;
        this.people = people;
    }

    /**
     * A mail in a list.
     *
     * @param subject empty once it was taken out
     * @param left working days until it is due; null when it ended or nothing is due
     */
    public record Line(
            Mail mail,
            String subject,
            @Nullable Deadline due,
            @Nullable Integer left,
            String officer) {}

    /**
     * A mail with what stands in it.
     *
     * @param answer the answer, or why there is none; empty before
     */
    public record Whole(Line line, Optional<Written> written, Optional<String> answer) {
        public Mail mail() {
            return line.mail();
        }
    }

    /**
     * How the mailbox of a body stands.
     *
     * @param oldest when the oldest that is open came; null if none is
     * @param ended answered or put aside this year
     * @param score what the writers of these think, from one to three; null if nobody said
     */
    public record Count(
            long bodyId,
            int open,
            int overdue,
            @Nullable LocalDate oldest,
            int ended,
            int putAside,
            @Nullable BigDecimal score) {}

    /** Of the viewer's body and all below it; what people wrote stays with those who answer. */
    public List<Count> counts(Viewer viewer) {
        viewer.mustHave(Role.SUPERVISOR);
        return records.counts(viewer.readable(), days.overdue(), days.today().withDayOfYear(1));
    }

    public Slice<Line> list(Viewer viewer, MailQuestion asked, String after, int most) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var key = DayKey.parse(after).orElse(DayKey.NEWEST);
        var found = records.list(viewer.bodyId(), asked, key, days.overdue(), most + 1);
        var part = Slice.of(found, most, mail -> new DayKey(mail.receivedOn(), mail.id()));
        return new Slice<>(part.items().stream().map(this::line).toList(), part.next());
    }

    /**
     * @throws NoSuchRecord if it is not of the viewer's body
     */
    public Whole read(Viewer viewer, long id) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        var mail =
                records.byId(viewer.bodyId(), id)
                        .orElseThrow(() -> new NoSuchRecord("mail of this body: " + id));
        return new Whole(line(mail), records.written(id), records.answer(id));
    }

    /** Who may be given mails. */
    public List<Person> officers(Viewer viewer) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return people.having(Role.REQUEST_OFFICER, viewer.bodyId());
    }

    private Line line(Mail mail) {
        var due = mail.isOpen() ? days.due(mail).orElse(null) : null;
        var officer = Optional.ofNullable(mail.officer()).flatMap(people::byId);
        return new Line(
                mail,
                records.written(mail.id()).map(Written::subject).orElse(""),
                due,
                due == null ? null : days.left(due.due()),
                officer.map(Person::name).orElse(""));
    }
}
