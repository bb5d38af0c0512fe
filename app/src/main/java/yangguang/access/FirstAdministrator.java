package yangguang.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.bodies.AddBody;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.BodyFacts;
import yangguang.bodies.BodyKind;
import yangguang.journal.Actor;

/** The account by which a new installation is set up. */
@Component
public class FirstAdministrator {
    public static final String ACCOUNT = "admin";

    private static final Actor INSTALLATION = new Actor.Clockwork();

    private final AccessRecords records;
    private final AddPerson addPerson;
    private final AddBody addBody;
    private final Bodies bodies;
    private final Passwords passwords;
    private final MessageSource words;
    private final Clock clock;

    FirstAdministrator(
            AccessRecords records,
            AddPerson addPerson,
            AddBody addBody,
            Bodies bodies,
            Passwords passwords,
            MessageSource words,
            Clock clock) {
        this.records = records;
        this.addPerson = addPerson;
        this.addBody = addBody;
        this.bodies = bodies;
        this.passwords = passwords;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The password for once, as long as nobody has come in with one: made at the first start, and
     * anew at every further start, since the last one may have been overlooked. Empty ever after.
     */
    @Transactional
    public Optional<OneTimePassword> password() {
        Optional<Account> account = records.account(ACCOUNT);
        if (account.isEmpty()) {
            Body top = bodies.root().orElseGet(this::body);
            return records.having(Role.ADMINISTRATOR, top.id()).isEmpty()
                    ? Optional.of(add(top))
                    : Optional.empty();
        }
        return account.filter(Account::oneTime).map(this::renewed);
    }

    private OneTimePassword renewed(Account account) {
        var password = OneTimePassword.create();
        records.setPassword(
                account.id(), passwords.encode(password.value()), true, clock.instant());
        return password;
    }

    private OneTimePassword add(Body top) {
        var person =
                new NewPerson(
                        ACCOUNT,
                        word("access.first.person"),
                        "",
                        top.id(),
                        Set.of(Role.ADMINISTRATOR));
        return switch (addPerson.add(person, INSTALLATION)) {
            case AddPerson.Outcome.Added(_, OneTimePassword password) -> password;
            case AddPerson.Outcome.AccountTaken() ->
                    throw new IllegalStateException("account taken meanwhile: " + ACCOUNT);
        };
    }

    private Body body() {
        var facts = BodyFacts.named(word("access.first.body"), BodyKind.DEPARTMENT);
        return switch (addBody.add(null, facts, INSTALLATION)) {
            case AddBody.Outcome.Added(Body body) -> body;
            case AddBody.Outcome.NameTaken(), AddBody.Outcome.CodeTaken() ->
                    throw new IllegalStateException("no body, yet one is in the way");
        };
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
