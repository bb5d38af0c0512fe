package yangguang.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People choose their own password. */
@Component
public class ChangePassword {
    private static final List<Source> SOURCES =
            List.of(new Source("own account", Patience.WITH_SOURCE));

    private final AccessRecords records;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangePassword(
            AccessRecords records,
            Attempts attempts,
            Passwords passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.records = records;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Changed; every session of the account has ended, this one too. */
        record Changed() implements Outcome {}

        /** The present password is another. */
        record WrongPresent() implements Outcome {}

        /** Not looked at: too many wrong ones just before. */
        record Later(Duration remaining) implements Outcome {}

        /** The new one is too weak; the key says why. */
        record Weak(String key) implements Outcome {}
    }

    /** Whether the password is one for once, so that the present one need not be asked again. */
    public boolean isOneTime(Viewer viewer) {
        return account(viewer).oneTime();
    }

    public Outcome change(Viewer viewer, String present, String wanted) {
        Account account = account(viewer);
        if (!account.oneTime()) {
            Duration wait = attempts.charge(account.account(), SOURCES);
            if (wait.isPositive()) return new Outcome.Later(wait);
            if (!passwords.matches(present, Optional.of(account)))
                return new Outcome.WrongPresent();
            attempts.clear(account.account(), SOURCES);
        }
        Optional<String> weak =
                PasswordRules.problem(wanted, account.account(), account.name())
                        .or(() -> same(wanted, account));
        if (weak.isPresent()) return new Outcome.Weak(weak.get());
        String encoded = passwords.encode(wanted);
        transaction.executeWithoutResult(_ -> keep(viewer, encoded));
        return new Outcome.Changed();
    }

    private Optional<String> same(String wanted, Account account) {
        return passwords.matches(wanted, Optional.of(account))
                ? Optional.of("access.password.same")
                : Optional.empty();
    }

    private void keep(Viewer viewer, String encoded) {
        records.setPassword(viewer.personId(), encoded, false, clock.instant());
        sessions.endAll(viewer.personId());
        events.publishEvent(
                new AccountChanged(
                        viewer.personId(),
                        viewer.bodyId(),
                        AccountChanged.How.PASSWORD_CHANGED,
                        viewer.actor()));
    }

    private Account account(Viewer viewer) {
        return records.account(viewer.personId()).orElseThrow();
    }
}
