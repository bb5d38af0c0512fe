package yangguang.access;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Actor;

/** A new person gets an account, a role, and a password for once. */
@Component
public class AddPerson {
    private final AccessRecords records;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddPerson(
            AccessRecords records,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The password is told to whoever hands it on, and kept nowhere. */
        record Added(Person person, OneTimePassword password) implements Outcome {}

        record AccountTaken() implements Outcome {}
    }

    @Transactional
    public Outcome add(NewPerson person, Actor by) {
        String account = SignIn.normal(person.account());
        if (records.account(account).isPresent()) return new Outcome.AccountTaken();
        var password = OneTimePassword.create();
        String encoded = passwords.encode(password.value());
        var added =
                records.addPerson(account, person.name(), person.phone(), encoded, clock.instant());
        person.roles().forEach(role -> records.addDuty(added.id(), person.bodyId(), role));
        events.publishEvent(new PersonAdded(added, person.bodyId(), person.roles(), by));
        return new Outcome.Added(added, password);
    }
}
