package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.database.Notices;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.RecordRef;
import yangguang.journal.Recorded;
import yangguang.law.Law;

/** How each body handles requests; one that has set nothing does what is usual. */
@Component
public class Practices {
    private static final String OF =
            """
            select coalesce(letter_prefix, '') as letter_prefix, online, fees, evidence_days,
                   keep_years, payment, reminders
              from requests.practice
             where body_id = :body
            """;
    private static final String SET =
            """
            insert into requests.practice
                (body_id, letter_prefix, online, fees, evidence_days, keep_years, payment, reminders)
            values (:body, nullif(:letterPrefix, ''), :online, :fees, :evidenceDays, :keepYears,
                :payment, :reminders)
            on conflict (body_id) do update
               set letter_prefix = excluded.letter_prefix, online = excluded.online,
                   fees = excluded.fees, evidence_days = excluded.evidence_days,
                   keep_years = excluded.keep_years, payment = excluded.payment,
                   reminders = excluded.reminders
            """;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Law law;
    private final Clock clock;

    Practices(
            JdbcClient jdbc,
            Notices notices,
            ApplicationEventPublisher events,
            Law law,
            Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.events = events;
        this.law = law;
        this.clock = clock;
    }

    /** A body changed how it handles requests. */
    record PracticeChanged(Actor by, long bodyId, Practice before, Practice after)
            implements Recorded {
        @Override
        public Act act() {
            return new Act(
                    "request.practice-changed",
                    by,
                    bodyId,
                    new RecordRef("body", bodyId),
                    null,
                    before.facts(),
                    after.facts());
        }
    }

    public Practice of(long bodyId) {
        return jdbc.sql(OF)
                .param("body", bodyId)
                .query((row, _) -> practice(row))
                .optional()
                .orElseGet(this::usual);
    }

    private Practice usual() {
        var usual = law.usual();
        var today = LocalDate.now(clock);
        return new Practice(
                "",
                true,
                false,
                usual.evidenceDays(today),
                usual.applicantYears(today),
                "",
                usualReminders());
    }

    private Reminders usualReminders() {
        return new Reminders(law.usual().replyReminders(LocalDate.now(clock)));
    }

    private Practice practice(ResultSet row) throws SQLException {
        var reminders = row.getString("reminders");
        return new Practice(
                row.getString("letter_prefix"),
                row.getBoolean("online"),
                row.getBoolean("fees"),
                row.getInt("evidence_days"),
                row.getInt("keep_years"),
                row.getString("payment"),
                reminders == null ? usualReminders() : Reminders.read(reminders));
    }

    @Transactional
    public void set(Viewer viewer, Practice practice) {
        viewer.mustHave(Role.ADMINISTRATOR);
        set(viewer.actor(), viewer.bodyId(), practice);
    }

    /** The same at the command line. */
    @Transactional
    public void set(Actor by, long bodyId, Practice practice) {
        var before = of(bodyId);
        jdbc.sql(SET)
                .param("body", bodyId)
                .param("letterPrefix", practice.letterPrefix())
                .param("online", practice.online())
                .param("fees", practice.fees())
                .param("evidenceDays", practice.evidenceDays())
                .param("keepYears", practice.keepYears())
                .param("payment", practice.payment())
                .param("reminders", practice.reminders().toString())
                .update();
        notices.send(DisclosureLog.NOTICE, String.valueOf(bodyId));
        events.publishEvent(new PracticeChanged(by, bodyId, before, practice));
    }
}
