package yangguang.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.access.Role;
import yangguang.access.SignedIn;
import yangguang.access.Viewer;
import yangguang.access.Viewers;
import yangguang.api.ApiChanged.How;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;

/** 令牌 of a body: made and revoked by its administrator, and who comes with one. */
@Component
public class Tokens {
    private static final String BEGINNING = "yg_";
    private static final int BYTES = 32;
    private static final int LONGEST = 60;

    /** The hour of the last use is told no more exactly than this. */
    private static final Duration TOLD = Duration.ofMinutes(5);

    private final ApiRecords records;
    private final People people;
    private final Viewers viewers;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(
            ApiRecords records,
            People people,
            Viewers viewers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.people = people;
        this.viewers = viewers;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the viewer's body. */
    public List<Token> of(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return records.tokens(viewer.bodyId());
    }

    /** For whom a token can be made: who registers or approves documents, or reports, there. */
    public List<Person> people(Viewer viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        return Stream.of(Role.EDITOR, Role.APPROVER, Role.STATISTICIAN, Role.REQUEST_OFFICER)
                .flatMap(role -> people.having(role, viewer.bodyId()).stream())
                .distinct()
                .toList();
    }

    /** What became of the wish for a token. */
    public sealed interface Outcome {
        /**
         * @param secret the token, told only once
         */
        record Made(String secret) implements Outcome {}

        record Wrong(Problems problems) implements Outcome {}
    }

    @Transactional
    public Outcome make(Viewer viewer, String name, String person, Set<String> scopes) {
        var problems = Problems.none();
        var forWhom =
                people(viewer).stream()
                        .filter(one -> String.valueOf(one.id()).equals(person))
                        .findFirst();
        Set<Scope> wanted = EnumSet.noneOf(Scope.class);
        scopes.forEach(scope -> Scope.named(scope).ifPresent(wanted::add));
        if (name.isBlank()) problems.add("name", "api.problem.name");
        if (name.length() > LONGEST) problems.add("name", "api.problem.long", LONGEST);
        if (forWhom.isEmpty()) problems.add("person", "api.problem.person");
        if (wanted.isEmpty()) problems.add("scope", "api.problem.scope");
        if (forWhom.isEmpty() || !problems.isEmpty()) return new Outcome.Wrong(problems);
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var token =
                new Token(
                        0,
                        viewer.bodyId(),
                        forWhom.get().id(),
                        forWhom.get().name(),
                        name.strip(),
                        wanted,
                        clock.instant(),
                        null);
        records.addToken(token, digest(secret));
        tell(
                viewer,
                How.TOKEN_MADE,
                Map.of(
                        "name",
                        token.name(),
                        "person",
                        token.person(),
                        "scopes",
                        wanted.stream().map(Scope::scopeName).toList()));
        return new Outcome.Made(secret);
    }

    @Transactional
    public void revoke(Viewer viewer, long id) {
        viewer.mustHave(Role.ADMINISTRATOR);
        String name =
                records.revoke(viewer.bodyId(), id, clock.instant())
                        .orElseThrow(() -> new NoSuchRecord("token " + id));
        tell(viewer, How.TOKEN_REVOKED, Map.of("name", name));
    }

    /** A system that came with a token, and as whom it acts. */
    public record Entered(Token token, Viewer viewer) {
        public boolean has(Scope scope) {
            return token.scopes().contains(scope);
        }
    }

    /**
     * Who comes with this token. Nobody does where it was revoked, or the person has no duty in the
     * body any more; and no token can do more than its person.
     */
    public Optional<Entered> enter(String secret) {
        if (!secret.startsWith(BEGINNING)) return Optional.empty();
        var token = records.token(digest(secret));
        var entered = token.flatMap(this::entered);
        entered.ifPresent(
                one -> {
                    var now = clock.instant();
                    records.used(one.token().id(), now, now.minus(TOLD));
                });
        return entered;
    }

    private Optional<Entered> entered(Token token) {
        return viewers.signedIn(token.personId(), token.bodyId())
                .map(SignedIn::viewer)
                .filter(viewer -> viewer.bodyId() == token.bodyId())
                .map(viewer -> new Entered(token, within(token, viewer)));
    }

    private static Viewer within(Token token, Viewer person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(Scope.roles(token.scopes()));
        roles.retainAll(person.roles());
        return new Viewer(
                person.personId(),
                person.name() + "（" + token.name() + "）",
                token.bodyId(),
                Set.copyOf(roles),
                Set.of(token.bodyId()));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void tell(Viewer viewer, How how, Map<String, ?> what) {
        events.publishEvent(new ApiChanged(how, viewer.actor(), viewer.bodyId(), what));
    }
}
