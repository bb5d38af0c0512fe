package yangguang.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in by account and password. */
@Component
public class SignIn {
    /** How long a one-time password can be used. */
    private static final Duration ONE_TIME = Duration.ofDays(30);

    private static final int LONGEST = 200;

    /** What an account may look like. */
    static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}._@-]{2,50}");

    private final AccessRecords records;
    private final Attempts attempts;
    private final Devices devices;
    private final Passwords passwords;
    private final Viewers viewers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            AccessRecords records,
            Attempts attempts,
            Devices devices,
            Passwords passwords,
            Viewers viewers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.records = records;
        this.attempts = attempts;
        this.devices = devices;
        this.passwords = passwords;
        this.viewers = viewers;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. A wrong password and an unknown account are told and timed alike. */
    public sealed interface Outcome {
        /**
         * Signed in.
         *
         * @param deviceToken for the cookie by which this device is known again
         */
        record Welcome(long personId, String deviceToken) implements Outcome {}

        record Refused() implements Outcome {}

        /** Not looked at: too many failures just before. */
        record Later(Duration remaining) implements Outcome {}
    }

    public Outcome attempt(String typedAccount, String password, Visitor visitor) {
        String name = normal(typedAccount);
        Optional<Account> account = records.account(name);
        Long device = account.flatMap(known -> devices.known(known.id(), visitor)).orElse(null);
        List<Source> sources = Source.of(visitor, device);
        Duration wait = attempts.charge(name, sources);
        if (wait.isPositive()) return new Outcome.Later(wait);
        boolean right = passwords.matches(cut(password), account);
        if (!right || account.filter(this::isOpen).isEmpty()) return new Outcome.Refused();
        return transaction.execute(_ -> welcome(account.get(), sources, device, visitor));
    }

    /**
     * Accounts are not told apart by capitals or by blanks around them; what cannot be one is
     * empty.
     */
    static String normal(String typedAccount) {
        String account = typedAccount.strip().toLowerCase(Locale.ROOT);
        return ACCOUNT.matcher(account).matches() ? account : "";
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    private boolean isOpen(Account account) {
        boolean expired =
                account.oneTime() && account.passwordSet().plus(ONE_TIME).isBefore(clock.instant());
        return !expired && viewers.signedIn(account.id(), null).isPresent();
    }

    private Outcome welcome(
            Account account, List<Source> sources, @Nullable Long device, Visitor visitor) {
        attempts.clear(account.account(), sources);
        Viewer viewer = viewers.signedIn(account.id(), null).orElseThrow().viewer();
        events.publishEvent(new PersonSignedIn(viewer));
        return new Outcome.Welcome(account.id(), devices.keep(account.id(), device, visitor));
    }
}
