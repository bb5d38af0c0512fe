package yangguang.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Actor;
import yangguang.journal.Journal;

/** What an administrator does with the people of a body. */
@Component
public class Colleagues {
    private final AccessRecords records;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Colleagues(
            AccessRecords records,
            Passwords passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody with a duty in that body. */
    public List<Colleague> of(long bodyId) {
        return records.colleagues(bodyId).stream()
                .map(person -> colleague(person, bodyId))
                .toList();
    }

    public Optional<Colleague> of(long bodyId, long personId) {
        return of(bodyId).stream().filter(colleague -> colleague.id() == personId).findFirst();
    }

    /** A telephone number is personal: that it was read is recorded. */
    @Transactional
    public String phone(long personId, Viewer viewer) {
        events.publishEvent(new PhoneRead(personId, viewer));
        return records.phone(personId);
    }

    /** What came of a change of roles. */
    public enum Given {
        DONE,
        /** A body keeps one administrator at least. */
        LAST_ADMINISTRATOR
    }

    /** What a person may do in a body from now on. */
    @Transactional
    public Given give(long personId, long bodyId, Set<Role> roles, Actor by) {
        records.lockDuties(bodyId);
        Set<Role> before = roles(personId, bodyId);
        boolean steps = before.contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR);
        if (steps && isLastAdministrator(personId, bodyId)) return Given.LAST_ADMINISTRATOR;
        if (before.equals(roles)) return Given.DONE;
        records.clearDuties(personId, bodyId);
        roles.forEach(role -> records.addDuty(personId, bodyId, role));
        events.publishEvent(new RolesChanged(personId, bodyId, before, roles, by));
        return Given.DONE;
    }

    /** The account is closed; whoever is signed in with it is out at once. */
    @Transactional
    public Given close(long personId, long bodyId, Viewer viewer) {
        records.lockDuties(bodyId);
        if (isLastAdministrator(personId, bodyId)) return Given.LAST_ADMINISTRATOR;
        records.setActive(personId, false);
        sessions.endAll(personId);
        tell(personId, bodyId, AccountChanged.How.CLOSED, viewer);
        return Given.DONE;
    }

    @Transactional
    public void reopen(long personId, long bodyId, Viewer viewer) {
        records.setActive(personId, true);
        tell(personId, bodyId, AccountChanged.How.REOPENED, viewer);
    }

    /** A new password for once; the old one and all sessions end. */
    @Transactional
    public OneTimePassword renewPassword(long personId, long bodyId, Viewer viewer) {
        tell(personId, bodyId, AccountChanged.How.PASSWORD_RENEWED, viewer);
        return renewed(personId);
    }

    /** The same from the machine itself, for when nobody can sign in; opens a closed account. */
    @Transactional
    public OneTimePassword rescue(long personId, Actor by) {
        long body =
                records.duties(personId).stream()
                        .findFirst()
                        .map(Duty::bodyId)
                        .orElse(Journal.INSTALLATION);
        records.setActive(personId, true);
        events.publishEvent(
                new AccountChanged(personId, body, AccountChanged.How.PASSWORD_RENEWED, by));
        return renewed(personId);
    }

    private OneTimePassword renewed(long personId) {
        var password = OneTimePassword.create();
        records.setPassword(personId, passwords.encode(password.value()), true, clock.instant());
        sessions.endAll(personId);
        return password;
    }

    private void tell(long personId, long bodyId, AccountChanged.How how, Viewer viewer) {
        events.publishEvent(new AccountChanged(personId, bodyId, how, viewer.actor()));
    }

    private boolean isLastAdministrator(long personId, long bodyId) {
        List<Person> all = records.having(Role.ADMINISTRATOR, bodyId);
        return all.size() == 1 && all.getFirst().id() == personId;
    }

    private Colleague colleague(Account person, long bodyId) {
        return new Colleague(
                person.id(),
                person.account(),
                person.name(),
                roles(person.id(), bodyId),
                person.active(),
                !person.oneTime());
    }

    private Set<Role> roles(long personId, long bodyId) {
        return records.duties(personId).stream()
                .filter(duty -> duty.bodyId() == bodyId)
                .map(Duty::role)
                .collect(toUnmodifiableSet());
    }
}
